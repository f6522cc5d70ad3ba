import Catalogue
import Dates
import Foundation
import Journal
package import Method
import Portfolio

/// A form of a method as a document: its answers and facts of a period, part by part.
extension Facts {
  package func document(of form: Form) -> Document {
    let title = Phrase.key(
      .formTitle,
      ["title": .either(form.title), "period": .period(period)]
    )
    var document = Document(title: title)
    for section in form.sections where !isEmpty(section) {
      document.add(.heading(.either(section.title)))
      let answers = section.answers.flatMap { formAnswers($0, isAlone: section.answers.count == 1) }
      if !answers.isEmpty { document.add(.bullets(answers)) }
      for fact in section.facts {
        let lines = lines(fact, about: nil)
        if !lines.isEmpty { document.add(.bullets(lines)) }
      }
      if let blank = section.blank.flatMap(method.question) { addBlank(blank, to: &document) }
    }
    if let used = settingsUsed { document.add(used) }
    return document
  }

  /// Whether anything that the form prints was answered in its period.
  package func hasAnswers(for form: Form) -> Bool {
    let questions = form.sections.flatMap { $0.answers + [$0.blank].compactMap(\.self) }
    return questions.contains { id in
      portfolio.answers.keys(of: id, method: method.id).contains {
        period.contains($0.period.first)
      }
    }
  }

  /// A part that stands on facts is left out until there are any; questions alone show what is missing.
  private func isEmpty(_ section: FormSection) -> Bool {
    guard !section.facts.isEmpty, section.blank == nil else { return false }
    let isAnswered = section.answers.contains { id in
      portfolio.answers.keys(of: id, method: method.id).contains {
        period.contains($0.period.first)
      }
    }
    return !isAnswered && section.facts.allSatisfy { lines($0, about: nil).isEmpty }
  }

  /// The answers to a question in the period, about whomever; what was left out is a dash.
  private func formAnswers(_ id: String, isAlone: Bool) -> [Phrase] {
    guard let question = method.question(id) else { return [] }
    let keys = portfolio.answers.keys(of: id, method: method.id)
      .filter { period.contains($0.period.first) && period.contains($0.period.last) }
      .sorted { left, right in
        (left.period.first, portfolio.answers[left]?.position ?? 0)
          < (right.period.first, portfolio.answers[right]?.position ?? 0)
      }
    let said = keys.compactMap { key -> Phrase? in
      guard let answer = portfolio.answers[key], !answer.isSkip else { return nil }
      let label = label(of: question, key, isAlone: isAlone)
      return .key(.formAnswer, ["question": label, "value": formWords(answer.value, question)])
    }
    guard said.isEmpty, question.isCore, question.each == nil else { return said }
    return [.key(.formUnanswered, ["question": .either(question.text.title)])]
  }

  /// Under a heading of its own the question need not be repeated for each that it was asked about.
  private func label(of question: Question, _ key: AnswerKey, isAlone: Bool) -> Phrase {
    var parts: [Phrase] = isAlone && key.subject != nil ? [] : [.either(question.text.title)]
    if let subject = key.subject {
      let each = question.each.map(subjects) ?? []
      parts.append(each.first { $0.id == subject }?.label ?? .text(subject))
    }
    if key.period != period { parts.append(.period(key.period)) }
    return .joined(parts, by: .rowSeparator)
  }

  /// A row with the names of its fields; what makes it incomplete stands behind it.
  private func formWords(_ value: Value, _ question: Question) -> Phrase {
    guard case .row(let fields) = question.kind, case .object = value else {
      return question.kind.words(value)
    }
    let parts = fields.compactMap { field -> Phrase? in
      guard let part = value[field.id], part != .null else { return nil }
      let words = field.kind.words(part)
      guard field.kind != .text else { return words }
      return .sequence([.either(field.text), " ", words])
    }
    let row = Phrase.joined(parts, by: .rowSeparator)
    let lacking = question.lacking { value[$0] != nil }
    guard let what = question.incomplete, !lacking.isEmpty else { return row }
    return .key(
      .incompleteMark,
      [
        "value": row, "what": .either(what), "missing": .list(lacking.map { .either($0.text) }),
      ]
    )
  }

  /// The fields of a question, to be marked by hand.
  private func addBlank(_ question: Question, to document: inout Document) {
    guard case .rows(let fields) = question.kind else { return }
    let items = fields.map { field -> Phrase in
      guard case .rating = field.kind else { return .either(field.text) }
      return .key(.formBlank, ["item": .either(field.text)])
    }
    document.add(.numbered(items))
  }
}

extension Bilingual {
  /// A question up to its first stop, as a label.
  var title: Bilingual {
    Bilingual(chinese: chinese.title, english: english.title)
  }
}

extension String {
  fileprivate var title: String {
    var title = prefix { !"？?（(：:".contains($0) }
    while title.last == " " { title.removeLast() }
    return String(title)
  }
}
