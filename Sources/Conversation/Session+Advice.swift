import Catalogue
import Journal
import Method
import Report

/// What a method says at a question beside its facts: suggestions, decisions, and text to be pasted.
extension Session {
  func advice(on item: Item, _ agenda: Agenda) -> [Phrase] {
    let suggestions = item.question.suggestions.filter { isMade($0, item, agenda) }.map {
      Phrase.key(.suggestionLine, ["text": words(of: $0, item.question)])
    }
    return decided(item, agenda) + suggestions + pastes(item, agenda)
  }

  /// The choices that the suggestions name, all together; nil where there are none.
  func suggested(_ item: Item, _ agenda: Agenda) -> Value? {
    var seen: Set<String> = []
    let ids = item.question.suggestions.filter { isMade($0, item, agenda) }.flatMap(\.choices)
      .filter { seen.insert($0).inserted }
    guard let first = ids.first else { return nil }
    if case .multi = item.question.kind { return .strings(ids) }
    if case .choice = item.question.kind { return .string(first) }
    return nil
  }

  private func isMade(_ suggestion: Suggestion, _ item: Item, _ agenda: Agenda) -> Bool {
    suggestion.when.map { agenda.holds($0, beside: item) } ?? true
  }

  /// `首席客户经理：意向离网强，一起去`.
  private func words(of suggestion: Suggestion, _ question: Question) -> Phrase {
    let choices = question.kind.choices.filter { suggestion.choices.contains($0.id) }
      .map { Phrase.either($0.text) }
    guard let text = suggestion.text.map(Phrase.either) else { return .list(choices) }
    if choices.isEmpty { return text }
    return .key(.answerLine, ["label": .list(choices), "value": text])
  }

  /// What the table of a question comes to, a line a column.
  func decided(_ item: Item, _ agenda: Agenda) -> [Phrase] {
    guard let decision = item.question.decision else { return [] }
    let results = decision.results { agenda.holds($0, beside: item) }
    if results.isEmpty { return [.key(.decisionNone)] }
    return results.map { column, result in
      .key(.decisionLine, ["column": .either(column.title), "text": .either(result)])
    }
  }

  /// The text for another system in both languages, whichever is spoken: colleagues read the other.
  private func pastes(_ item: Item, _ agenda: Agenda) -> [Phrase] {
    guard let template = item.question.pastes else { return [] }
    let texts = Language.allCases.map { language in
      filled(language == .chinese ? template.chinese : template.english, item, agenda, language)
    }
    return [.key(.pasteHead)] + texts.map { .sequence(["  ", .text($0)]) }
  }

  private func filled(
    _ template: String,
    _ item: Item,
    _ agenda: Agenda,
    _ language: Language
  ) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open] + words(of: String(name), item, agenda, language)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func words(
    of name: String,
    _ item: Item,
    _ agenda: Agenda,
    _ language: Language
  ) -> String {
    if name == "subject" { return setup.catalogue.text(item.subject?.label ?? "", in: language) }
    guard let operand = Condition.Operand(name) else { return "" }
    guard let value = agenda.value(of: operand, beside: item), value != .null else { return "" }
    let kind = agenda.kind(of: operand) ?? .text
    return setup.catalogue.text(kind.words(value), in: language)
  }
}
