import Journal

/// Names that are new in a list of known ones.
extension EntryReader {
  /// A known customer, or a new one among known ones: 老王、好又多、惠民.
  mutating func listed(
    at start: Int,
    isFirst: Bool
  ) throws(CommandError) -> (String, Span)? {
    if let known = try customer(at: start) { return known }
    guard let end = endOfNewListed(start, isFirst: isFirst) else { return nil }
    forget(start..<end)
    let name = try new(text.text(start..<end))
    spans.add(start..<end, .customer(name))
    return spans.span(at: start).map { (name, $0) }
  }

  /// Where a new name of a list ends, if one stands here: beside a known one, or one that ends as the
  /// names of customers do, as in 老王、好又多超市.
  func endOfNewListed(_ start: Int, isFirst: Bool) -> Int? {
    guard head.verb.needsCustomer, let first = text[start], first.isWordPart,
      !spans.covers(start)
    else { return nil }
    let end =
      first.isChinese ? endOfListed(start) : isCapital(start) ? endOfRun(from: start) : start
    guard end - start >= 2, !spans.covers(end), !holdsName(start..<end) else { return nil }
    if let next = joinerEnd(after: end), isKnown(at: text.skippingSpaces(from: next)) { return end }
    return !isFirst && words.likeness.isNamed(text.folded[start..<end]) ? end : nil
  }

  private func endOfListed(_ start: Int) -> Int {
    var end = start
    while let scalar = text[end], scalar.isChinese, !spans.covers(end), !joinsName(at: end),
      words.each.longest(in: text, at: end) == nil
    {
      end += 1
    }
    return end
  }

  /// Whether a whole known name, and not only a part of one, stands within.
  private func holdsName(_ range: Range<Int>) -> Bool {
    spans.all.contains { span in
      span.meaning.isName && span.range.overlaps(range)
        && context.names.customers(in: text, at: span.range.lowerBound) != nil
    }
  }

  func isKnown(at position: Int) -> Bool {
    spans.span(at: position)?.meaning.isName ?? false
      || context.names.customers(in: text, at: position) != nil || beginnings(at: position) != nil
  }
}
