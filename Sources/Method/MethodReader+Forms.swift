import Dates
import YAML

/// The reports of a method file that put answers and facts together.
extension MethodReader {
  mutating func forms(of root: Node, _ cycle: Cycle) -> [Form] {
    reader.nodes("forms", of: root).map { node in
      reader.allow(["id", "title", "cycle", "sections"], in: node)
      if node["title"] == nil { reader.note(.missing("title"), at: node) }
      if node["sections"] == nil { reader.note(.missing("sections"), at: node) }
      let id = reader.string("id", of: node) ?? ""
      noteDouble(id, at: node)
      let cycle = reader.oneOf("cycle", of: node, as: Cycle.self) ?? cycle
      // Days, weeks and months have summaries.
      check(cycle.rawValue, in: ["quarter", "year"], key: "cycle", at: node["cycle"] ?? node)
      return Form(
        id: id,
        title: reader.bilingual("title", of: node) ?? Bilingual(chinese: "", english: ""),
        cycle: cycle,
        sections: reader.nodes("sections", of: node).map { section($0) }
      )
    }
  }

  private mutating func section(_ node: Node) -> FormSection {
    reader.allow(["title", "answers", "facts", "blank"], in: node)
    if node["title"] == nil { reader.note(.missing("title"), at: node) }
    let answers = reader.strings("answers", of: node)
    namedQuestions += answers.map { ($0.text, $0.place) }
    let facts = reader.strings("facts", of: node)
    for (fact, place) in facts { checkFact(fact, key: "facts", at: place) }
    let blank = reader.optional("blank", of: node)
    if let blank { namedQuestions.append((blank, node["blank"] ?? node)) }
    return FormSection(
      title: reader.bilingual("title", of: node) ?? Bilingual(chinese: "", english: ""),
      answers: answers.map(\.text),
      facts: facts.map(\.text),
      blank: blank
    )
  }
}
