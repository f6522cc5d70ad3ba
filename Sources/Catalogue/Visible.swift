extension String {
  /// The text with everything that could steer a terminal or reorder a line written out.
  ///
  /// ESC becomes `\x1B`, a line break `\n`, a right-to-left override `\u{202E}`. Anything that people
  /// typed passes through here before it is shown, so it can never move the cursor or forge a line.
  package var visible: String {
    guard unicodeScalars.contains(where: \.steers) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.steers {
        result.append(contentsOf: scalar.spelled.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would act on it, or a reader be misled by it.
  fileprivate var steers: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  fileprivate var spelled: String {
    switch value {
    case 0x09: return "\\t"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0..<0x100:
      let digits = String(value, radix: 16, uppercase: true)
      return "\\x" + (digits.count < 2 ? "0" : "") + digits
    default: return "\\u{" + String(value, radix: 16, uppercase: true) + "}"
    }
  }
}
