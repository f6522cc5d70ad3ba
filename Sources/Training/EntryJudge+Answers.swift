import Catalogue
import Journal
import Method

/// Answers.
extension EntryJudge {
  func differences(
    _ kind: AnswerKind,
    _ got: Value?,
    _ wanted: Value?,
    at question: Question,
    _ label: Bilingual? = nil
  ) -> [EntryDifference] {
    if got == wanted { return [] }
    switch (kind, got, wanted) {
    case (.text, _, nil), (.note, _, nil): return []
    case (.text, nil, .string(let text)?), (.note, nil, .string(let text)?),
      (.text, .null?, .string(let text)?), (.note, .null?, .string(let text)?):
      return [.text(wanted: text)]
    case (.text, .string(let own)?, .string(let text)?),
      (.note, .string(let own)?, .string(let text)?),
      (.confirm, .string(let own)?, .string(let text)?):
      return wording(own, instead: text, at: question)
    case (.choice, .string?, .string?) where takesAnyChoice: return []
    case (.row(let fields), .object?, .object?):
      return fields.flatMap {
        differences($0.kind, got?[$0.id], wanted?[$0.id], at: question, $0.text)
      }
    case (.rows(let fields), .list(let own)?, .list(let rows)?) where own.count == rows.count:
      return zip(own, rows).flatMap { differences(.row(fields), $0, $1, at: question) }
    default: return [.answer(label, kind, wanted: wanted, got: got)]
    }
  }
}

extension AnswerKind {
  /// What of an answer is text of one's own.
  func texts(in value: Value) -> [String] {
    switch (self, value) {
    case (.text, .string(let text)), (.note, .string(let text)), (.confirm, .string(let text)):
      return [text]
    case (.row(let fields), .object):
      return fields.flatMap { field in value[field.id].map { field.kind.texts(in: $0) } ?? [] }
    case (.rows(let fields), .list(let rows)):
      return rows.flatMap { AnswerKind.row(fields).texts(in: $0) }
    default: return []
    }
  }
}
