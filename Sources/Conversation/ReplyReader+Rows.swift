import Catalogue
import Command
import Dates
import Journal
import Method

/// Replies of several fields.
///
/// They are typed in the order in which they are asked for; where each value can belong to one field
/// only, in any order.
extension ReplyReader {
  func row(
    _ fields: [FieldSpec],
    from cursor: inout ReplyCursor
  ) throws(ReplyError) -> Value {
    let start = cursor
    if let days = days(fields, from: &cursor) { return days }
    let value = try? ordered(fields, keepsKinds: true, from: &cursor)
    if let value, cursor.atEnd { return value }
    let end = cursor
    cursor = start
    if let matched = matched(fields, start) {
      _ = cursor.takeRest()
      return matched
    }
    // What is left may be the answer to the next question.
    if let value {
      cursor = end
      return value
    }
    return try ordered(fields, keepsKinds: false, from: &cursor)
  }

  /// A first and a last day: `10月1日到12月31日`.
  private func days(_ fields: [FieldSpec], from cursor: inout ReplyCursor) -> Value? {
    guard fields.count == 2, fields.allSatisfy({ $0.kind == .date }), let period,
      let days = cursor.takeDays(from: period.first)
    else { return nil }
    return .object([
      Value.Member(fields[0].id, .string(days.first.description)),
      Value.Member(fields[1].id, .string(days.last.description)),
    ])
  }

  /// The fields in their order; an optional one that does not fit is left out.
  ///
  /// Where kinds are kept, no text takes what is plainly a number, day, hour or choice of a later field.
  private func ordered(
    _ fields: [FieldSpec],
    keepsKinds: Bool,
    from cursor: inout ReplyCursor
  ) throws(ReplyError) -> Value {
    var members: [Value.Member] = []
    for (position, field) in fields.enumerated() {
      if cursor.atEnd {
        guard field.isOptional else { throw .missing(field) }
        continue
      }
      let later = fields[(position + 1)...]
      let before = cursor
      do throws(ReplyError) {
        if keepsKinds, field.kind.isWords, later.contains(where: { isPlainly($0.kind, cursor) }) {
          throw .missing(field)
        }
        members.append(Value.Member(field.id, try self.field(field, later.isEmpty, from: &cursor)))
      } catch {
        guard field.isOptional else { throw error }
        cursor = before
      }
    }
    return .object(members)
  }

  private func field(
    _ field: FieldSpec,
    _ isLast: Bool,
    from cursor: inout ReplyCursor
  ) throws(ReplyError) -> Value {
    switch field.kind {
    case .text, .note:
      let text = isLast ? cursor.takeRest() : cursor.takeText()
      guard let text, !text.isEmpty else { throw .missing(field) }
      return .string(text)
    case .multi(let choices): return .list(try multi(choices, from: &cursor, separated: false))
    default: return try value(field.kind, from: &cursor)
    }
  }

  /// Whether the next text is wholly a value of this kind, and nothing else by its look.
  private func isPlainly(_ kind: AnswerKind, _ cursor: ReplyCursor) -> Bool {
    var text = cursor
    guard text.takeText() != nil else { return false }
    var value = cursor
    switch kind {
    case .number, .percent, .money, .rating:
      guard (try? short(kind, from: &value)) != nil else { return false }
    case .date: guard value.takeDay(festivals: false) != nil else { return false }
    case .time: guard value.takeTime() != nil else { return false }
    case .choice(let choices):
      guard value.takeWholeWord(among: spellings(of: choices)) != nil else { return false }
    default: return false
    }
    return value.rest == text.rest
  }
}

extension AnswerKind {
  /// Whether any words will do.
  fileprivate var isWords: Bool { self == .text || self == .note }
}

extension Value {
  /// A row with its fields in the order in which they are asked for.
  func inOrder(of fields: [FieldSpec]) -> Value {
    .object(
      fields.compactMap { field in self[field.id].map { Member(field.id, $0) } }
    )
  }
}
