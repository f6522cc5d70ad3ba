import Catalogue
import Journal
import Method
import Portfolio

extension Facts {
  /// The rows, or the names, that answer a question of the same period, each a subject of its own.
  ///
  /// A row goes by its texts, so that answers about it stay with it when others are put before it.
  func rowSubjects(of question: String) -> [Subject] {
    let rows = answer(question)?.list ?? []
    var seen: [String: Int] = [:]
    return rows.compactMap { row in
      if let name = row.string {
        let present = portfolio.presentName(name)
        return Subject(id: present, label: .text(present), row: row)
      }
      let specs = fields(of: question)
      let texts = specs.filter { $0.kind == .text }.compactMap { row[$0.id]?.string }
      guard !texts.isEmpty else { return nil }
      let name = texts.prefix(2).joined(separator: " ")
      seen[name, default: 0] += 1
      let id = seen[name] == 1 ? name : "\(name) \(seen[name] ?? 0)"
      return Subject(id: id, label: label(of: row, specs), row: row)
    }
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
