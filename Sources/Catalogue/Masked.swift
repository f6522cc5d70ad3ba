/// Numbers that belong to a person are hidden in what is handed on, unless they were asked for whole.
extension String {
  /// A phone number with the digits hidden that tell it from others: `138****5678`.
  package var maskedAsPhone: String {
    let digits = unicodeScalars.count(where: \.isDecimalDigit)
    let (head, tail) = (digits >= 11 ? 3 : 0, digits >= 7 ? 4 : digits / 2)
    var seen = 0
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard scalar.isDecimalDigit else {
        result.append(scalar)
        continue
      }
      seen += 1
      result.append(seen <= head || seen > digits - tail ? scalar : "*")
    }
    return String(result)
  }

  /// The text with the numbers in it masked that are as long as those of phones and identity cards.
  package var maskingLongNumbers: String {
    var result = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.first {
      let number = rest.spacedPhone ?? rest.prefix(while: \.isDecimalDigit)
      guard !number.isEmpty else {
        result.append(scalar)
        rest.removeFirst()
        continue
      }
      let isLong = number.count >= 11
      result += isLong ? String(Substring(number)).maskedAsPhone.unicodeScalars : .init(number)
      rest = rest[number.endIndex...]
    }
    return String(result)
  }
}

extension Substring.UnicodeScalarView {
  /// A phone number in groups at the beginning: 138 1234 5678, 138-1234-5678.
  fileprivate var spacedPhone: Self? {
    var end = startIndex
    for (position, length) in [3, 4, 4].enumerated() {
      if position > 0 {
        guard end < endIndex, self[end] == " " || self[end] == "-" else { return nil }
        end = index(after: end)
      }
      let group = self[end...].prefix(while: \.isDecimalDigit)
      guard group.count == length else { return nil }
      end = group.endIndex
    }
    return self[..<end]
  }
}

extension Unicode.Scalar {
  /// A digit in either width.
  fileprivate var isDecimalDigit: Bool {
    (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
  }
}
