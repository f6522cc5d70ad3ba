/// What came from the person, or from the pipe.
package enum Input: Equatable, Sendable {
  /// A line without its line end; bytes that were not UTF-8 are spelled out in it.
  case line(String, wasRepaired: Bool)
  /// Several lines that were pasted at once.
  case pasted([String])
  /// Ctrl-C on an empty line; on any other it only clears the line.
  case interrupted
  /// Ctrl-D on an empty line, or the end of the pipe.
  case ended
  /// A line of more than `LineSplitter.limit` bytes; nothing of it was kept.
  case tooLong
  /// The system asks the program to end.
  case terminated
}

/// What stands left of the cursor, and how the line is to be read.
package struct PromptLine {
  package var text: String
  /// A reply that was refused, ready to be mended.
  package var initial: String
  /// What the key for the line before brings back, though it is in no history.
  package var recalled: String
  /// Whether the line goes into the history.
  package var isRemembered: (String) -> Bool
  /// The words that the last word left of the cursor may become.
  package var completions: (String) -> [String]

  package init(
    _ text: String,
    initial: String = "",
    recalled: String = "",
    isRemembered: @escaping (String) -> Bool = { _ in false },
    completions: @escaping (String) -> [String] = { _ in [] }
  ) {
    self.text = text
    self.initial = initial
    self.recalled = recalled
    self.isRemembered = isRemembered
    self.completions = completions
  }
}

/// Where lines come from: the line editor, or a plain stream.
package protocol LineSource {
  mutating func read(_ prompt: PromptLine) -> Input

  /// Forgets the commands that were typed so far.
  mutating func forget()
}

extension LineSource {
  /// A plain stream remembers nothing.
  package mutating func forget() {}
}
