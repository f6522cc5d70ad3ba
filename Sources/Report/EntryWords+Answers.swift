import Catalogue
import Dates
import Journal
import Method

/// How an answer reads among other entries: the question, whom it is about, when, and what was said.
extension EntryWords {
  /// The question under which a summary is kept as somebody edited it.
  package static let editedQuestion = "edited-report"

  func answered(_ draft: Draft) -> [String?] {
    let method = draft[.method]?.string.flatMap { methods[$0] }
    let id = draft[.question]?.string ?? ""
    let value = draft[.value] ?? .null
    // A whole summary is not said in a line.
    if id == Self.editedQuestion { return [word(.editLabel), text(draft[.period]).map(period)] }
    if let item = method?.checklistItem(keptUnder: id) {
      let mark = word(value == .boolean(true) ? .markAnswered : .markUnanswered)
      return [words(.either(item.text)), text(draft[.period]).map(period), mark]
    }
    // Without its method the kind of the question is not known; most are plain text.
    let kind = method?.question(id)?.kind ?? .text
    return [
      id.visible, text(draft[.subject]).map(subject), text(draft[.period]).map(period),
      words(kind.words(value)),
    ]
  }

  /// A remark about a question, or about a method.
  func remark(_ draft: Draft) -> String {
    let words = [words(.word(.wordVerbMethod)), words(.word(.wordMethodNote))]
    let about = text(draft[.question] ?? draft[.method])
    return (words + [about, text(draft[.note])].compactMap(\.self)).joined(separator: " ")
  }

  /// What was set, as it would be typed: by the kind of the setting where a method brought it.
  func setting(_ draft: Draft) -> String? {
    guard let value = draft[.value], value != .null else { return words(.word(.wordStandard)) }
    let key = draft[.key]?.string ?? ""
    guard let dot = key.lastIndex(of: "."),
      let setting = methods[String(key[..<dot])]?.setting(String(key[key.index(after: dot)...]))
    else {
      let list = value.strings?.map(\.visible).joined(separator: word(.listSeparator))
      return text(value) ?? list ?? value.json
    }
    return words(setting.kind.words(value))
  }

  /// A goal is meant by its number, the territory by a word of the method.
  private func subject(_ id: String) -> String {
    if id == Volumes.territory { return word(.factTerritory) }
    return id.allSatisfy { $0.isASCII && $0.isNumber } ? "#" + id : quotedName(id)
  }

  private func period(_ id: String) -> String {
    Day(id).map { words(.day($0)) } ?? id
  }
}
