import Glibc

/// What the terminal can do, as the environment and the options say.
package struct Screen: Sendable {
  /// How lines are read.
  package enum Way: Equatable, Sendable {
    /// With readline.
    case editor
    /// A terminal without cursor movement, or a person who asks for plain lines.
    case dumb
    case pipe
  }

  package let way: Way
  package let usesColour: Bool
  /// Whether block characters can be expected to be seen as such.
  package let drawsBlocks: Bool
  /// Whether the screen is listened to rather than looked at.
  package let isListenedTo: Bool
  /// How what is longer than the screen is read; nil where it is printed as it is.
  package let pager: Pager?
  private let fixedWidth: Int?
  /// Whether somebody reads what is printed on a screen, or asked for a width.
  private let wraps: Bool

  /// Decides from the environment; `isInputTerminal` and the like are arguments so that it can be tested.
  package init(
    environment: [String: String],
    isInputTerminal: Bool,
    isOutputTerminal: Bool,
    width: Int? = nil,
    allowsColour: Bool = true
  ) {
    func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty } ?? false }
    let isDumb = ["dumb", "", nil].contains(environment["TERM"])
    if !isInputTerminal {
      way = .pipe
    } else {
      way = isDumb || isSet("ACCESSIBLE") || !isOutputTerminal ? .dumb : .editor
    }
    usesColour =
      allowsColour
      && (isSet("FORCE_COLOR") || isOutputTerminal && !isDumb && !isSet("NO_COLOR"))
    wraps = isOutputTerminal || width != nil
    isListenedTo = isOutputTerminal && isSet("ACCESSIBLE")
    drawsBlocks = !isOutputTerminal || !isDumb && environment.namesUTF8
    pager = way == .editor && isOutputTerminal ? Pager(environment) : nil
    fixedWidth = width ?? environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Columns of the terminal now; it may have been resized since.
  package var width: Int { fixedWidth ?? Self.terminalWidth ?? 80 }

  /// Columns at which text is wrapped; nil where it goes on to other programs as it is.
  package var wrapWidth: Int? { wraps ? width : nil }

  /// Lines of the terminal now; nil where they are not known.
  package var height: Int? { Self.size.map { Int($0.ws_row) }.flatMap { $0 > 0 ? $0 : nil } }

  private static var terminalWidth: Int? {
    size.map { Int($0.ws_col) }.flatMap { $0 > 0 ? $0 : nil }
  }

  private static var size: winsize? {
    var size = winsize()
    return unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }
}

extension [String: String] {
  /// Whether the locale that an environment names is one of UTF-8.
  fileprivate var namesUTF8: Bool {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { self[$0] }.first { !$0.isEmpty } ?? ""
    let plain = name.lowercased().filter { $0 != "-" }
    return plain.contains("utf8")
  }
}
