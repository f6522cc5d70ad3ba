package import Dates
package import Journal

/// A line as it was read: the command, and which words were taken as what.
///
///     昨天 拜访 惠民超市 半小时 断货        parts, in the order of the line
///     on   verb customer minutes note       what each was taken as
///
/// Every line is read this way; the parts are worked out only for who asks.
package struct Reading: Sendable {
  /// Some words of the line and what they were taken as.
  package struct Part: Equatable, Sendable {
    package enum Meaning: Equatable, Sendable {
      case verb(Verb)
      /// The day that the entry is about.
      case on(Day)
      case field(Field, Value)
      /// Kept as the note, as it was typed.
      case note
      /// What a verb that records nothing is about.
      case argument
      /// Says nothing that is kept: 刚, 和, a comma beside something that was taken.
      case silent
    }

    package var typed: String
    package var meaning: Meaning
    /// Whether the words stay in the note although they were taken.
    package var isAlsoNote = false
    var range: Range<Int>
  }

  package let command: Command
  private let text: TypedText
  /// What was recognised outside the words of an entry.
  private let marks: [Mark]
  /// Who read the words of the entry, and where in the line they begin.
  private let entry: (reader: EntryReader, offset: Int)?

  /// The parts of a line that was read as another one, with its verb.
  private var known: [Part]?

  typealias Mark = (range: Range<Int>, meaning: Part.Meaning)

  init(
    _ command: Command,
    _ text: TypedText,
    _ marks: [Mark] = [],
    entry: EntryReader? = nil,
    from offset: Int = 0
  ) {
    self.command = command
    self.text = text
    self.marks = marks
    self.entry = entry.map { ($0, offset) }
  }

  /// The whole line in parts, none over another and nothing between them left out.
  package var parts: [Part] {
    if let known { return known }
    var found = marks.map { part($0.range, $0.meaning) }
    if let (reader, offset) = entry {
      found += reader.parts(draft).map { part in
        var part = part
        part.range = part.range.lowerBound + offset..<part.range.upperBound + offset
        return part
      }
    }
    found = found.filter { !$0.range.isEmpty }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var parts: [Part] = []
    var position = 0
    for next in found {
      if position < next.range.lowerBound { parts.append(rest(position..<next.range.lowerBound)) }
      parts.append(next)
      position = next.range.upperBound
    }
    if position < text.typed.count { parts.append(rest(position..<text.typed.count)) }
    return parts
  }

  /// The same, of a line in which some characters stood for others of this one.
  func typed(as line: TypedText, by edit: (range: Range<Int>, length: Int)?) -> Reading {
    var reading = self
    guard let edit else {
      let verb = parts.first?.meaning ?? .argument
      let all = 0..<line.typed.count
      reading.known = [Part(typed: line.text(all), meaning: verb, range: all)]
      return reading
    }
    let end = edit.range.lowerBound + edit.length
    let shift = edit.length - edit.range.count
    reading.known = parts.compactMap { part in
      var part = part
      if part.range.lowerBound >= end {
        part.range = part.range.lowerBound - shift..<part.range.upperBound - shift
      } else if part.range.lowerBound >= edit.range.lowerBound {
        // The first part of what was put there stands for all of what was typed.
        guard part.range.lowerBound == edit.range.lowerBound else { return nil }
        let end = max(edit.range.upperBound, part.range.upperBound - shift)
        part.range = edit.range.lowerBound..<end
      }
      part.typed = line.text(part.range)
      return part.range.isEmpty ? nil : part
    }
    return reading
  }

  private func part(_ range: Range<Int>, _ meaning: Part.Meaning) -> Part {
    Part(typed: text.text(range), meaning: meaning, range: range)
  }

  /// What nothing recognised covers.
  private func rest(_ range: Range<Int>) -> Part {
    if Note(text: text).rest(of: range) == nil { return part(range, .silent) }
    guard let entry, entry.reader.head.verb != .brandset else { return part(range, .argument) }
    return part(range, .note)
  }

  /// The entry that the words make, for the values that were taken.
  private var draft: Draft {
    switch command {
    case .record(let recording): recording.drafts.last ?? Draft(.note, on: .first)
    case .amend(_, let change), .correct(let change):
      Draft(.amend, on: change.on ?? .first, change.fields)
    default: Draft(.note, on: .first)
    }
  }
}

extension EntryReader {
  /// The words that were taken, as what, and whether they stay in the note.
  fileprivate func parts(_ draft: Draft) -> [Reading.Part] {
    let leaving = self.leaving
    return (taken + loose.map(\.span)).reduce(into: [Reading.Part]()) { parts, span in
      guard !parts.contains(where: { $0.range.overlaps(span.range) }) else { return }
      let part = Reading.Part(
        typed: text.text(span.range),
        meaning: meaning(of: span, draft),
        isAlsoNote: !leaving.contains(span),
        range: span.range
      )
      parts.append(part)
    }
  }

  private func meaning(of span: Span, _ draft: Draft) -> Reading.Part.Meaning {
    switch span.meaning {
    case _ where span.range == head.range: .verb(head.verb)
    case .customer(let name): .field(.customer, .string(context.chosen[name] ?? name))
    case .oneOfCustomers(let names):
      .field(.customer, draft[.customer] ?? .string(names.joined(separator: " ")))
    case .content: .field(.customer, draft[.customer] ?? .null)
    case .brand(let name): .field(.brands, .strings([name]))
    case .minutes(let minutes): .field(.minutes, .integer(minutes))
    case .tag(let tag): .field(.tags, .strings([tag]))
    case .priority(let priority): .field(.priority, .string(priority))
    case .day, .time, .every: meaning(of: roles[span.range.lowerBound], draft)
    case .field(let word, _): meaning(of: word, draft)
    case .part(let field): .field(field, draft[field] ?? .null)
    case .adverb, .sign: .silent
    }
  }

  private func meaning(of word: FieldWord?, _ draft: Draft) -> Reading.Part.Meaning {
    switch word {
    case .on: .on(draft.on)
    // The hour of a visit still to come is that of the task.
    case .field(.start): .field(.start, draft[.start] ?? draft[.time] ?? .null)
    case .field(let field): .field(field, draft[field] ?? .null)
    case .told, nil: .silent
    }
  }
}
