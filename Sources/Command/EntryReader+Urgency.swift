import Journal

/// How urgent a report is, in a bare word beside its verb: 上报 紧急 …, 紧急上报 ….
extension EntryReader {
  mutating func takeUrgency(_ draft: inout Draft) {
    guard let (urgency, range) = urgencyBefore ?? urgencyAfter,
      spans.add(range, .part(.urgency)), let span = spans.span(at: range.lowerBound)
    else { return }
    draft[.urgency] = .string(urgency)
    taken.append(span)
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
