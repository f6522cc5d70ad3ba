import Dates
import Journal

/// Words of an entry that have a slip in them, of which the person is asked.
extension EntryReader {
  /// `task call the depot by firday`: a task that is to be due on a day which nobody understood.
  mutating func checkDay(_ draft: Draft) throws(CommandError) {
    guard draft[.due] == nil, draft[.every] == nil,
      let (range, meant) = DaySlips(words: words)
        .behindPreposition(in: text, from: head.range.upperBound), !spans.covers(range.lowerBound)
    else { return }
    let typed = text.text(range)
    if context.distinct.contains(typed) { return }
    if context.asks { throw .misspelt(typed, meant: line(with: meant, in: range)) }
    notices.append(.unreadDay(typed, meant: meant))
  }

  /// `brand Corner Birchwod distributed`: what is left of a line about a brand without one.
  func checkBrand(_ draft: Draft) throws(CommandError) {
    guard draft[.brands] == nil, let note = draft[.note]?.string,
      !context.distinct.contains(note), let range = range(of: note)
    else { return }
    let similar = context.names.brands(like: note)
    if similar.count == 1 {
      throw .misspelt(note, meant: line(with: similar[0], in: range))
    }
    guard context.asks, isShort(note) else { return }
    throw .newBrand(note, meant: line(with: "brand:“\(note)”", in: range))
  }

  /// Whether some words may be a name, and are not a sentence.
  private func isShort(_ words: String) -> Bool {
    let scalars = words.foldedForMatching
    let isClean = scalars.allSatisfy { $0.isWordPart || $0.isSpace || $0 == "-" || $0 == "&" }
    return isClean && scalars.contains(where: { $0.isLatin || $0.isChinese })
      && scalars.count { $0.isSpace } < 3
      && scalars.count <= (scalars.contains(where: \.isChinese) ? 8 : 24)
  }

  /// Where some words stand in the line, as they were typed.
  private func range(of words: String) -> Range<Int>? {
    let typed = Array(words.unicodeScalars)
    guard !typed.isEmpty, typed.count <= text.count else { return nil }
    return (head.range.upperBound...max(head.range.upperBound, text.count - typed.count)).lazy
      .map { $0..<$0 + typed.count }
      .first { $0.upperBound <= text.typed.count && text.typed[$0].elementsEqual(typed) }
  }

  private func line(with word: String, in range: Range<Int>) -> String {
    text.text(0..<range.lowerBound) + word + text.text(range.upperBound..<text.typed.count)
  }
}
