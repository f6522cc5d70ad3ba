import Yams

/// What a question suggests, decides and makes ready to be pasted.
extension MethodReader {
  static let ruleKeys = ["label", "suggests", "decides", "pastes"]

  mutating func suggestions(of node: Node, _ kind: AnswerKind) -> [Suggestion] {
    reader.nodes("suggests", of: node).map { node in
      reader.allow(["when", "zh", "en", "choices"], in: node)
      let choices = reader.strings("choices", of: node)
      let known = Set(kind.choices.map(\.id))
      for (id, place) in choices { check(id, in: known, key: "choices", at: place) }
      let hasText = node["zh"] != nil || node["en"] != nil || choices.isEmpty
      return Suggestion(
        when: condition(of: node),
        text: hasText ? reader.words(of: node) : nil,
        choices: choices.map(\.text)
      )
    }
  }

  mutating func decision(of node: Node) -> Decision? {
    guard let table = node["decides"] else { return nil }
    reader.allow(["columns", "rows"], in: table)
    if table["columns"] == nil { reader.note(.missing("columns"), at: table) }
    if table["rows"] == nil { reader.note(.missing("rows"), at: table) }
    let columns = reader.nodes("columns", of: table).map { node in
      reader.allow(["id", "zh", "en"], in: node)
      return Decision.Column(
        id: reader.string("id", of: node) ?? "",
        title: reader.words(of: node)
      )
    }
    let ids = columns.map(\.id)
    let rows = reader.nodes("rows", of: table).map { node in
      reader.allow(["when"] + ids, in: node)
      var results: [String: Bilingual] = [:]
      for id in ids { results[id] = reader.bilingual(id, of: node) }
      return Decision.Row(when: condition(of: node), results: results)
    }
    return Decision(columns: columns, rows: rows)
  }

  /// `each: rows D1` goes through the rows, or the names, that answer an earlier question.
  mutating func each(of node: Node) -> String? {
    guard let each = reader.optional("each", of: node), let place = node["each"] else {
      return nil
    }
    if let question = each.rowsQuestion {
      conditions.append((question, place))
    } else {
      checkSubjects(each, at: place)
    }
    return each
  }
}

extension String {
  /// The question behind `rows D1`.
  package var rowsQuestion: String? {
    let words = split(separator: " ")
    return words.count == 2 && words[0] == "rows" ? String(words[1]) : nil
  }
}
