import Command
import Journal
import Portfolio

/// The answers that one reply makes, several short ones included.
extension Session {
  /// The answers that a reply gives; where a comma may stand inside a number and may part two, the
  /// one reading that makes answers, or a question which is meant.
  func answers(
    _ reply: String,
    to first: OpenQuestion,
    _ context: Context
  ) throws(ReplyError) -> [(OpenQuestion, Value)] {
    let whole = reader.cursor(reply, in: context)
    guard let parted = reader.partedCursor(reply, in: context),
      let other = try? answers(reply, to: first, parted, context)
    else { return try answers(reply, to: first, whole, context) }
    guard let answers = try? answers(reply, to: first, whole, context) else { return other }
    // With an ASCII comma a number is a number, and not this answer and the next one.
    if answers.count < other.count, !reply.contains("，") { return answers }
    let isOther = try isParted(reply, answers.map(\.1), other.map(\.1))
    return isOther ? other : answers
  }

  /// Whether the commas of a reply part numbers, which it could be read without and with.
  ///
  /// Among fields that are parted by commas it is the reading that leaves fewer fields empty;
  /// else it must be asked.
  func isParted(_ reply: String, _ whole: [Value], _ parted: [Value]) throws(ReplyError) -> Bool {
    if whole == parted { return false }
    let filled = [whole, parted].map { $0.reduce(0) { $0 + $1.fieldCount } }
    if filled[0] == filled[1] || !reader.partsByCommas(reply) {
      throw .oneNumberOrTwo(reader.numberInDoubt(in: reply) ?? reply)
    }
    return filled[1] > filled[0]
  }

  private func answers(
    _ reply: String,
    to first: OpenQuestion,
    _ cursor: ReplyCursor,
    _ context: Context
  ) throws(ReplyError) -> [(OpenQuestion, Value)] {
    var cursor = cursor
    var question = first
    var answers: [(OpenQuestion, Value)] = []
    while true {
      let reader = replyReader(
        context,
        offered: question.offered,
        groups: question.groups,
        period: question.key.period
      )
      let value = try self.value(of: reply, at: question, reader, &cursor)
      try check(value, at: question)
      answers.append((question, value))
      if cursor.atEnd { return answers }
      guard let next = shortQuestion(after: question) else { throw .leftOver(cursor.rest) }
      question = next
    }
  }
}

extension Value {
  /// How many fields of a row it fills; anything else is one.
  fileprivate var fieldCount: Int {
    if case .object(let members) = self { members.count } else { 1 }
  }
}
