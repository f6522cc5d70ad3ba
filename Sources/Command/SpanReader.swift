import Dates
import Journal

/// Finds everything in a line that means something whatever the verb: fields, quotes, tags,
/// priorities, customers, brands, days, durations and times.
struct SpanReader: Sendable {
  let words: Words
  let context: Context
  let text: TypedText

  func spans(after head: Head) -> Spans {
    var spans = Spans()
    spans.add(head.range, .sign)
    if text[head.range.upperBound] == ":" {
      spans.add(head.range.upperBound..<head.range.upperBound + 1, .sign)
    }
    if let place = head.place { spans.add(place, .sign) }
    findFields(&spans)
    findEffects(&spans)
    findQuotes(&spans)
    findMarks(&spans)
    findNames(&spans, head)
    findTimes(&spans, head)
    return spans
  }

  private func findFields(_ spans: inout Spans) {
    let reader = FieldReader(words, today: context.today)
    var position = 0
    while position < text.count {
      if !spans.covers(position), let (word, value, end) = reader.field(in: text, at: position) {
        // customer:Lily's Bakery needs no quotes, being known.
        let known =
          word == .field(.customer) && value.upperBound == end
          ? context.names.customers(in: text, at: value.lowerBound)?.end ?? end : end
        let whole = known > end ? value.lowerBound..<known : value
        spans.add(position..<max(end, known), .field(word, text.text(whole)))
        position = max(end, known)
      } else {
        position += 1
      }
    }
  }

  private func findQuotes(_ spans: inout Spans) {
    var position = 0
    while position < text.count {
      defer { position += 1 }
      guard let open = text[position], !spans.covers(position) else { continue }
      let close: Unicode.Scalar? = open == "《" ? "》" : open.closingQuote
      guard let close, open != "'" || text.isOpening(position),
        let end = (position + 1..<max(position + 1, text.count)).first(where: { text[$0] == close })
      else { continue }
      let name = text.text(position + 1..<end)
      spans.add(position..<end + 1, open == "《" ? .brand(name) : .content)
      position = end
    }
  }

  /// Tags and priorities, at the start of a word.
  private func findMarks(_ spans: inout Spans) {
    for position in 0..<text.count where !spans.covers(position) {
      let follows = spans.covers(position - 1)
      if let (mark, end) = words.mark(in: text, at: position, afterMark: follows) {
        spans.add(position..<end, mark)
      }
    }
  }

  /// Only a task comes again, and one that says so by name leaves its words alone; 每周一拜访老王 is one
  /// too, where 拜访老王，每周一送货 tells of something.
  private func mayRepeat(_ head: Head, _ spans: Spans) -> Bool {
    guard !spans.all.contains(where: { $0.meaning.isField(.every) }) else { return false }
    return head.verb.kind == .task || head.verb.kind == .visit && head.range.lowerBound > 0
  }

  /// In a figure 2分 and 3点 are values.
  private func findTimes(_ spans: inout Spans, _ head: Head) {
    let countsTime = head.verb != .figure
    let days = DayReader(words, today: context.today)
    let times = TimeReader(words)
    let repeats = mayRepeat(head, spans) ? RepeatReader(words, today: context.today) : nil
    var position = 0
    while position < text.count {
      guard !spans.covers(position) else {
        position += 1
        continue
      }
      var found: (Span.Meaning, Int)?
      if let (recurrence, end) = repeats?.repetition(in: text, at: position) {
        found = (.every(recurrence), end)
      } else if countsTime, let (minutes, end) = times.minutes(in: text, at: position) {
        found = (.minutes(minutes), end)
      } else if let (day, end) = days.day(in: text, at: position) {
        found = (.day(day), endOfDay(position..<end, times))
      } else if countsTime, let (time, until, end) = times.time(in: text, at: position) {
        found = (.time(time, until: until), end)
      } else if position < head.range.lowerBound,
        let end = words.adverbs.longest(in: text, at: position)?.end
          ?? words.subjects.longest(in: text, at: position)?.end
      {
        found = (.adverb, end)
      }
      if let (meaning, end) = found, spans.add(position..<end, meaning) {
        position = end
      } else {
        position += 1
      }
    }
  }
}

extension SpanReader {
  /// Where a day ends without the part of the day that its word says as well: 昨 of 昨晚, `this` of
  /// `this morning`; the part stays to be told, unless an hour follows that says more.
  private func endOfDay(_ range: Range<Int>, _ times: TimeReader) -> Int {
    guard times.time(in: text, at: text.skippingSpaces(from: range.upperBound)) == nil,
      let part = words.startOfHalfDay(in: text, range), part > range.lowerBound
    else { return range.upperBound }
    return text.skippingSpacesBack(from: part)
  }
}

extension Words {
  /// Where the part of a day begins with which some words end: 晚 of 昨晚, `tonight` as a whole.
  func startOfHalfDay(in text: TypedText, _ range: Range<Int>) -> Int? {
    range.first { halfDays.longest(in: text, at: $0)?.end == range.upperBound }
  }
}

extension Span.Meaning {
  /// One customer, or several that share the words.
  init(customers: [String]) {
    self = customers.count == 1 ? .customer(customers[0]) : .oneOfCustomers(customers)
  }
}

extension TypedText {
  /// Whether a word may open here: after a space or punctuation, or at the start.
  func isOpening(_ position: Int) -> Bool {
    self[position - 1].map { !$0.isWordPart } ?? true
  }
}
