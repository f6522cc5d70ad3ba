import Catalogue
import Journal
import Method
import Portfolio

extension Facts {
  /// The rows, choices or names that answer a question of the same period, each a subject of its own.
  ///
  /// A row goes by its field `name`, or else by its texts, so that answers about it stay with it when
  /// others are put before it.
  func answerSubjects(of question: String) -> [Subject] {
    let kind = method.question(question)?.kind
    let specs = fields(of: question)
    var seen: [String: Int] = [:]
    return (answer(question)?.list ?? []).compactMap { row in
      if let text = row.string { return subject(text, row, among: kind?.choices ?? []) }
      guard let name = name(of: row, specs) else { return nil }
      seen[name, default: 0] += 1
      let id = seen[name] == 1 ? name : "\(name) \(seen[name] ?? 0)"
      let hasName = row["name"]?.string != nil
      return Subject(
        id: id,
        label: hasName ? .text(name) : label(of: row, specs),
        unit: row["unit"]?.string.map { Bilingual(chinese: $0, english: $0) },
        row: row
      )
    }
  }

  /// A choice by its word; a customer by the name of today.
  private func subject(_ text: String, _ row: Value, among choices: [Choice]) -> Subject {
    if let choice = choices.first(where: { $0.id == text }) {
      return Subject(id: text, label: .either(choice.text), row: row)
    }
    let present = portfolio.presentName(text)
    return Subject(id: present, label: .text(present), row: row)
  }

  private func name(of row: Value, _ fields: [FieldSpec]) -> String? {
    if let name = row["name"]?.string { return name }
    let texts = fields.filter { $0.kind == .text }.compactMap { row[$0.id]?.string }
    return texts.isEmpty ? nil : texts.prefix(2).joined(separator: " ")
  }

  /// The first choice and texts of a row, without what is only wanted later.
  private func label(of row: Value, _ fields: [FieldSpec]) -> Phrase {
    let said = fields.prefix(3).compactMap { field in
      row[field.id].flatMap { $0 == .null ? nil : field.kind.words($0) }
    }
    return .joined(said, by: .rowSeparator)
  }

  private func fields(of question: String) -> [FieldSpec] {
    switch method.question(question)?.kind {
    case .rows(let fields), .row(let fields): fields
    default: []
    }
  }
}
