import Driver
import Foundation

// Fuzzing NAME [the fuzzer's own options] FOLDER...
let name = CommandLine.arguments.dropFirst().first ?? ""
guard let target = Target.all[name] else {
  print("targets: \(Target.all.keys.sorted().joined(separator: " "))")
  exit(64)
}
chosen = target
let shortened = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)
var count = CInt(shortened.count)
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = .allocate(
  capacity: shortened.count + 1
)
for (position, argument) in shortened.enumerated() { arguments?[position] = strdup(argument) }
arguments?[shortened.count] = nil
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
    chosen(Data(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }
)
