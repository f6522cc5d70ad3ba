import Catalogue
import Journal
package import Portfolio

/// What is open is closed without its number: `the complaint of Old Zhou is solved`, 老周的投诉解决了.
extension PlainReader {
  /// The same with the verb first, or behind the customer: `Old Zhou complaint is solved`.
  var solved: String? {
    var position = beyond(words.articles, from: 0)
    let owner = owner(at: position)
    if let owner { position = beyond(words.rare(.wordPossessive), from: owner.upperBound) }
    guard let kind = heads.verb(in: text, at: position),
      kind.verb == .complaint || kind.verb == .need
    else { return nil }
    position = text.skippingSpaces(from: kind.range.upperBound)
    let of = owner == nil ? ofCustomer(at: position) : nil
    if let of { position = text.skippingSpaces(from: of.upperBound) }
    guard plain.isDone.longest(in: text, at: position) != nil else { return nil }
    let named = (owner ?? of).map { text.text($0) }
    return [named, word(kind.verb), rest(from: position)].compactMap(\.self).joined(separator: " ")
  }

  /// A customer, or the beginning of one name before 的 or the verb: 老周的投诉, 老周投诉.
  private func owner(at start: Int) -> Range<Int>? {
    if let end = customerEnd(at: start) { return start..<end }
    var last = start
    while text[last]?.isChinese == true, last - start < 8 { last += 1 }
    let end = stride(from: last, to: start + 1, by: -1).first { end in
      let next = beyond(words.rare(.wordPossessive), from: end)
      return heads.verb(in: text, at: next) != nil
        && context.names.customers(beginningWith: Array(text.folded[start..<end])).count == 1
    }
    return end.map { start..<$0 }
  }

  /// `of Old Zhou`, `from the Corner Shop`.
  fileprivate func ofCustomer(at start: Int) -> Range<Int>? {
    let link = beyond(words.rare(.wordOf), from: start)
    guard link > start else { return nil }
    let first = beyond(words.articles, from: link)
    return customerEnd(at: first).map { first..<$0 }
  }

  private func beyond(_ lexicon: Lexicon<Bool>, from start: Int) -> Int {
    let start = text.skippingSpaces(from: start)
    return lexicon.longest(in: text, at: start).map { text.skippingSpaces(from: $0.end) } ?? start
  }
}

extension CommandReader {
  /// What follows a note that begins with 解决了 or `is solved`, empty where nothing does; nil for any other.
  package func resultOfDone(_ note: String, in context: Context) -> String? {
    let text = TypedText(note)
    let plain = PlainReader(
      heads: HeadReader(words: words, context: context),
      plain: PlainWords(catalogue),
      catalogue: catalogue,
      text: text
    )
    // complaint of Old Zhou is solved
    let said = plain.ofCustomer(at: 0).map { text.skippingSpaces(from: $0.upperBound) } ?? 0
    guard let end = plain.plain.isDone.longest(in: text, at: said)?.end else { return nil }
    var start = end
    while let scalar = text[start], !scalar.isWordPart, !scalar.isSpace { start += 1 }
    let first = text.skippingSpaces(from: start)
    // Between Chinese words a space stands for a comma: 解决了 已致歉; `is solved slowly` is another complaint.
    let isApart = start > end || text[end - 1]?.isChinese == true && first > end
    guard isApart || first == text.count else { return nil }
    return text.text(min(first, text.typed.count)..<text.typed.count).trimmed
  }

  /// A note without the customer's name that it begins with; nil where it begins otherwise, or says
  /// nothing else.
  package func note(
    _ note: String,
    withoutName name: String,
    in portfolio: Portfolio
  ) -> String? {
    let text = TypedText(note)
    let names = ([name] + (portfolio.customers[name]?.alias ?? [])).map { TypedText($0).folded }
    let end = names.map { Self.shared($0, with: text.folded) }.max() ?? 0
    guard end > 0, text[end] != "'", text[end] != "’",
      text[end]?.isLatin != true || text[end - 1]?.isLatin != true
    else { return nil }
    var start = end
    while let scalar = text[start], !scalar.isWordPart, scalar != "#", scalar != "《" { start += 1 }
    return start < text.typed.count ? text.text(start..<text.typed.count) : nil
  }

  /// How much of a note says the name: all of it, or its beginning in two Chinese characters or more.
  private static func shared(_ name: [Unicode.Scalar], with note: [Unicode.Scalar]) -> Int {
    let count = zip(name, note).prefix { $0 == $1 }.count
    let isBeginning = count >= 2 && name.prefix(count).allSatisfy(\.isChinese)
    return count == name.count || isBeginning ? count : 0
  }
}
