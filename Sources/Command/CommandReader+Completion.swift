import Catalogue

/// What a line that is still being typed may go on with.
extension CommandReader {
  /// Whether the verb is still to come after these words: there are none, or days, adverbs and
  /// known customers only.
  package func awaitsVerb(after typed: String, in context: Context) -> Bool {
    let text = TypedText(typed.trimmed)
    let heads = HeadReader(words: words, context: context)
    var position = 0
    while position < text.count {
      if heads.verb(in: text, at: position) != nil, !isDay(text, at: position, context) {
        return false
      }
      guard
        let end = context.names.customers(in: text, at: position)?.end
          ?? heads.skippable(in: text, at: position)
      else { return false }
      position = end
      while let scalar = text[position], !scalar.isWordPart, scalar != "@" { position += 1 }
    }
    return true
  }

  /// 今天 and `next` are verbs and days.
  private func isDay(_ text: TypedText, at position: Int, _ context: Context) -> Bool {
    DayReader(words, today: context.today).day(in: text, at: position) != nil
  }

  /// The verb that a word is, in any script.
  package func verb(named word: String) -> Verb? { words.verbs.meaning(of: word) }
}
