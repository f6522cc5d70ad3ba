extension SpanReader {
  /// `效果：4分` in a note is a mark and no duration.
  func findEffects(_ spans: inout Spans) {
    let times = TimeReader(words)
    for position in 0..<text.count where text.isOpening(position) && !spans.covers(position) {
      guard let end = words.effects.longest(in: text, at: position)?.end, text[end] == ":" else {
        continue
      }
      let mark = text.skippingSpaces(from: end + 1)
      guard text[mark]?.isDigit ?? false else { continue }
      spans.add(position..<(times.minutes(in: text, at: mark)?.end ?? mark + 1), .content)
    }
  }
}
