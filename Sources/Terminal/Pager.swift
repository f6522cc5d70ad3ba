import Glibc

/// The program in which people read what is longer than their screen: `$PAGER`, else `less`.
package struct Pager: Equatable, Sendable {
  private let command: String
  private let environment: [String: String]

  /// Nil where the environment asks for none: an empty `PAGER`.
  init?(_ environment: [String: String]) {
    let wanted = environment["PAGER"] ?? "less"
    guard !wanted.allSatisfy(\.isWhitespace) else { return nil }
    command = wanted
    var environment = environment
    // Leave at once what fits, let colours through, keep the text on the screen; one's own choice wins.
    if environment["LESS"] == nil { environment["LESS"] = "FRX" }
    // An older less takes Chinese for bytes unless it is told.
    if environment["LESSCHARSET"] == nil { environment["LESSCHARSET"] = "utf-8" }
    self.environment = environment
  }

  /// Whether a space turns the page and q leaves: of other programs nobody knows.
  package var isUsual: Bool {
    ["less", "more"].contains(command.split(separator: " ").first.map(String.init))
  }

  /// Shows a text until the person leaves; false where the program could not be run, and nothing was shown.
  package func show(_ text: String) -> Bool {
    var ends: [CInt] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return false }
    // Who reads must not hold the end that is written to, or it would wait for more for ever.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = ShellProcess([command], environment, reading: ends[0])
    close(ends[0])
    if process != nil { write(text, to: ends[1]) }
    close(ends[1])
    guard let process else { return false }
    return process.end != ShellProcess.noProgram
  }

  /// Who leaves before the end closes the pipe; the rest is not wanted then.
  private func write(_ text: String, to file: CInt) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(file, bytes.baseAddress, bytes.count)
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }
}
