/// How entries are referred to in a line.
extension EntryReference {
  /// `Lin Xiaoyu/41` at the beginning of some words, and where it ends; nil where the name has no space in it,
  /// since then it is one word.
  static func named(in words: Substring) -> (reference: EntryReference, end: Substring.Index)? {
    guard let slash = words.firstIndex(where: { "/／".contains($0) }) else { return nil }
    let name = words[..<slash]
    let digits = words[words.index(after: slash)...].prefix(while: \.isWholeNumber)
    // 想要 3/4条 is no name, nor is anything with a sign in it that parts sentences.
    let isName =
      name.first?.isLetter == true && name.last?.isLetter == true && name.contains(" ")
      && !name.contains { $0.isNumber || ",，、;；:：。".contains($0) }
    guard isName, name.count <= 40, !digits.isEmpty,
      let reference = EntryReference(typed: String(words[..<digits.endIndex]))
    else { return nil }
    return (reference, digits.endIndex)
  }

  /// `41`, `#41`, full-width digits, or another's `lin@laptop/41`.
  init?(typed: String) {
    let text = TypedText(typed)
    var folded = String(String.UnicodeScalarView(text.folded))
    if folded.hasPrefix("#") { folded.removeFirst() }
    if let slash = folded.lastIndex(of: "/"), let n = Int(folded[folded.index(after: slash)...]) {
      let raw = typed[..<(typed.lastIndex { $0 == "/" || $0 == "／" } ?? typed.endIndex)]
      self.init(by: String(raw), n: n)
    } else if let n = Int(folded), n > 0 {
      self.init(n: n)
    } else {
      return nil
    }
  }
}
