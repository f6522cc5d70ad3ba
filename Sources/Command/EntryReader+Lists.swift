import Journal

/// Names in a row, before the verb or right after it, and what holds for each of them.
extension EntryReader {
  /// 老崔、老吴 走访 各10分钟: all that is named before the verb; what was meant for the customer
  /// follows the verb then.
  mutating func customersBeforeVerb() throws(CommandError) -> (
    names: [String], end: Int?
  )? {
    var names: [String] = []
    for span in spans.all where span.range.upperBound <= head.range.lowerBound {
      guard let name = try name(of: span) else { continue }
      taken.append(span)
      if !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { return nil }
    takeJoiners(before: head.range.lowerBound)
    return (names, takeEach(after: head.range.upperBound, isList: names.count > 1))
  }

  private mutating func takeJoiners(before end: Int) {
    for position in 0..<end where !spans.covers(position) {
      guard let last = words.joiners.longest(in: text, at: position)?.end else { continue }
      takeSign(position..<last)
    }
  }

  /// 老王、惠民各20分钟: known names in a row right after the verb.
  ///
  /// A verb that need not have a
  /// customer may begin a sentence with the name, which then needs it.
  mutating func listedCustomers(
    from start: Int
  ) throws(CommandError) -> (names: [String], end: Int?) {
    var names: [String] = []
    var parts: [Span] = []
    var position = start
    while let (name, span) = try listed(at: position, isFirst: names.isEmpty) {
      if !names.contains(name) { names.append(name) }
      parts.append(span)
      guard let next = joinerEnd(after: span.range.upperBound) else { break }
      position = text.skippingSpaces(from: next)
      guard try customer(at: position) != nil || endOfNewListed(position, isFirst: false) != nil
      else {
        break
      }
      if spans.add(span.range.upperBound..<next, .sign) {
        parts += spans.all.filter { $0.range.lowerBound == span.range.upperBound }
      }
    }
    guard var end = parts.last?.range.upperBound else { return ([], nil) }
    if let sign = possessive(at: end) {
      parts.append(sign)
      end = sign.range.upperBound
    }
    if head.verb.expectsCustomer, !owns(end) {
      taken += parts
    } else {
      loose += parts.map { LooseSpan(span: $0, kind: .name) }
    }
    return (names, takeEach(after: end, isList: names.count > 1))
  }

  /// Whether 的 follows the name: 老王烟店的会计 is told whole.
  private func owns(_ end: Int) -> Bool {
    text[end]?.isChinese == true && text[end - 1]?.isSpace != true && text.has("的", at: end)
  }

  /// The end of a name in `Green Valley School's headmaster`.
  private mutating func possessive(at end: Int) -> Span? {
    guard head.verb.expectsCustomer, text.continues(end, "'’"), text[end + 1] == "s",
      text.isBoundary(end + 2), spans.add(end..<end + 2, .sign)
    else { return nil }
    return spans.span(at: end)
  }

  /// Where a comma, 、 or 和 after a name ends.
  func joinerEnd(after end: Int) -> Int? {
    let next = text.skippingSpaces(from: end)
    if text[next] == "、" || text[next] == "," { return next + 1 }
    return words.joiners.longest(in: text, at: next)?.end
  }

  /// Takes 各 or `each` after names, and says where what was meant for them goes on.
  private mutating func takeEach(after end: Int, isList: Bool) -> Int {
    guard let each = each(after: end, isList: isList) else { return end }
    takeSign(each)
    return (end..<each.lowerBound).allSatisfy { !(text[$0]?.isWordPart ?? false) }
      ? each.upperBound : end
  }

  private mutating func takeSign(_ range: Range<Int>) {
    guard spans.add(range, .sign) else { return }
    taken += spans.all.filter { $0.range == range }
  }

  /// 各 right after the names; after a list also `each` as a word of its own, as in `20 min each`.
  private func each(after end: Int, isList: Bool) -> Range<Int>? {
    var start = text.skippingSpaces(from: end)
    if isList, text.continues(start, ",，、") { start = text.skippingSpaces(from: start + 1) }
    if let each = words.each.longest(in: text, at: start)?.end, endsEach(each) {
      return start..<each
    }
    guard isList else { return nil }
    return (start..<max(start, text.count)).lazy.compactMap { position -> Range<Int>? in
      guard text.isOpening(position), !spans.covers(position),
        let end = words.each.longest(in: text, at: position)?.end,
        text[end].map({ !$0.isWordPart }) ?? true
      else { return nil }
      return position..<end
    }.first
  }

  /// Whether 各 is one for each: in 两家都缺货 it is not.
  private func endsEach(_ end: Int) -> Bool {
    guard let next = text[end], next.isWordPart else { return true }
    return words.times.longest(in: text, at: end)?.meaning == .half
      || Numerals.integer(in: text, at: end) != nil
  }
}
