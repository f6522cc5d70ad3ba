import Dates
import Journal

/// A part of a line that was recognised; what no span covers is the note.
struct Span: Equatable, Sendable {
  enum Meaning: Equatable, Sendable {
    case customer(String)
    /// A part of a name to which several customers answer.
    case oneOfCustomers([String])
    case brand(String)
    case day(DayExpression)
    case minutes(Int)
    case time(TimeOfDay, until: TimeOfDay?)
    /// 每周一: the days on which a task comes again.
    case every(Recurrence)
    case tag(String)
    case priority(String)
    case field(FieldWord, String)
    /// Words that a field took for itself: a metric, its value, a brand's state, a name.
    case part(Field)
    /// 刚, 又, just: says nothing that is kept.
    case adverb
    /// Brackets, `@` and the like around something recognised.
    case sign
    /// Looked at as content: nothing is found in it.
    case content
  }

  var range: Range<Int>
  var meaning: Meaning
}

/// The spans of a line, in order, none over another.
struct Spans: Sendable {
  private(set) var all: [Span] = []

  /// Adds a span unless something recognised earlier stands there already.
  @discardableResult
  mutating func add(_ range: Range<Int>, _ meaning: Span.Meaning) -> Bool {
    guard !all.contains(where: { $0.range.overlaps(range) }) else { return false }
    all.append(Span(range: range, meaning: meaning))
    all.sort { $0.range.lowerBound < $1.range.lowerBound }
    return true
  }

  mutating func remove(_ span: Span) { all.removeAll { $0 == span } }

  func covers(_ position: Int) -> Bool { all.contains { $0.range.contains(position) } }
  func span(at position: Int) -> Span? { all.first { $0.range.contains(position) } }
  func isFree(_ range: Range<Int>) -> Bool { !all.contains { $0.range.overlaps(range) } }
}
