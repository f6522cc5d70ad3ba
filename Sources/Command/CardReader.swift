import Journal

/// Reads the archive: a customer's card, a set of brands.
extension EntryReader {
  /// `客户 老王烟店 别名:老王 等级:A`; `customer OLD name:NEW` renames.
  mutating func card() throws(CommandError) -> Recording {
    var draft = Draft(.customer, on: context.today)
    takeMarks(&draft)
    var start = text.skippingSpaces(from: head.range.upperBound)
    if text[start] == ":" { start = text.skippingSpaces(from: start + 1) }
    guard let (typed, end) = cardName(at: start) else {
      throw .missing(.name, verb: head.verb)
    }
    var known = knownName(typed, isAlone: end >= text.typed.count)
    if known == nil {
      let name = try new(typed)
      if name != typed { known = name }
    }
    // A part of the name may look like another customer's; here it is only a part.
    for span in spans.all where span.range.overlaps(start..<end) { spans.remove(span) }
    spans.add(start..<end, .part(.name))
    taken += spans.all.filter { $0.range.lowerBound < end && $0.range.lowerBound >= start }
    try takeFields(&draft)
    if draft[.name] != nil {
      guard let known else { throw .badValue(.customer, typed) }
      draft[.customer] = .string(known)
    } else {
      draft[.name] = .string(known ?? typed)
    }
    draft[.note] = wholeNote(draft).map(Value.string)
    return Recording(drafts: [draft], notices: notices)
  }

  /// The first word, a name in quotes, or a run of capitalised Latin words.
  private func cardName(at start: Int) -> (name: String, end: Int)? {
    guard let first = text[start] else { return nil }
    if let close = first.closingQuote,
      let end = (start + 1..<max(start + 1, text.count)).first(where: { text[$0] == close })
    {
      return end > start + 1 ? (text.text(start + 1..<end), end + 1) : nil
    }
    if isField(start) { return nil }
    let space =
      (start..<text.count).first { text[$0]?.isSpace ?? true || isField($0) } ?? text.count
    var end = first.isLatin || first.isDigit ? max(space, endOfRun(from: start)) : space
    while end > start, text.continues(end - 1, ",，、;；。") { end -= 1 }
    return end > start ? (text.text(start..<end), end) : nil
  }

  private func isField(_ position: Int) -> Bool {
    if case .field? = spans.span(at: position)?.meaning { true } else { false }
  }

  /// The customer that a name means; alone on the line its beginning is enough to look it up.
  private func knownName(_ typed: String, isAlone: Bool) -> String? {
    let name = TypedText(typed)
    let beginnings = isAlone ? context.names.customers(beginningWith: name.folded) : []
    if beginnings.count == 1 { return beginnings[0] }
    guard let (names, end) = context.names.customers(in: name, at: 0), end == name.count else {
      return nil
    }
    return names.first
  }

  /// `品牌集 重点规格 通仙 金桥`: the first word is the name, the words after it the members.
  mutating func brandSet() throws(CommandError) -> Recording {
    var draft = Draft(.brandset, on: context.today)
    takeMarks(&draft)
    try takeFields(&draft)
    let rest = note ?? ""
    var parts = words(of: rest)
    if draft[.name] == nil {
      guard !parts.isEmpty else { throw .missing(.name, verb: head.verb) }
      draft[.name] = .string(parts.removeFirst())
    }
    var members = draft[.members]?.strings ?? []
    for part in parts where !members.contains(part) { members.append(part) }
    guard !members.isEmpty else { throw .missing(.members, verb: head.verb) }
    draft[.members] = .strings(members)
    return Recording(drafts: [draft])
  }

  /// The words of a list; what stands in quotes or in 《》 is one.
  private func words(of list: String) -> [String] {
    var parts: [String] = [""]
    var closing: Unicode.Scalar?
    for scalar in list.unicodeScalars {
      if scalar == closing {
        closing = nil
        parts.append("")
      } else if closing == nil, let quote = scalar == "《" ? "》" : scalar.closingQuote {
        closing = quote
        parts.append("")
      } else if closing == nil, "、,，;；》 \u{3000}".unicodeScalars.contains(scalar) {
        parts.append("")
      } else {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      }
    }
    return parts.filter { !$0.isEmpty }
  }
}
