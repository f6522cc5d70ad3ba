import Dates

/// The verb of a line and where it stands (`design.md` 5, Where a verb stands).
struct Head: Equatable {
  var verb: Verb
  var range: Range<Int>
}

/// Finds the verb: at the start, or after a run of dates, adverbs and known customers.
struct HeadReader: Sendable {
  let words: Words
  let context: Context

  func head(of text: TypedText) -> Head? {
    var position = text.skippingSpaces(from: 0)
    while position < text.count {
      let verb = verb(in: text, at: position)
      let name = context.names.customers(in: text, at: position)
      if let verb, verb.range.upperBound >= (name?.end ?? 0) { return verb }
      guard let end = name?.end ?? skippable(in: text, at: position) else { return nil }
      position = end
      while let scalar = text[position], !scalar.isWordPart, scalar != "@" { position += 1 }
    }
    return nil
  }

  /// A verb right here, unless the word goes on or the verb has no business here.
  func verb(in text: TypedText, at position: Int) -> Head? {
    let pretender = words.notVerbs.longest(in: text, at: position)?.end ?? 0
    for (verb, end) in words.verbs.matches(in: text, at: position) where end > pretender {
      if verb.standsAlone, let next = text[end], !next.isSpace, next != ":" {
        // 客户投诉送货晚 is a complaint: 客户 stuck to another verb is passed over.
        if verb == .customer, let inner = self.verb(in: text, at: end) {
          return Head(verb: inner.verb, range: position..<inner.range.upperBound)
        }
        continue
      }
      let aspect = words.aspects.longest(in: text, at: end)?.end
      return Head(verb: verb, range: position..<(verb.kind == nil ? end : aspect ?? end))
    }
    return nil
  }

  /// A date, a time, an adverb, or a part of a name before the verb.
  private func skippable(in text: TypedText, at position: Int) -> Int? {
    if let end = words.adverbs.longest(in: text, at: position)?.end { return end }
    if let end = DayReader(words: words.days, today: context.today).day(in: text, at: position)?.end
    {
      return end
    }
    let times = TimeReader(units: words.times)
    if let end = times.time(in: text, at: position)?.end { return end }
    if case (let part, let end)? = words.times.longest(in: text, at: position),
      part == .morning || part == .afternoon
    {
      return end
    }
    return context.names.customers(withPartIn: text, at: position)?.end
  }
}
