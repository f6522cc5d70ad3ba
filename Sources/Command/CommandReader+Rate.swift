/// 铺货率 as a verb and as a word of a sentence.
extension CommandReader {
  /// Whether a line tells something and asks for nothing: 惠民超市铺货率要查.
  ///
  /// A name that sticks to the verb, or has words before it, must be one that is known.
  func asksForNothing(
    _ reading: Reading,
    _ head: Head,
    _ before: String,
    _ text: TypedText,
    _ context: Context
  ) -> Bool {
    guard case .rate(let request) = reading.command, let name = request.subject else {
      return false
    }
    let sticks = text[head.range.upperBound]?.isWordPart ?? false
    guard sticks || !before.isEmpty else { return false }
    let typed = TypedText(name)
    return context.names.brand(in: typed, at: 0)?.end != typed.count
  }
}
