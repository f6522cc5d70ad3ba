package import Foundation

/// A value of a journal line: JSON with exact decimal digits and keys in their order.
package enum Value: Hashable, Sendable {
  case string(String)
  case number(Number)
  case boolean(Bool)
  case list([Value])
  case object([Member])
  case null

  /// One key and its value in an object.
  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: Value

    package init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  package static func integer(_ value: Int) -> Value { .number(Number(value)) }
  package static func decimal(_ value: Decimal) -> Value { .number(Number(value)) }
  package static func strings(_ values: [String]) -> Value { .list(values.map(Value.string)) }

  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  package var number: Decimal? {
    if case .number(let number) = self { number.decimal } else { nil }
  }

  package var integer: Int? {
    if case .number(let number) = self { Int(number.digits) } else { nil }
  }

  package var list: [Value]? {
    if case .list(let values) = self { values } else { nil }
  }

  /// The strings of a list, other values left out.
  package var strings: [String]? { list?.compactMap(\.string) }

  /// The value of a key, when this is an object.
  package subscript(key: String) -> Value? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}

/// A JSON number as its digits, so that nothing is rounded on the way through a file.
package struct Number: Hashable, Sendable {
  package let digits: String

  package init(_ value: Int) { digits = String(value) }
  package init(_ value: Decimal) { digits = value.description }

  /// Digits as they stood in a line; the reader has checked that they are a JSON number.
  init(checked digits: String) { self.digits = digits }

  package var decimal: Decimal {
    // Reading digits with a decimal point makes Foundation ask what one looks like here.
    Int(digits).map { Decimal($0) } ?? Decimal(string: digits) ?? .zero
  }
}
