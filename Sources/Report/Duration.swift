package import Catalogue

extension Phrase {
  /// A duration as people say it: `5小时20分`, `45分钟`; a dash where there is none.
  package static func duration(minutes: Int) -> Phrase {
    let hours: Phrase = .number(minutes / 60)
    let rest: Phrase = .number(minutes % 60)
    switch (minutes / 60, minutes % 60) {
    case (0, 0): return .key(.dash)
    case (0, _): return .message(Message(.minutesOnly, ["minutes": rest]))
    case (_, 0): return .message(Message(.hoursOnly, ["hours": hours]))
    default: return .message(Message(.hoursAndMinutes, ["hours": hours, "minutes": rest]))
    }
  }

  /// `part` of `whole` in per cent with one place; a dash where there is nothing to divide by.
  package static func percent(_ part: Int, of whole: Int) -> Phrase {
    guard whole > 0 else { return .key(.dash) }
    let tenths = (part * 1000 * 2 + whole) / (whole * 2)
    let text = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return .message(Message(.percent, ["n": .text(text)]))
  }

  /// A label and what it says; a dash where it says nothing.
  static func labelled(
    _ label: Key,
    _ words: [Phrase],
    separator: Key = .summarySemicolons
  ) -> Phrase {
    labelled(.key(label), words, separator: separator)
  }

  static func labelled(
    _ label: Phrase,
    _ words: [Phrase],
    separator: Key = .summarySemicolons
  ) -> Phrase {
    .message(
      Message(
        .summaryLabelled,
        [
          "label": label,
          "words": words.isEmpty ? .key(.dash) : .joined(words, by: separator),
        ]
      )
    )
  }

  /// Several phrases with a separator of the language between them.
  package static func joined(_ phrases: [Phrase], by separator: Key) -> Phrase {
    .sequence(
      phrases.enumerated().flatMap { position, phrase in
        position == 0 ? [phrase] : [.key(separator), phrase]
      }
    )
  }
}
