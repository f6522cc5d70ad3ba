import Catalogue

/// A word that steers an interview; it counts only as the whole line.
package enum Control: Equatable, Sendable {
  case back
  case skip
  case pause
  case more
  case preview
  case help
  /// Go to the question with this number in the list that `preview` shows.
  case go(Int)

  static let words: [(key: Key, control: Control)] = [
    (.wordControlBack, .back), (.wordControlSkip, .skip), (.wordControlPause, .pause),
    (.wordControlMore, .more), (.wordControlPreview, .preview), (.wordControlHelp, .help),
  ]
}
