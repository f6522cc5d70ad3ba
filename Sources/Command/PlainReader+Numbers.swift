import Catalogue

/// Lines about entries by their number, and wishes to see something.
extension PlainReader {
  /// What somebody wants to see who begins with 看一下 or `what's`.
  var wish: String? {
    let start = text.skippingSpaces(from: 0)
    guard let end = words.rare(.wordFiller).longest(in: text, at: start)?.end else { return nil }
    var first = text.skippingSpaces(from: end)
    if let the = words.articles.longest(in: text, at: first)?.end {
      first = text.skippingSpaces(from: the)
    }
    var last = text.typed.count
    while last > first, text.continues(last - 1, " ?？!！.。") { last -= 1 }
    return first < last ? text.text(first..<last) : nil
  }

  /// `7 is done …`, 7 做完了.
  var closing: String? {
    guard let number = number(at: text.skippingSpaces(from: 0)) else { return nil }
    let next = text.skippingSpaces(from: number.upperBound)
    guard let end = plain.isDone.longest(in: text, at: next)?.end,
      text[end].map({ !$0.isWordPart }) ?? true
    else { return nil }
    return [word(.done), text.text(number), rest(from: end)].joined(separator: " ").trimmed
  }

  /// `move 8 to friday`, 把8改到周五, 8改到周五; what follows the day stays.
  var moving: Supposition? {
    let start = text.skippingSpaces(from: 0)
    let move = plain.moves.matches(in: text, at: start, beforeDigits: true).first?.end
    guard let number = number(at: text.skippingSpaces(from: move ?? start)) else { return nil }
    let next = text.skippingSpaces(from: number.upperBound)
    let to = plain.movedTo.longest(in: text, at: next)?.end
    guard
      move != nil || to != nil && text[next]?.isChinese == true || isPassive(next..<(to ?? next))
    else { return nil }
    let day = text.skippingSpaces(from: to ?? next)
    guard let end = DayReader(words, today: context.today).day(in: text, at: day)?.end else {
      return nil
    }
    let due = catalogue.name(of: .wordFieldDue, in: language) + ":“" + text.text(day..<end) + "”"
    let parts = [word(.amend), text.text(number), due, rest(from: end)]
    // What follows would be the new note.
    let isSure = Note(text: text).rest(of: end..<text.typed.count) == nil
    return Supposition(line: parts.joined(separator: " ").trimmed, isSure: isSure)
  }

  /// `8 is moved to friday`, where `8 to friday` says nothing.
  private func isPassive(_ to: Range<Int>) -> Bool { text.text(to).contains(" ") }

  /// A number that an entry is called by.
  private func number(at start: Int) -> Range<Int>? {
    let digits = text[start] == "#" ? start + 1 : start
    return Numerals.plainDigits(text, digits).map { start..<$0.end }
  }
}
