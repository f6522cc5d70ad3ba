import Journal

/// How urgent a report is and of which kind, in bare words beside its verb: 上报 紧急 …, 紧急上报 ….
extension EntryReader {
  mutating func takeUrgency(_ draft: inout Draft) {
    guard let (urgency, range) = urgencyBefore ?? urgencyAfter,
      spans.add(range, .part(.urgency)), let span = spans.span(at: range.lowerBound)
    else { return }
    draft[.urgency] = .string(urgency)
    taken.append(span)
  }

  /// Which kind of report it is, in a bare word before what is told: 上报 竞争 对面开了新店,
  /// `report competition: …`.
  mutating func takeCategory(_ draft: inout Draft) {
    var start = text.skippingSpaces(from: head.range.upperBound)
    while let span = spans.span(at: start), span.meaning == .part(.urgency) || span.meaning == .sign
    {
      start = text.skippingSpaces(from: span.range.upperBound)
    }
    guard !spans.all.contains(where: { $0.meaning.isField(.category) }),
      let (category, end) = words.categories.longest(in: text, at: start),
      endsKind(from: start, at: end), spans.add(start..<end, .part(.category)),
      let span = spans.span(at: start)
    else { return }
    draft[.category] = .string(category)
    taken.append(span)
  }

  /// Whether the word stands apart from what is told: in Chinese before a space or a sign, in Latin
  /// script, where words go on after a space, before a sign only.
  private func endsKind(from start: Int, at end: Int) -> Bool {
    guard let next = text[end], !next.isWordPart else { return false }
    if ":：,，-—;；".unicodeScalars.contains(next) { return true }
    return text[start]?.isLatin != true && next.isSpace
  }

  private var urgencyBefore: (String, Range<Int>)? {
    for start in 0..<head.range.lowerBound {
      if let (urgency, end) = words.urgencies.longest(in: text, at: start),
        text.skippingSpaces(from: end) == head.range.lowerBound
      {
        return (urgency, start..<end)
      }
    }
    return nil
  }

  private var urgencyAfter: (String, Range<Int>)? {
    var start = text.skippingSpaces(from: head.range.upperBound)
    if text[start] == ":" { start = text.skippingSpaces(from: start + 1) }
    guard let (urgency, end) = words.urgencies.longest(in: text, at: start),
      text[end].map({ !$0.isWordPart }) ?? true
    else { return nil }
    // An important customer is what the report is about; what is urgent is the report.
    let next = text.skippingSpaces(from: end)
    let goesOn = text[start]?.isLatin == true && next > end && text[next]?.isWordPart == true
    return goesOn && urgency != Self.urgent ? nil : (urgency, start..<end)
  }

  private static let urgent = "urgent"
}
