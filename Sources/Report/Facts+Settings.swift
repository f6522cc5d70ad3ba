import Catalogue
package import Foundation
package import Journal
package import Method
import Portfolio
import Synchronization

/// What the institution has set for a method.
extension Facts {
  /// The value of a setting of the method, of the type of its kind: what the journal says, else what the
  /// method file gives; nil where neither does.
  ///
  /// It is remembered as used: `settingsUsed` names it at the foot of a report.
  package func setting(_ id: String) -> Value? {
    guard let setting = method.setting(id) else { return nil }
    used.note(id)
    return portfolio.value(of: setting, in: method)
  }

  /// The number of a setting, in the unit that its line of the method file names.
  package func number(setting id: String) -> Decimal? { setting(id)?.number }

  /// Whether a setting of the kind yes-no is yes.
  package func isOn(setting id: String) -> Bool { setting(id) == .boolean(true) }

  /// The choice of a setting, or its text.
  package func choice(setting id: String) -> String? { setting(id)?.string }

  /// Which settings were read so far, by all facts that came from these.
  package var settingsRead: Set<String> { used.ids }

  /// `所用设置：总分上限110分、逾期天数90天`, for the foot of a report: the settings read so far, in the order
  /// of the method file; nil where none was.
  package var settingsUsed: Document.Block? {
    let ids = used.ids
    let words = method.settings.filter { ids.contains($0.id) }.map { setting -> Phrase in
      .message(
        Message(
          .settingUsed,
          [
            "text": .either(setting.text),
            "value": portfolio.value(of: setting, in: method).map(setting.kind.words)
              ?? .key(.settingUnset),
          ]
        )
      )
    }
    return words.isEmpty ? nil : .notes([.labelled(.settingsUsed, words)])
  }
}

extension Portfolio {
  /// What holds for a setting: what somebody set, else what the method file gives.
  package func value(of setting: MethodSetting, in method: Method) -> Value? {
    // Journals from before methods had settings of their own call it by its id alone.
    let kept = self.setting(method.key(of: setting)) ?? self.setting(setting.id)
    return kept.flatMap(setting.kind.fitting) ?? setting.standard.map(Value.init)
  }
}

extension AnswerKind {
  /// A kept value, as this kind has it: a number that was kept as it was typed is still one; what cannot
  /// be of the kind, such as an answer to a question that has changed since, is none.
  package func fitting(_ value: Value) -> Value? {
    switch self {
    case .number, .percent, .money, .rating:
      guard value.number == nil else { return value }
      return value.string.flatMap { Decimal(string: $0) }.map(Value.decimal)
    case .choice(let choices):
      let id = value.string ?? value.integer.map(String.init)
      return choices.contains { $0.id == id } ? value : nil
    case .yesNo: return value == .boolean(true) || value == .boolean(false) ? value : nil
    case .rows, .multi: return value.list == nil ? nil : value
    case .row:
      guard case .object = value else { return nil }
      return value
    case .customers: return value.list == nil && value.string == nil ? nil : value
    case .confirm: return value.list == nil && value.number == nil ? value : nil
    case .text, .note, .date, .time, .brandSet: return value.string == nil ? nil : value
    }
  }
}

extension Value {
  /// A value of a method file as the journal would keep it.
  package init(_ literal: Literal) {
    switch literal {
    case .text(let text): self = .string(text)
    case .number(let number): self = .decimal(number)
    case .flag(let flag): self = .boolean(flag)
    case .list(let values): self = .list(values.map(Value.init))
    case .fields(let fields): self = .object(fields.map { Member($0.id, Value($0.value)) })
    }
  }
}

/// The settings that were read while facts were computed; all facts of one report share it.
final class SettingsUsed: Sendable {
  private let read = Mutex<Set<String>>([])

  var ids: Set<String> { read.withLock { $0 } }
  func note(_ id: String) { read.withLock { _ = $0.insert(id) } }
}
