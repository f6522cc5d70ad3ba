import Conversation
import Foundation

/// What a shell offers behind `wubu` when Tab is pressed: verbs, customers, what a verb takes.
///
/// The script for the shell is the parser's; it asks the program, which knows the journal.
enum ShellCompletion {
  /// The candidates for the word at an index of the arguments, of which so much stands left of the cursor.
  @Sendable
  static func candidates(_ arguments: [String], _ index: Int, _ typed: String) -> [String] {
    guard let options = try? Options(reading: Array(arguments.prefix(index).dropFirst())),
      let session = try? session(options)
    else { return [] }
    return session.completions(of: (options.words + [typed]).joined(separator: " "))
  }

  /// A session that says nothing while it is put together.
  private static func session(_ options: Options) throws(ProgramError) -> Session {
    var options = options
    options.quiet = true
    var program = Program(environment: ProcessInfo.processInfo.environment)
    var start = try program.start(Choices(options))
    return start.runner(.pipe, signals: nil).session
  }
}
