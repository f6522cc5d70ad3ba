import CReadline
import Glibc

/// How the system itself edits a line on a terminal, to be put back afterwards.
struct TerminalMode {
  private let saved: termios

  /// Makes Backspace take a whole character; without this, one byte of a Chinese character stays.
  ///
  /// - Returns: How it was before; nil where standard input is no terminal.
  static func editingUTF8() -> TerminalMode? {
    var mode = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &mode) == 0 else { return nil }
    let before = TerminalMode(saved: mode)
    mode.c_iflag |= tcflag_t(IUTF8)
    _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, &mode)
    return before
  }

  func restore() {
    var mode = saved
    _ = unsafe tcsetattr(STDIN_FILENO, TCSANOW, &mode)
  }
}
