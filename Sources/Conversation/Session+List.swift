import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// Questions that take one line a Return: notes and lists. Each line is on disk before the next.
extension Session {
  mutating func addLine(_ line: String, to question: OpenQuestion) -> [Effect] {
    if line.isEmpty || line == "." { return end(question, line) }
    if case .rows(let fields) = question.item.question.kind {
      if question.typedSoFar.isEmpty, setup.catalogue.means(line, .wordNone) {
        return append(
          [answerDraft(question, .list([]))] + replaced(by: question),
          then: .answered
        )
      }
      return addRow(line, fields, to: question)
    }
    let said = picker.text(line, from: question.offered) ?? line
    let text = (question.typedSoFar.compactMap(\.string) + [said]).joined(separator: "\n")
    return append(
      [answerDraft(question, .string(text), isOpen: true)] + replaced(by: question),
      then: .answered
    )
  }

  private mutating func addRow(
    _ line: String,
    _ fields: [FieldSpec],
    to question: OpenQuestion
  ) -> [Effect] {
    if let most = question.item.question.most, question.typedSoFar.count >= most {
      return [.fail(.key(.listFull, ["n": .number(most)]))]
    }
    let row: Value
    do throws(ReplyError) {
      row = try self.row(line, fields, question.key.period)
    } catch {
      return [.fail(error.phrase)]
    }
    let rows = question.typedSoFar + [row]
    return append(
      [answerDraft(question, .list(rows), isOpen: true)] + replaced(by: question)
        + maker(at: question).drafts(forRow: row),
      then: .answered
    )
  }

  /// The row that a line is; where a comma may stand inside a number and may part two, the one
  /// reading that makes a row, or a question which is meant.
  private mutating func row(
    _ line: String,
    _ fields: [FieldSpec],
    _ period: Period
  ) throws(ReplyError) -> Value {
    let context = self.context()
    let replies = replyReader(context, offered: [], period: period)
    let read = { (cursor: ReplyCursor) throws(ReplyError) -> Value in
      var cursor = cursor
      let row = try replies.value(.row(fields), from: &cursor)
      guard cursor.atEnd else { throw .leftOver(cursor.rest) }
      return row
    }
    let whole = reader.cursor(line, in: context)
    guard let parted = reader.partedCursor(line, in: context), let other = try? read(parted)
    else { return try read(whole) }
    guard let row = try? read(whole) else { return other }
    return try isParted(line, [row], [other]) ? other : row
  }

  /// An empty line or `.`: the list is complete, or nothing is to be said.
  private mutating func end(_ question: OpenQuestion, _ line: String) -> [Effect] {
    if question.progress == .open { return endList(question) }
    if question.progress == .answered {
      moveOn()
      return []
    }
    if line.isEmpty, let proposal = question.proposal {
      return append(
        [answerDraft(question, proposal)] + replaced(by: question)
          + maker(at: question).drafts(for: proposal),
        then: .answered
      )
    }
    return append([answerDraft(question, emptyValue(question))], then: .answered)
  }

  /// The entry that ends a list; what its lines brought is there already.
  mutating func endList(_ question: OpenQuestion) -> [Effect] {
    append(
      [answerDraft(question, question.recorded?.value ?? emptyValue(question))],
      then: .listEnded
    )
  }

  /// Says how many lines there are, once the end is on disk.
  mutating func listEnded(_ entries: [Entry]) -> [Effect] {
    interview?.revisiting = nil
    guard let question, let value = entries.first?[.value] else { return [] }
    let count = value.list?.count ?? value.string?.split(separator: "\n").count ?? 0
    let phrase = Phrase.key(
      .listEnded,
      ["id": .text(question.item.question.id), "n": .number(count)]
    )
    return [.confirm(phrase, entries)]
  }

  private func emptyValue(_ question: OpenQuestion) -> Value {
    if case .rows = question.item.question.kind { .list([]) } else { .string("") }
  }
}
