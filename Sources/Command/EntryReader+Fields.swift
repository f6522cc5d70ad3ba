import Dates
import Foundation
import Journal

/// What `key:value` sets, and what a figure measures.
extension EntryReader {
  mutating func takeFields(_ draft: inout Draft) throws(CommandError) {
    let values = FieldValues(words: words, context: context)
    for span in spans.all {
      guard case .field(let word, let value) = span.meaning, !span.meaning.isField(.customer),
        // Only a change says whom it was told; elsewhere 告知：… is what happened.
        word != .told
      else { continue }
      taken.append(span)
      switch word {
      case .told: break
      case .on: draft.on = try values.day(value, for: .on, .customer)
      case .field(.value):
        let measure = try values.measure(value)
        draft[.value] = .decimal(measure.value)
        draft[.unit] = measure.unit.map(Value.string) ?? draft[.unit]
      case .field(let field): draft[field] = try values.value(value, for: field)
      }
    }
  }

  /// The value with its unit, the first number after a word, and the metric, the words before it.
  mutating func takeMeasure(_ draft: inout Draft) throws(CommandError) {
    takePeriod(&draft)
    var metric: Range<Int>?
    let isNamed = spans.all.contains { $0.meaning.isField(.metric) }
    var position = head.range.upperBound
    while position < text.count {
      guard !spans.covers(position), opensWord(position) else {
        position += 1
        continue
      }
      if metric != nil || isNamed, let (value, end) = number(at: position) {
        takeValue(value, position..<end, &draft)
        break
      }
      let end = endOfMetric(position)
      guard end > position else { break }
      metric = position..<end
      position = end
    }
    guard let metric else { return }
    draft[.metric] = .string(text.text(metric))
    take(metric, as: .metric)
  }

  /// The value and its unit: 120条, ¥300, 三成.
  private mutating func takeValue(_ value: Decimal, _ range: Range<Int>, _ draft: inout Draft) {
    var range = range
    var value = value
    if text.has("成", at: range.upperBound), text[range.upperBound + 1]?.isWordPart != true {
      value *= 10
      draft[.unit] = .string("%")
      range = range.lowerBound..<range.upperBound + 1
    } else {
      var unit = unit(after: range.upperBound)
      if !unit.isEmpty {
        range = range.lowerBound..<unit.upperBound
        // 两箱半
        if unit.count > 1, text[unit.upperBound - 1] == "半" {
          value += Decimal(0.5)
          unit = unit.dropLast()
        }
        draft[.unit] = .string(text[unit.lowerBound] == "%" ? "%" : text.text(unit))
      } else if let money = words.money(in: text, at: range.lowerBound) {
        draft[.unit] = .string(money)
      }
    }
    draft[.value] = .decimal(value)
    take(range, as: .value)
  }

  /// A number; a single character of one, as in 一楼, only before a unit.
  private func number(at position: Int) -> (value: Decimal, end: Int)? {
    let start = words.money(in: text, at: position) == nil ? position : position + 1
    // A figure has one value, so 1，200 is one number with either comma.
    let groups = DigitGroups(text).positions
    guard let (value, end) = words.numbers.amount(in: text, at: start, groups: groups)
    else { return nil }
    guard end == position + 1, text[position]?.isChinese == true, text[end]?.isWordPart == true
    else { return (value, end) }
    return words.units.longest(in: text, at: end) == nil && text[end] != "成" ? nil : (value, end)
  }

  /// A word of the metric; in Latin script all the words in a row: retail price.
  private func endOfMetric(_ start: Int) -> Int {
    var end = start
    while let scalar = text[end], !spans.covers(end), !scalar.isDigit {
      let goesOn =
        scalar.isSpace && text[end - 1]?.isLatin == true && text[end + 1]?.isLatin == true
        && !spans.covers(end + 1)
      guard scalar.isWordPart || goesOn, !goesOn || !endsMetric(end + 1) else { break }
      end += 1
    }
    return end
  }

  /// Whether a word is a number: visits twenty.
  private func endsMetric(_ position: Int) -> Bool {
    words.numbers.number(in: text, at: position) != nil
  }

  /// `2026-10` or `2026-W48`; a bare 10月 is the latest that has begun, since figures are of the past.
  private func period(named word: String) -> Period? {
    if let written = Period(word) { return [.day, .year].contains(written.cycle) ? nil : written }
    guard let found = PeriodReader(words: words, context: context).period(word),
      ![.day, .year].contains(found.cycle)
    else { return nil }
    return found.cycle == .month && found.first > context.today && word.contains("月")
      ? found.sameLastYear : found
  }

  /// A whole month or week beside a figure is its period: 上月, 10月, `2026-11`, `2026-W47`.
  private mutating func takePeriod(_ draft: inout Draft) {
    var position = head.range.upperBound
    while position < text.count, draft[.period] == nil {
      let end = (position..<text.count).first { text[$0]?.isSpace ?? true } ?? text.count
      if text[position - 1]?.isSpace ?? true, !spans.covers(position),
        let period = period(named: text.text(position..<max(position, end)))
      {
        draft[.period] = .string(period.description)
        take(position..<end, as: .period)
      }
      position = max(end, position) + 1
    }
    guard draft[.period] == nil else { return }
    for span in spans.all {
      guard case .day(let day) = span.meaning, case .span(let first, let last) = day.base else {
        continue
      }
      let period = [Period(.month, containing: first), Period(.week, containing: first)]
        .first { $0.first == first && $0.last == last }
      guard let period else { continue }
      draft[.period] = .string(period.description)
      roles[span.range.lowerBound] = .field(.period)
      taken.append(span)
      return
    }
  }

  /// A letter, a character, a digit, or the sign before a number.
  private func opensWord(_ position: Int) -> Bool {
    guard let scalar = text[position] else { return false }
    if words.money(in: text, at: position) != nil { return true }
    if scalar == "-" || scalar == "+" {
      return text.isOpening(position) && text[position + 1]?.isDigit == true
    }
    return scalar.isWordPart
  }

  /// The unit that sticks to a number, or a known one after a space.
  private func unit(after start: Int) -> Range<Int> {
    var end = start
    while let scalar = text[end], scalar.isWordPart && !scalar.isDigit || scalar == "%",
      !spans.covers(end), end - start < 6
    {
      end += 1
    }
    let next = text.skippingSpaces(from: start)
    guard end == start, next > start, !spans.covers(next),
      let last = words.units.longest(in: text, at: next)?.end,
      text[last].map({ !$0.isWordPart }) ?? true
    else { return start..<end }
    return next..<last
  }

  private mutating func take(_ range: Range<Int>, as field: Field) {
    if spans.add(range, .part(field)), let span = spans.span(at: range.lowerBound) {
      taken.append(span)
    }
  }
}
