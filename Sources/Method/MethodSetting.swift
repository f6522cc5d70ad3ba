package import Foundation

/// A norm, cap, threshold or list of criteria that an institution sets for a method.
///
/// The journal keeps its value under `<method id>.<setting id>`, such as `bank-score.cap`; until somebody
/// sets it, what the method file gives holds.
package struct MethodSetting: Equatable, Sendable {
  package var id: String
  package var text: Bilingual
  package var kind: AnswerKind
  /// What holds until it is set; nil where only the user can know it.
  package var standard: Literal?
  /// The least and the most that a number may be.
  package var least: Decimal?
  package var most: Decimal?

  /// Whether a number lies within what is allowed.
  package func allows(_ number: Decimal) -> Bool {
    least.map { number >= $0 } ?? true && most.map { number <= $0 } ?? true
  }
}

extension Method {
  /// The setting of an id; nil where the method has none.
  package func setting(_ id: String) -> MethodSetting? { settings.first { $0.id == id } }

  /// What the journal calls a setting.
  package func key(of setting: MethodSetting) -> String { "\(id).\(setting.id)" }
}

/// A value that stands in a method file, of the type that its kind asks for.
package indirect enum Literal: Equatable, Sendable {
  /// A text, the id of a choice, or a day.
  case text(String)
  case number(Decimal)
  case flag(Bool)
  case list([Literal])
  case fields([Field])

  package struct Field: Equatable, Sendable {
    package var id: String
    package var value: Literal

    package init(id: String, value: Literal) {
      self.id = id
      self.value = value
    }
  }
}
