import Dates

/// The verb of a line and where it stands (`design.md` 5, Where a verb stands).
struct Head: Equatable {
  var verb: Verb
  var range: Range<Int>
  /// Behind the name, what only says that it is a place: 那 of 去老王那, 回来.
  var place: Range<Int>?
}

/// Finds the verb: at the start, or after a run of dates, adverbs and known customers.
struct HeadReader: Sendable {
  let words: Words
  let context: Context

  func head(of text: TypedText) -> Head? {
    let verb = verb(of: text)
    if let verb, !verb.verb.isTimeToo { return verb }
    return GoingReader(heads: self).going(of: text) ?? verb
  }

  private func verb(of text: TypedText, from start: Int = 0) -> Head? {
    var position = text.skippingSpaces(from: start)
    var isOwn = false
    while position < text.count {
      let verb = verb(in: text, at: position)
      if isOwn, let verb, !verb.verb.needsCustomer { return nil }
      let name = context.names.customersWithSlips(in: text, at: position)
      if let verb, verb.range.upperBound >= (name?.end ?? 0) {
        return afterDay(of: verb, in: text) ?? verb
      }
      if text[position] == "@" {
        position += 1
        continue
      }
      if let end = words.subjects.longest(in: text, at: position)?.end {
        // I visited Miller; but `I need …` asks for nothing of a customer's.
        isOwn = true
        position = next(in: text, from: end)
        continue
      }
      guard let end = name?.end ?? skippable(in: text, at: position) else { return nil }
      position = next(in: text, from: end)
    }
    return nil
  }

  /// Where the next word or mark of the line begins.
  func next(in text: TypedText, from start: Int) -> Int {
    var position = start
    while let scalar = text[position], !scalar.isWordPart, scalar != "@",
      words.mark(in: text, at: position) == nil
    {
      position += 1
    }
    return position
  }

  /// 今天, `next` and `morning` are verbs and times: where another verb follows, they are its time.
  private func afterDay(of head: Head, in text: TypedText) -> Head? {
    guard head.verb.isTimeToo,
      let end = skippable(in: text, at: head.range.lowerBound)
    else { return nil }
    return verb(of: text, from: end)
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
      return Head(verb: verb, range: position..<afterAspect(of: verb, in: text, end))
    }
    return nil
  }

  /// Where 了, 过 or 完 ends, which belong to the verb of an entry; what leads to the name
  /// (给, `with`) belongs to that of a contact.
  private func afterAspect(of verb: Verb, in text: TypedText, _ end: Int) -> Int {
    guard verb.kind != nil else { return end }
    let next = verb.needsCustomer ? text.skippingSpaces(from: end) : end
    let end = words.aspects.longest(in: text, at: next)?.end ?? end
    guard verb.needsCustomer else { return end }
    let link = text.skippingSpaces(from: end)
    // met w/ Miller
    if text.has("w/", at: link), link > end { return link + 2 }
    return words.receivers.longest(in: text, at: link)?.end ?? end
  }

  /// A date, a repetition, a time, a duration, an adverb, a mark, a brand, or a part of a name before the verb.
  func skippable(in text: TypedText, at position: Int) -> Int? {
    if let end = words.mark(in: text, at: position)?.end { return end }
    if let end = words.urgencies.longest(in: text, at: position)?.end,
      verb(in: text, at: text.skippingSpaces(from: end))?.verb == .report
    {
      return end
    }
    if let end = words.adverbs.longest(in: text, at: position)?.end { return end }
    if let end = DayReader(words, today: context.today).day(in: text, at: position)?.end {
      return end
    }
    if let end = RepeatReader(words, today: context.today).repetition(in: text, at: position)?.end {
      return end
    }
    let times = TimeReader(words)
    if let end = times.minutes(in: text, at: position)?.end { return end }
    if let end = context.names.brand(in: text, at: position)?.end { return end }
    if let end = times.time(in: text, at: position)?.end { return end }
    if case (let part, let end)? = words.times.longest(in: text, at: position),
      [.morning, .midday, .afternoon].contains(part)
    {
      return end
    }
    if let end = words.joiners.longest(in: text, at: position)?.end { return end }
    return context.names.customers(withPartIn: text, at: position)?.end
      ?? beginning(in: text, at: position)?.end
  }

  /// 惠民 拜访: the beginning of one known name, right before the verb.
  func beginning(in text: TypedText, at start: Int) -> (name: String, end: Int)? {
    var end = start
    while let scalar = text[end], scalar.isChinese, end - start < 8 {
      end += 1
      guard end - start >= 2, verb(in: text, at: text.skippingSpaces(from: end)) != nil else {
        continue
      }
      let names = context.names.customers(beginningWith: Array(text.folded[start..<end]))
      if names.count == 1 { return (names[0], end) }
    }
    return nil
  }
}
