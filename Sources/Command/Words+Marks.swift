/// Signs that mark a word as a tag or a priority.
extension Words {
  /// `#缺货`, `+缺货`, `!高` as a word of its own; a tag may follow another at once.
  func mark(
    in text: TypedText,
    at position: Int,
    afterMark: Bool = false
  ) -> (meaning: Span.Meaning, end: Int)? {
    guard text.isOpening(position) || afterMark, let sign = text[position] else { return nil }
    switch sign {
    case "#", "+":
      // In C++ and ## the sign is part of a word.
      guard let next = text[position + 1], next.isLatin || next.isChinese,
        !text.continues(position - 1, "#+")
      else { return nil }
      var end = position + 1
      while let scalar = text[end], scalar.isWordPart || scalar == "-" || scalar == "_" {
        end += 1
      }
      return (.tag(text.text(position + 1..<end)), end)
    case "!":
      guard let (priority, end) = priorities.longest(in: text, at: position + 1),
        text[end].map({ !$0.isWordPart }) ?? true
      else { return nil }
      return (.priority(priority), end)
    default: return nil
    }
  }
}
