/// How entries are referred to in a line.
extension EntryReference {
  /// `Lin Xiaoyu/41` at the beginning of some words, and where it ends; nil where nobody of that name wrote
  /// in the journal, or where the name has no space in it, since then it is one word.
  static func named(
    in words: Substring,
    by writers: () -> Set<String>
  ) -> (reference: EntryReference, end: Substring.Index)? {
    guard let slash = words.firstIndex(where: { "/／".contains($0) }) else { return nil }
    let name = String(words[..<slash]).unquoted
    let digits = words[words.index(after: slash)...].prefix(while: \.isWholeNumber)
    guard name.contains(" "), !digits.isEmpty, let n = Int(digits),
      let writer = writers().first(where: { $0.foldedForMatching == name.foldedForMatching })
    else { return nil }
    return (EntryReference(by: writer, n: n), digits.endIndex)
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

extension String {
  /// Without quotes of one kind around it.
  fileprivate var unquoted: String {
    guard count > 2, let first = unicodeScalars.first, let close = first.closingQuote,
      unicodeScalars.last == close
    else { return self }
    return String(dropFirst().dropLast())
  }
}
