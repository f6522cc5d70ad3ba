import Catalogue
import Dates
import Journal
import Portfolio

/// The parts of a line that counts.
extension TallyLineReader {
  /// `片区:城东`, `tier:A`, `customer:…`, `brand:…`.
  mutating func takeField(_ start: Int) throws(CommandError) -> Int? {
    let fields = FieldReader(reader.words, today: reader.context.today)
    guard let (word, value, end) = fields.field(in: text, at: start), !value.isEmpty else {
      return nil
    }
    let typed = text.text(value)
    switch word {
    case .field(.tier): tally.scope.tier = typed
    case .field(.area): tally.scope.area = typed
    case .field(.brands): tally.scope.brands.append(typed)
    case .field(.tags): tally.scope.tags.append(typed)
    case .field(.customer):
      guard let name = try reader.customer(named: typed) else {
        throw .unexpected(typed, verb: .stats)
      }
      tally.scope.customer = name
    default: return nil
    }
    return end
  }

  /// `#缺货`, `《通仙》`.
  mutating func takeMark(_ start: Int) -> Int? {
    if case (.tag(let tag), let end)? = reader.words.mark(in: text, at: start, afterMark: true) {
      tally.scope.tags.append(tag)
      return end
    }
    guard text[start] == "《",
      let close = (start + 1..<max(start + 1, text.count)).first(where: { text[$0] == "》" })
    else { return nil }
    tally.scope.brands.append(text.text(start + 1..<close))
    return close + 1
  }

  /// 前5名, `top 5`.
  mutating func takeTop(_ start: Int) -> Int? {
    for (word, end) in tallyWords.matches(in: text, at: start, beforeDigits: true)
    where word == .top {
      let filled = tallyWords.matches(in: text, at: end).first { $0.meaning == .fill }?.end ?? end
      let digits = text.skippingSpaces(from: filled)
      guard let (number, last) = Numerals.integer(in: text, at: digits), number > 0 else {
        continue
      }
      tally.top = number
      return tallyWords.matches(in: text, at: last).first { $0.meaning == .fill }?.end ?? last
    }
    return nil
  }

  /// 按等级, `by tier`; after `top 5` also without a word before it.
  mutating func takeGrouping(_ start: Int) -> Int? {
    let by = tallyWords.matches(in: text, at: start).first { $0.meaning == .by }?.end
    guard let by else {
      guard tally.top != nil, grouping == nil,
        let (found, end) = groupings.longest(in: text, at: start), end > (customer(start)?.0 ?? 0),
        isWord(end)
      else { return nil }
      grouping = found
      return end
    }
    guard let (found, end) = groupings.longest(in: text, at: text.skippingSpaces(from: by)) else {
      return nil
    }
    grouping = found
    return end
  }

  /// 拜访 等级: what can be nothing else says by what.
  func groupingPart(_ start: Int) -> (Int, Part)? {
    guard grouping == nil, let (found, end) = groupings.longest(in: text, at: start),
      Cycle(rawValue: found.rawValue) == nil
    else { return nil }
    return (end, .grouping(found))
  }

  /// Whether a word ends here, or Chinese goes on that is a word of its own.
  func isWord(_ end: Int) -> Bool {
    guard let scalar = text[end], scalar.isWordPart else { return true }
    return word(end) != nil || kind(end) != nil || periodPart(end) != nil || metric(end) != nil
  }

  func customer(_ start: Int) -> (Int, Part)? {
    reader.context.names.customers(in: text, at: start).map { names, end in
      (end, .customer(reader.context.mostRecentlyUsed(names) ?? names[0]))
    }
  }

  func brand(_ start: Int) -> (Int, Part)? {
    reader.context.names.brand(in: text, at: start).map { ($0.end, .brand($0.name)) }
  }

  /// A period of at most so many characters; it ends where a word may end.
  func periodPart(_ start: Int) -> (Int, Part)? {
    let periods = PeriodReader(words: reader.words, context: reader.context)
    for end in (start + 1...min(text.count, start + 24)).reversed() where text.isBoundary(end) {
      if text[end - 1]?.isSpace ?? true { continue }
      if let period = periods.period(text.text(start..<end)) { return (end, .period(period)) }
    }
    guard case (let found, let end)? = groupings.longest(in: text, at: start),
      let cycle = Cycle(rawValue: found.rawValue), !(text[end]?.isWordPart ?? false)
    else { return nil }
    return (end, .period(Period(cycle, containing: reader.context.today)))
  }

  func word(_ start: Int) -> (Int, Part)? {
    tallyWords.longest(in: text, at: start).flatMap { word, end in
      [.by, .top].contains(word) ? nil : (end, .word(word))
    }
  }

  /// A kind by its verb, `visits` as well as `visit`.
  func kind(_ start: Int) -> (Int, Part)? {
    if let (verb, end) = reader.words.verbs.longest(in: text, at: start), verb.isCounted {
      return (end, .kind(verb))
    }
    var end = start
    while let scalar = text[end], scalar.isLatin { end += 1 }
    guard end > start + 2, text[end - 1] == "s",
      let verb = reader.words.verbs.meaning(of: text.text(start..<end - 1)), verb.isCounted
    else { return nil }
    return (end, .kind(verb))
  }

  func metric(_ start: Int) -> (Int, Part)? {
    metrics.longest(in: text, at: start).map { key, end in
      (end, .metric(text.text(start..<end)))
    }
  }

  /// A part of a customer's name, or the name of a figure that the catalogue does not know.
  mutating func takeLoose(_ start: Int) throws(CommandError) -> Int? {
    if let (names, end) = reader.context.names.customers(withPartIn: text, at: start) {
      tally.scope.customer = try reader.one(of: names, typed: text.text(start..<end))
      return end
    }
    guard text[start - 1].map({ !$0.isWordPart }) ?? reader.isSetApart else { return nil }
    var end = start
    while let scalar = text[end], !scalar.isSpace { end += 1 }
    let typed = text.text(start..<end)
    if let name = try reader.customer(named: typed) {
      tally.scope.customer = name
    } else {
      if case .figure(let first) = tally.measure, looseEnd == text.skippingSpacesBack(from: start) {
        tally.measure = .figure(first + " " + typed)
      } else {
        guard !hasMeasure else { return nil }
        measure(.figure(typed))
      }
      looseEnd = end
    }
    return end
  }
}

extension Verb {
  /// Whether entries of its kind are counted; a customer's card is what rows are of.
  fileprivate var isCounted: Bool { kind.map { ![.customer, .brandset].contains($0) } ?? false }
}
