extension String {
  /// The text in lines of at most so many columns; what a list item goes on with stands under it.
  ///
  ///     - 老王烟店：缺货把客人逼到对门，      at 34 columns
  ///       下周补青岚两条
  ///
  /// A line ends at a space or between Chinese characters, never inside a word, a number with its
  /// unit or a date, and none begins with a closing punctuation mark (GB/T 15834). Only a word that
  /// is longer than a whole line is cut.
  package func wrapped(to width: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.wrappedLine(to: Swift.max(width, 8)) }.joined(separator: "\n")
  }
}

extension Substring {
  fileprivate func wrappedLine(to width: Int) -> String {
    let mark = hangingIndent <= width / 2 ? prefix(hangingIndent) : ""
    let margin = String(repeating: " ", count: mark.count)
    var (lines, rest) = ([String](), dropFirst(mark.count))
    while margin.count + rest.columns > width {
      let end = rest.lineEnd(before: width - margin.count)
      lines.append(String(rest[..<end].withoutSpacesAtEnd))
      rest = rest[end...].drop { $0 == " " }
    }
    return mark + (lines + [String(rest)]).joined(separator: "\n" + margin)
  }

  /// Where the text of a list item begins: behind its spaces and `-`, `3.`, `#41` or `2 [ ]`.
  private var hangingIndent: Int {
    prefixMatch(of: /\ *(?:(?:-|[0-9]+\.|#[0-9]+|(?:[0-9]+ )?\[.\]) )?/)?.output.count ?? 0
  }

  /// The end of what fits: at a space if one is near, else at the last place where a line may end.
  private func lineEnd(before width: Int) -> Index {
    var (used, end, place, space) = (0, startIndex, startIndex, startIndex)
    while end < endIndex, used + self[end].columns <= width || self[end] == " " {
      used += self[end].columns
      formIndex(after: &end)
      guard end < endIndex, mayEnd(at: end) else { continue }
      place = end
      if self[index(before: end)] == " " { space = end }
    }
    // A space parts what belongs together, but it is not worth a line that is half empty.
    if space > startIndex, self[space..<end].columns <= 12 { return space }
    if place > startIndex { return place }
    // Not even the first word fits.
    while end > startIndex, Self.closing.contains(self[end]) { formIndex(before: &end) }
    return Swift.max(end, index(after: startIndex))
  }

  /// Whether the next line may begin here.
  private func mayEnd(at position: Index) -> Bool {
    separates(at: position) && !isInsideShortQuote(position)
  }

  /// A word in quotes is mostly one that may be typed: “返回”, “跳到 编号”.
  private func isInsideShortQuote(_ position: Index) -> Bool {
    guard let open = self[..<position].suffix(6).lastIndex(where: { $0 == "“" || $0 == "”" }),
      self[open] == "“", let close = self[position...].prefix(6).firstIndex(of: "”")
    else { return false }
    return distance(from: open, to: close) <= 7
  }

  private func separates(at position: Index) -> Bool {
    let (before, after) = (self[index(before: position)], self[position])
    if after == " " || after.columns == 2 && Self.closing.contains(after) { return false }
    if before == " " { return !belongsTogether(around: position) }
    guard before.columns == 2 || after.columns == 2 || before == "—" || before == "…" else {
      return false
    }
    if Self.closing.contains(after) || Self.opening.contains(before) { return false }
    // 45分钟, 2026年11月, 第3周, #缺货
    if before.isNumber || after.isNumber && Self.joining.contains(before) { return false }
    return before != "#" && !(before == "—" && after == "—") && !(before == "…" && after == "…")
  }

  /// A date and its weekday (2026-11-23 周一), a number and the choice it stands for (9 投诉处理).
  private func belongsTogether(around position: Index) -> Bool {
    let before = self[..<position].dropLast()
    guard before.last?.isNumber == true, self[position].columns == 2 else { return false }
    let isAlone = before.reversed().first { !$0.isNumber }.map { $0 == " " } ?? true
    return isAlone || self[position] == "周"
  }

  private var withoutSpacesAtEnd: Substring {
    self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)]
  }

  private static let closing = Set("，。；：、？！）】》〉」』”’…—·％,.;:?!)]}>\"'%")
  private static let opening = Set("（【《〈「『“‘([{<")
  private static let joining = Set("年月第")
}
