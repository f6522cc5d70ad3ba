import Catalogue
import Journal

/// The order of work: what was agreed with a customer, what is important, what is done anyway.
enum DutyClass: Int {
  case promised
  case key
  case routine
}

extension DutyClass {
  var key: Key {
    switch self {
    case .promised: .classPromised
    case .key: .classKey
    case .routine: .classRoutine
    }
  }
}

extension Entry {
  /// A task without a class is routine, unless it is marked as high.
  var dutyClass: DutyClass {
    switch taskClass {
    case "promised": .promised
    case "key": .key
    case "routine": .routine
    default: self[.priority]?.string == "high" ? .key : .routine
    }
  }
}
