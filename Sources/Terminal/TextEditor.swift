/// The program in which people change a text: `$VISUAL`, else `$EDITOR`.
package struct TextEditor: Equatable, Sendable {
  private let command: String
  private let environment: [String: String]

  /// Nil where neither is set.
  package init?(_ environment: [String: String]) {
    let wanted = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
      .first { !$0.allSatisfy(\.isWhitespace) }
    guard let wanted else { return nil }
    command = wanted
    self.environment = environment
  }

  /// Opens a file and waits until the person leaves; the status with which the program ended.
  package func open(_ path: String) -> Int {
    // The path is an argument of the shell, so that nothing in it is read as a command.
    ShellProcess([command + " \"$1\"", "sh", path], environment)?.end ?? ShellProcess.noProgram
  }
}
