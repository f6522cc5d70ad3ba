/// Replies to questions, read against the same names and day as commands.
extension CommandReader {
  /// A reply to be taken apart, read against the same day and names as a command.
  ///
  /// Commas between digits stand inside numbers, 1,200, wherever they can.
  package func cursor(_ reply: String, in context: Context) -> ReplyCursor {
    let text = TypedText(reply)
    let groups = DigitGroups(text).positions
    return ReplyCursor(text, groups: groups, words: words, context: context)
  }

  /// The same reply with such commas parting two numbers; nil where they can only stand inside one.
  package func partedCursor(_ reply: String, in context: Context) -> ReplyCursor? {
    let text = TypedText(reply)
    let groups = DigitGroups(text)
    guard !groups.areCertain else { return nil }
    return ReplyCursor(text, groups: groups.glued, words: words, context: context)
  }

  /// The first number of a reply that may also be two, as it was typed.
  package func numberInDoubt(in reply: String) -> String? {
    let text = TypedText(reply)
    return DigitGroups(text).doubtful(in: text)
  }

  /// Whether commas also part what can be no number: then they part the fields of the reply.
  package func partsByCommas(_ reply: String) -> Bool {
    DigitGroups(TypedText(reply)).hasOtherCommas
  }

  /// The known customers that a typed name may mean: by full name, alias, code, unique part,
  /// beginning, pinyin or initials; none where nobody is called so.
  package func customers(named typed: String, in context: Context) -> [String] {
    let text = TypedText(typed.trimmed)
    guard text.count > 0 else { return [] }
    if let (names, end) = context.names.customers(in: text, at: 0), end == text.count {
      return names
    }
    if let (names, end) = context.names.customers(withPartIn: text, at: 0), end == text.count {
      return names
    }
    let beginnings = context.names.customers(beginningWith: text.folded)
    return beginnings.isEmpty ? context.names.customers(spelledBy: text.folded) : beginnings
  }
}

extension NameIndex {
  /// Whether letters spell a word in pinyin or initials.
  func spells(_ letters: [Unicode.Scalar], _ word: String) -> Bool {
    readings.spells(letters[...], word.foldedForMatching[...])
  }
}
