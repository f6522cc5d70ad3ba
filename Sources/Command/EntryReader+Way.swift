import Catalogue
import Journal

/// How a visit was made, where it is told behind the name.
extension EntryReader {
  /// `visit Old Zhou by phone`, 拜访老周 电话: a call, as the verb for one would have it.
  ///
  /// It must stand right behind the customer, or behind how long and when there; further on, the sentence
  /// may tell of a call of somebody else's.
  mutating func takeWay(_ draft: inout Draft, after customerEnd: Int?) {
    guard head.verb == .visit, var position = customerEnd.map(nextWord) else { return }
    while let span = spans.span(at: position), span.meaning.isTime || span.meaning == .sign {
      position = nextWord(from: span.range.upperBound)
    }
    guard let (way, end) = way(at: position), spans.add(position..<end, .part(.way)),
      let span = spans.span(at: position)
    else { return }
    draft[.way] = .string(way)
    taken.append(span)
  }

  /// A visit that is still to come is a task, and tells in its words how it is to be made.
  mutating func leaveWay() { taken.removeAll { $0.meaning == .part(.way) } }

  private func nextWord(from start: Int) -> Int {
    var position = start
    while let scalar = text[position], !scalar.isWordPart { position += 1 }
    return position
  }

  /// `by phone`, 用微信; in Chinese 电话 alone, as a word of its own.
  private func way(at start: Int) -> (way: String, end: Int)? {
    let link = words.rare(.wordWayLink).longest(in: text, at: start)?.end
    let first = text.skippingSpaces(from: link ?? start)
    guard let (way, end) = words.ways.longest(in: text, at: first), way != "on-site",
      text[end].map({ !$0.isWordPart && $0 != ":" }) ?? true
    else { return nil }
    let isOwnWord = text[start]?.isChinese == true && text[start - 1]?.isWordPart != true
    return link != nil || isOwnWord ? (way, end) : nil
  }
}
