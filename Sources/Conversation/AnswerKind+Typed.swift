import Catalogue
import Journal
import Method
import Report

extension AnswerKind {
  /// An answer as it would be typed, so that it can be edited and read again.
  func typed(_ value: Value, _ catalogue: Catalogue, _ language: Language) -> String {
    switch (self, value) {
    case (_, .null): return ""
    case (.multi, .list(let values)):
      return values.map { typed($0, catalogue, language) }.joined(separator: "+")
    case (.choice, _), (.multi, _): return catalogue.text(words(value), in: language)
    case (.row(let fields), .object):
      let parts = fields.compactMap { field -> String? in
        guard let part = value[field.id], part != .null else { return nil }
        return field.kind.typed(part, catalogue, language)
      }
      let comma = language == .chinese ? "，" : ", "
      let separator = parts.contains { $0.contains(" ") } ? comma : " "
      return parts.joined(separator: separator)
    case (_, .list(let values)):
      return values.map { typed($0, catalogue, language) }
        .joined(separator: catalogue.template(.listSeparator, in: language))
    case (_, .string(let text)): return text
    case (_, .number(let number)): return number.digits
    case (_, .boolean(let flag)): return catalogue.text(.key(flag ? .yes : .no), in: language)
    case (_, .object): return value.json
    }
  }

  /// Whether an answer is one of few words: nobody edits down into up.
  var isPicked: Bool {
    switch self {
    case .choice, .multi, .yesNo, .rating, .confirm: true
    default: false
    }
  }

  /// The catalogue key of the accepted forms.
  var hint: Key {
    switch self {
    case .text: .hintText
    case .note: .hintNote
    case .number, .percent, .money: .hintNumber
    case .choice: .hintChoice
    case .multi: .hintMulti
    case .yesNo: .hintYesNo
    case .rating: .hintRating
    case .date: .hintDate
    case .time: .hintTime
    case .customers: .hintCustomers
    case .brandSet: .hintBrandSet
    case .row: .hintRow
    case .rows: .hintRows
    case .confirm: .hintConfirm
    }
  }
}
