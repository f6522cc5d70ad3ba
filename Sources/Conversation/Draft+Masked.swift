import Catalogue
import Journal

/// What is listed on a screen shows nobody's whole telephone or identity number.
extension Draft {
  var masked: Draft {
    var masked = self
    for (field, value) in fields { masked[field] = value.masked(asPhone: field == .phone) }
    return masked
  }
}

extension Entry {
  /// Whether a list hides something of it.
  var hasMasked: Bool { draft.masked != draft }
}

extension Value {
  fileprivate func masked(asPhone isPhone: Bool) -> Value {
    switch self {
    case .string(let text): .string(isPhone ? text.maskedAsPhone : text.maskingLongNumbers)
    case .list(let values): .list(values.map { $0.masked(asPhone: isPhone) })
    case .object(let members):
      .object(members.map { Member($0.key, $0.value.masked(asPhone: $0.key == "phone")) })
    case .number, .boolean, .null: self
    }
  }
}
