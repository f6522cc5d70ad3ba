import Foundation
import Terminal

StandardStreams.secure()
let arguments = unsafe TypedArguments(CommandLine.unsafeArgv, count: Int(CommandLine.argc))
var program = Program(
  words: arguments.words,
  wereRepaired: arguments.wereRepaired,
  environment: ProcessInfo.processInfo.environment
)
exit(program.run().rawValue)
