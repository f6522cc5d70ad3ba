import Catalogue
import Dates
import Journal
import Portfolio

/// Reads what is to be counted: `统计 拜访 按等级 本月 片区:城东`, `top 5 customers complaints 2026`.
///
/// The parts have no fixed order, and in Chinese no spaces between them; at each place the longest
/// word that means something is taken.
struct TallyLineReader {
  private let reader: ArgumentReader
  private let text: TypedText
  private let tallyWords: Lexicon<TallyWord>
  private let groupings: Lexicon<Tally.Grouping>
  private let metrics: Lexicon<Key>
  private var tally = Tally(by: .kind)
  private var grouping: Tally.Grouping?
  private var hasMeasure = false
  private var period: Period?
  /// Where a name of a figure that nobody knows ended: the next word may belong to it.
  private var looseEnd: Int?

  init(_ line: String, _ reader: ArgumentReader) {
    self.reader = reader
    text = TypedText(line)
    tallyWords = Lexicon(reader.catalogue, TallyWord.keys)
    groupings = Lexicon(reader.catalogue, TallyWord.groupings)
    metrics = TallyWord.metrics(reader.catalogue)
  }

  mutating func request() throws(CommandError) -> (Tally, Period?) {
    var position = 0
    while let next = next(position) {
      position = next
      guard let end = try take(position) else { throw .unexpected(rest(position), verb: .stats) }
      position = end
    }
    tally.grouping = grouping ?? usualGrouping
    let isOfAll = [.kind, .tag, .point, .brand].contains(tally.grouping)
    if !hasMeasure, tally.kinds.isEmpty, !isOfAll { tally.kinds = [.visit] }
    return (tally, period)
  }

  /// The next place that is no space and no mark between parts.
  private func next(_ start: Int) -> Int? {
    var position = start
    while let scalar = text[position], scalar.isSpace || ",，、;；".unicodeScalars.contains(scalar) {
      position += 1
    }
    return position < text.count ? position : nil
  }

  private func rest(_ position: Int) -> String { text.text(position..<text.typed.count).trimmed }

  private var usualGrouping: Tally.Grouping {
    if tally.top != nil { return .customer }
    if !hasMeasure, tally.kinds.isEmpty { return .kind }
    return switch period?.cycle ?? .month {
    case .day: .customer
    case .week: .day
    case .month: .week
    case .quarter, .year: .month
    }
  }

  /// Takes what stands at a place; nil where it means nothing.
  private mutating func take(_ start: Int) throws(CommandError) -> Int? {
    if let end = try takeField(start) ?? takeMark(start) ?? takeTop(start) ?? takeGrouping(start) {
      return end
    }
    let known: [(end: Int, Part)] = [
      customer(start), brand(start), periodPart(start), word(start), kind(start), metric(start),
      groupingPart(start),
    ].compactMap(\.self)
    // Of those that reach equally far the first counts.
    if let best = known.enumerated().max(by: { a, b in
      (a.element.end, -a.offset) < (b.element.end, -b.offset)
    })?.element {
      apply(best.1)
      return best.end
    }
    return try takeLoose(start)
  }

  private enum Part {
    case customer(String)
    case brand(String)
    case period(Period)
    case word(TallyWord)
    case kind(Verb)
    case metric(String)
    case grouping(Tally.Grouping)
  }

  private mutating func apply(_ part: Part) {
    switch part {
    case .customer(let name): tally.scope.customer = name
    case .brand(let name): tally.scope.brands.append(name)
    case .period(let found): period = found
    case .kind(let verb): take(verb)
    case .metric(let typed): measure(.figure(typed))
    case .grouping(let found): grouping = found
    case .word(let word): take(word)
    }
  }

  private mutating func take(_ verb: Verb) {
    guard let kind = verb.kind else { return }
    tally.kinds.insert(kind)
    if kind == .visit { tally.ways.insert(verb.way ?? "on-site") }
    if !hasMeasure { measure(.count) }
  }

  private mutating func take(_ word: TallyWord) {
    switch word {
    case .open: measure(.open)
    case .closed: measure(.closed)
    case .measure(let found): measure(found)
    case .contacts:
      tally.kinds.insert(.visit)
      measure(.count)
    case .ways(let ways):
      tally.kinds.insert(.visit)
      tally.ways.formUnion(ways)
      measure(.count)
    case .entries: measure(.count)
    case .by, .top, .fill: break
    }
  }

  private mutating func measure(_ measure: Tally.Measure) {
    // 未办结的投诉: what a kind says by itself gives way to what is asked of it.
    guard !hasMeasure || measure != .count else { return }
    tally.measure = measure
    hasMeasure = true
  }
}

extension TallyLineReader {
  /// `片区:城东`, `tier:A`, `customer:…`, `brand:…`.
  private mutating func takeField(_ start: Int) throws(CommandError) -> Int? {
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
  private mutating func takeMark(_ start: Int) -> Int? {
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
  private mutating func takeTop(_ start: Int) -> Int? {
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
  private mutating func takeGrouping(_ start: Int) -> Int? {
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
  private func groupingPart(_ start: Int) -> (Int, Part)? {
    guard grouping == nil, let (found, end) = groupings.longest(in: text, at: start),
      Cycle(rawValue: found.rawValue) == nil
    else { return nil }
    return (end, .grouping(found))
  }

  /// Whether a word ends here, or Chinese goes on that is a word of its own.
  private func isWord(_ end: Int) -> Bool {
    guard let scalar = text[end], scalar.isWordPart else { return true }
    return word(end) != nil || kind(end) != nil || periodPart(end) != nil || metric(end) != nil
  }

  private func customer(_ start: Int) -> (Int, Part)? {
    reader.context.names.customers(in: text, at: start).map { names, end in
      (end, .customer(reader.context.mostRecentlyUsed(names) ?? names[0]))
    }
  }

  private func brand(_ start: Int) -> (Int, Part)? {
    reader.context.names.brand(in: text, at: start).map { ($0.end, .brand($0.name)) }
  }

  /// A period of at most so many characters; it ends where a word may end.
  private func periodPart(_ start: Int) -> (Int, Part)? {
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

  private func word(_ start: Int) -> (Int, Part)? {
    tallyWords.longest(in: text, at: start).flatMap { word, end in
      [.by, .top].contains(word) ? nil : (end, .word(word))
    }
  }

  /// A kind by its verb, `visits` as well as `visit`.
  private func kind(_ start: Int) -> (Int, Part)? {
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

  private func metric(_ start: Int) -> (Int, Part)? {
    metrics.longest(in: text, at: start).map { key, end in
      (end, .metric(text.text(start..<end)))
    }
  }

  /// A part of a customer's name, or the name of a figure that the catalogue does not know.
  private mutating func takeLoose(_ start: Int) throws(CommandError) -> Int? {
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
