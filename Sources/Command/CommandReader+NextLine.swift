import Journal

/// Reads a correction that is given as the next line: 不对，是35分钟 · no, 35 min · 错了 老李.
///
/// Such words begin many a sentence, so the line counts only where nothing is left over.
extension CommandReader {
  /// The change that a line without a verb asks for; nil where it only looks like a correction.
  func correction(_ text: TypedText, _ context: Context) throws(CommandError) -> Reading? {
    guard let start = correctionEnd(text) else { return nil }
    let word: Reading.Mark = (0..<start.word, .verb(.amend))
    do throws(CommandError) {
      return try correction(text, from: start.rest, marks: [word], takesNote: false, context)
    } catch .unclearCorrection(let rest) {
      // "no stock at Wang's" is no correction; "no, …" was meant as one, and so is 错了.
      if text[0]?.isChinese == true || text[start.word]?.isSign == true {
        throw .unclearCorrection(rest)
      }
      return nil
    }
  }

  /// What changes, from a position on.
  func correction(
    _ text: TypedText,
    from start: Int,
    marks: [Reading.Mark],
    takesNote: Bool,
    _ context: Context
  ) throws(CommandError) -> Reading {
    var marks = marks
    let word = marks.map(\.range.upperBound).max() ?? 0
    var start = skippingCorrects(text, from: start)
    marks.append((word..<start, .silent))
    let verb = HeadReader(words: words, context: context).verb(in: text, at: start)
    if let verb, verb.verb.kind == .visit {
      marks.append((verb.range, .verb(verb.verb)))
      start = skippingSigns(text, from: verb.range.upperBound)
    }
    let end = max(start, endOfClaim(text, from: start))
    marks.append((end..<max(end, text.typed.count), .silent))
    if let minutes = bareMinutes(text, start..<end) {
      marks.append((start..<end, .field(.minutes, .integer(minutes))))
      return Reading(.correct(Change([.minutes: .integer(minutes)])), text, marks)
    }
    var reader = amending(text, start..<end, context)
    var change = try reader.changes(takesNote: takesNote)
    change.verb = verb.flatMap { $0.verb.kind == .visit ? $0.verb : nil }
    guard !change.isEmpty, takesNote || reader.note == nil else {
      throw .unclearCorrection(text.text(start..<end).trimmed)
    }
    return Reading(.correct(change), text, marks, entry: reader, from: start)
  }

  /// Where the word that begins a correction ends, and where what is right begins.
  private func correctionEnd(_ text: TypedText) -> (word: Int, rest: Int)? {
    if let end = words.corrections.longest(in: text, at: 0)?.end {
      return (end, skippingSigns(text, from: end))
    }
    guard let end = words.denials.longest(in: text, at: 0)?.end else { return nil }
    let next = text.skippingSpaces(from: end)
    if text[next].map({ $0.isSign }) ?? false { return (end, skippingSigns(text, from: next)) }
    // 不是45分钟，是35分钟: the first clause is what was wrong.
    guard let comma = (next..<max(next, text.count)).first(where: { text[$0]?.isSign ?? false })
    else { return nil }
    return (comma, skippingSigns(text, from: comma))
  }

  private func skippingCorrects(_ text: TypedText, from start: Int) -> Int {
    var position = start
    while let end = words.corrects.longest(in: text, at: position)?.end {
      position = skippingSigns(text, from: end)
    }
    return position
  }

  private func skippingSigns(_ text: TypedText, from start: Int) -> Int {
    var position = start
    while let scalar = text[position], scalar.isSpace || scalar.isSign { position += 1 }
    return position
  }

  /// Where what is right ends: before 不是45分钟, and without a full stop.
  private func endOfClaim(_ text: TypedText, from start: Int) -> Int {
    var end =
      (start..<max(start, text.count)).first { position in
        position > start && words.denials.longest(in: text, at: position) != nil
      } ?? text.typed.count
    while end > start, let last = text[end - 1], last.isSpace || last.isSign, last != ":" {
      end -= 1
    }
    return end
  }

  /// 不对，是35: after a visit a bare number is its minutes.
  private func bareMinutes(_ text: TypedText, _ range: Range<Int>) -> Int? {
    guard let (minutes, end) = Numerals.plainDigits(text, range.lowerBound),
      end == range.upperBound, range.count <= 3, minutes > 0
    else { return nil }
    return minutes
  }
}

extension Unicode.Scalar {
  /// A sign between clauses.
  fileprivate var isSign: Bool { ",，。.;；:：!！、—".unicodeScalars.contains(self) }
}
