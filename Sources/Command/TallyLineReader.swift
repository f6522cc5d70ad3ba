import Catalogue
import Dates
import Journal
import Portfolio

/// Reads what is to be counted: `统计 拜访 按等级 本月 片区:城东`, `top 5 customers complaints 2026`.
///
/// The parts have no fixed order, and in Chinese no spaces between them; at each place the longest
/// word that means something is taken.
struct TallyLineReader {
  let reader: ArgumentReader
  let text: TypedText
  let tallyWords: Lexicon<TallyWord>
  let groupings: Lexicon<Tally.Grouping>
  let metrics: Lexicon<Key>
  var tally = Tally(by: .kind)
  var grouping: Tally.Grouping?
  var hasMeasure = false
  private var period: Period?
  /// Where a name of a figure that nobody knows ended: the next word may belong to it.
  var looseEnd: Int?

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

  enum Part {
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

  mutating func measure(_ measure: Tally.Measure) {
    // 未办结的投诉: what a kind says by itself gives way to what is asked of it.
    guard !hasMeasure || measure != .count else { return }
    tally.measure = measure
    hasMeasure = true
  }
}
