import Catalogue
import Dates
import Journal

/// Small words that only tie what was recognised to the sentence, and leave the note with it.
extension EntryReader {
  /// `complained that the …` and `visited Miller again, …`: words that say nothing without what stands
  /// before them.
  mutating func takeGlue(after customer: Int?) {
    if head.verb == .complaint || head.verb == .need {
      takeThat(at: text.skippingSpaces(from: head.range.upperBound))
      if let customer { takeThat(at: text.skippingSpaces(from: customer)) }
    }
    if head.verb.needsCustomer, let customer { takeAdverb(at: text.skippingSpaces(from: customer)) }
  }

  private mutating func takeThat(at start: Int) {
    guard text[start]?.isLatin == true, !spans.covers(start),
      let end = words.rare(.wordThat).longest(in: text, at: start)?.end,
      text[end]?.isSpace == true
    else { return }
    spans.add(start..<end, .adverb)
  }

  /// Before a duration, a day, a sign or the end; in `again no stock` it tells something.
  private mutating func takeAdverb(at start: Int) {
    guard text[start]?.isLatin == true, !spans.covers(start),
      let end = words.adverbs.longest(in: text, at: start)?.end
    else { return }
    let next = text.skippingSpaces(from: end)
    let isTime = spans.span(at: next)?.meaning.isTime ?? false
    guard isTime || text[next].map({ !$0.isWordPart }) ?? true else { return }
    spans.add(start..<end, .adverb)
  }

  /// The duration with what says that it is one, `stayed 35 minutes`, where that is a phrase of its own.
  mutating func withStay(_ span: Span) -> Span {
    let start = text.skippingSpacesBack(from: span.range.lowerBound)
    guard start > 0, text[start - 1]?.isWordPart == true, !spans.covers(start - 1),
      let first = beginningOfStay(endingAt: start)
    else { return span }
    let whole = first..<span.range.upperBound
    var free = spans
    free.remove(span)
    guard free.isFree(whole), Surroundings(text, without: taken).isAlone(whole) else { return span }
    spans.remove(span)
    spans.add(whole, span.meaning)
    return spans.span(at: first) ?? span
  }

  private func beginningOfStay(endingAt end: Int) -> Int? {
    let stays = words.rare(.wordStay)
    return (max(0, end - 24)..<end).first { position in
      text.isOpening(position) && stays.matches(in: text, at: position).contains { $0.end == end }
    }
  }

  /// A note without the comma that only what was taken had stood before: 今天下午去老马那里25分钟，卖得快.
  func joiningHalfDay(_ note: String?) -> String? {
    guard let note, note.unicodeScalars.first?.isChinese == true else { return note }
    let text = TypedText(note)
    guard case (let part, let end)? = words.times.longest(in: text, at: 0),
      [.morning, .midday, .afternoon].contains(part), text.continues(end, ",，"),
      end + 1 < text.typed.count, !self.text.holds(text.typed[...end])
    else { return note }
    return text.text(0..<end) + text.text(text.skippingSpaces(from: end + 1)..<text.typed.count)
  }
}

extension TypedText {
  /// Whether some characters were typed in this order anywhere.
  fileprivate func holds(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    typed.count >= words.count
      && (0...typed.count - words.count).contains { typed[$0...].starts(with: words) }
  }
}
