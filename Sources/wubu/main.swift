import Foundation
import Terminal

StandardStreams.secure()
var program = Program(
  arguments: unsafe TypedArguments(CommandLine.unsafeArgv, count: Int(CommandLine.argc)),
  environment: ProcessInfo.processInfo.environment
)
exit(program.run().rawValue)
