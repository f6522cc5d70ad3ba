/// What stands beside a part of a line once everything that leaves the note is gone.
struct Surroundings {
  enum Edge {
    /// The end of the line, or something that leaves the note.
    case open
    /// Punctuation, or a space: in Chinese it parts phrases.
    case sign
    /// A word in Latin script after a space: the sentence goes on.
    case word
    /// A character of the same phrase.
    case glued
  }

  private let text: TypedText
  private var isGone: [Bool]

  init(_ text: TypedText, without leaving: [Span]) {
    self.text = text
    isGone = Array(repeating: false, count: text.count)
    for span in leaving {
      for position in span.range where position < text.count { isGone[position] = true }
    }
  }

  func before(_ range: Range<Int>) -> Edge { edge(range.lowerBound - 1, -1) }
  func after(_ range: Range<Int>) -> Edge { edge(range.upperBound, 1) }

  /// Whether nothing of the note stands before a position.
  func opens(_ position: Int) -> Bool { isSilent(0..<min(position, text.count)) }

  /// Whether nothing of the note stands from a position on.
  func closes(_ position: Int) -> Bool {
    text.typed.count == text.count && isSilent(min(position, text.count)..<text.count)
  }

  /// Whether taking a part out leaves a whole sentence: 通仙 断货, but not 青岚通仙都盘了.
  func isAlone(_ range: Range<Int>) -> Bool { isOff(before(range)) && isOff(after(range)) }

  private func isOff(_ edge: Edge) -> Bool { edge == .open || edge == .sign }

  private func isSilent(_ range: Range<Int>) -> Bool {
    range.allSatisfy { isGone[$0] || !(text[$0]?.isWordPart ?? false) }
  }

  private func edge(_ start: Int, _ step: Int) -> Edge {
    guard let scalar = text[start], !isGone[start] else { return .open }
    if scalar.isWordPart { return .glued }
    if scalar.isSpace { return beyondSpaces(start, step) }
    if scalar == "、" {
      let next = skipping(start + step, step) { $0.isSpace }
      return staying(next) == nil ? .open : .glued
    }
    // Harbor Logistics' boss
    if step > 0, "'’".unicodeScalars.contains(scalar), text[start - 1]?.isLatin == true {
      return .glued
    }
    let joins = "'’-/~&".unicodeScalars.contains(scalar)
    return joins && staying(start + step)?.isWordPart == true ? .glued : .sign
  }

  /// A number belongs to the Latin word beyond it: "ask for 20 通仙".
  private func beyondSpaces(_ start: Int, _ step: Int) -> Edge {
    var next = skipping(start, step) { $0.isSpace }
    guard staying(next) != nil else { return .open }
    if staying(next)?.isDigit == true {
      if step < 0, text[start + 1]?.isLatin == true { return .word }
      next = skipping(next, step) { $0.isDigit || $0.isSpace }
    }
    return staying(next)?.isLatin == true ? .word : .sign
  }

  private func skipping(
    _ start: Int,
    _ step: Int,
    _ isSkipped: (Unicode.Scalar) -> Bool
  ) -> Int {
    var position = start
    while let scalar = staying(position), isSkipped(scalar) { position += step }
    return position
  }

  private func staying(_ position: Int) -> Unicode.Scalar? {
    text[position].flatMap { isGone[position] ? nil : $0 }
  }
}
