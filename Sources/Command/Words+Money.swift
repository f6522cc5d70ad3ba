/// Signs of money before a number.
extension Words {
  /// The unit that a sign before a number stands for: 元 for ¥, and other signs themselves.
  func money(in text: TypedText, at position: Int) -> String? {
    guard let sign = text[position], text[position + 1]?.isDigit == true else { return nil }
    switch sign {
    case "¥", "￥": return "元"
    case "$", "€", "£": return String(sign)
    default: return nil
    }
  }
}
