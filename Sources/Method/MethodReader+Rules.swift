import YAML

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

  /// Text for another system; what stands in braces is looked up when all questions are known.
  mutating func pastes(of node: Node, asking id: String) -> Bilingual? {
    guard let text = reader.bilingual("pastes", of: node), let place = node["pastes"] else {
      return nil
    }
    for name in text.chinese.inBraces + text.english.inBraces {
      writtenPastes.append(Reference(owner: id, name: name, key: "pastes", place: place))
    }
    return text
  }

  /// `{subject}`, `{H2}` and `{H2a.fact}` are filled in; nothing else is.
  mutating func checkPastes(_ questions: [String: Question]) {
    var told: Set<String> = []
    for written in writtenPastes
    where told.insert("\(written.owner ?? "") \(written.name)").inserted {
      if written.name == "subject" {
        guard let owner = written.owner, questions[owner]?.each == nil else { continue }
        reader.note(.needsEach("{subject}"), at: written.place)
        continue
      }
      let operand = Condition.Operand(written.name)
      let fields = operand.flatMap { questions[$0.question] }?.kind.fields
      let isField = operand?.field.map { name in fields?.contains { $0.id == name } ?? false }
      guard fields == nil || isField == false else { continue }
      let known =
        fields?.map { "{\(operand?.question ?? "").\($0.id)}" }
        ?? questions.keys.sorted().map { "{\($0)}" } + ["{subject}"]
      reader.note(.wrongWord("{\(written.name)}", key: "pastes", known: known), at: written.place)
    }
  }

  /// What a question goes through; `rows D1` was a second way to write `D1`.
  mutating func each(of node: Node, asking id: String) -> String? {
    guard let each = reader.optional("each", of: node), let place = node["each"] else {
      return nil
    }
    let words = each.split(separator: " ").map(String.init)
    if words.count == 2, words[0] == "rows" {
      reader.note(.wrongWord("rows", key: "each", known: [words[1]]), at: place)
    } else {
      checkSubjects(each, asking: id, at: place)
    }
    return each
  }
}

extension String {
  /// What stands in braces.
  fileprivate var inBraces: [String] {
    split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
