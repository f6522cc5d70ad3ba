import Catalogue
import Command
import Journal

/// What a manager or an institution may set, and which values it takes.
enum Setting: String, CaseIterable, Sendable {
  /// The person at this machine, as entries name them.
  case by
  case lang
  /// The offset from UTC, such as `+08:00`, or the name of a time zone.
  case zone
  /// The work method that step verbs mean.
  case method
  /// How many customers are visited a day (`domain.md` 1.2.4, P-W1).
  case visitsADay = "visits-a-day"

  /// The value as the journal keeps it; nil where it is none.
  func value(
    _ typed: String,
    reader: CommandReader,
    methods: [String],
    knowsZone: (String) -> Bool
  ) -> Value? {
    switch self {
    case .by: return typed.contains("/") || typed.contains("\"") ? nil : .string(typed)
    case .lang: return reader.language(named: typed).map { .string($0.rawValue) }
    case .zone: return knowsZone(typed) ? .string(typed) : nil
    case .method: return methods.contains(typed) ? .string(typed) : nil
    case .visitsADay:
      guard let count = Int(typed), (1...200).contains(count) else { return nil }
      return .integer(count)
    }
  }

  /// The catalogue key of its explanation.
  var explanation: Key {
    switch self {
    case .by: .settingBy
    case .lang: .settingLang
    case .zone: .settingZone
    case .method: .settingMethod
    case .visitsADay: .settingVisitsADay
    }
  }
}
