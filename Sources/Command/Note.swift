/// What is left of a line once the recognised parts are taken out.
struct Note {
  let text: TypedText

  /// The rest in its order and characters; where a part was taken out, the punctuation and the
  /// spaces around it do not pile up.
  func rest(without spans: [Span]) -> String? {
    var pieces: [[Unicode.Scalar]] = []
    var position = 0
    for span in spans {
      if position < span.range.lowerBound {
        pieces.append(Array(text.typed[position..<span.range.lowerBound]))
      }
      position = max(position, span.range.upperBound)
    }
    if position < text.typed.count { pieces.append(Array(text.typed[position...])) }
    var result = pieces.reduce(into: [Unicode.Scalar]()) { join(&$0, $1) }
    trimEnd(&result)
    trimDash(&result)
    guard result.contains(where: { !$0.isSpace }) else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: result)
    return String(view)
  }

  /// What of a part of the line is worth keeping; nil where only separators stand there.
  func rest(of range: Range<Int>) -> String? {
    let words = text.typed[range].drop { $0.isSpace || $0 == "\u{3000}" || $0.isJoint }
    return words.isEmpty ? nil : text.text(words.startIndex..<range.upperBound)
  }

  private func join(_ result: inout [Unicode.Scalar], _ piece: [Unicode.Scalar]) {
    guard let last = result.last else {
      result = Array(piece.drop { $0.isSpace || $0 == "\u{3000}" || $0.isJoint })
      return
    }
    var piece = piece[...]
    let ends = result.last { !$0.isSpace }
    if last.isSpace, piece.first?.isComma == true, ends?.isJoint == false {
      // CFO 1h15, budget approved: the comma closes what stands before it.
      while result.last?.isSpace == true { result.removeLast() }
    } else if last.isSpace || last.isJoint {
      piece = piece.drop { $0.isSpace || $0 == "\u{3000}" || $0.isJoint }
    } else if let first = piece.first, first.isWordPart, last.isWordPart {
      result.append(" ")
    }
    result += piece
  }

  /// The dash of `Sunrise Mart - 10 rolls` has nothing to part once the name is gone; -5 is a number.
  private func trimDash(_ result: inout [Unicode.Scalar]) {
    guard result.count > 1, "-–—".unicodeScalars.contains(result[0]), result[1].isSpace,
      text.typed.first != result[0]
    else { return }
    result.removeFirst(2)
  }

  private func trimEnd(_ result: inout [Unicode.Scalar]) {
    while let last = result.last, last.isSpace || last == "\u{3000}" || last.isComma {
      result.removeLast()
    }
  }
}

extension Unicode.Scalar {
  /// A sign that only separates.
  fileprivate var isComma: Bool { [",", "，", "、", ";", "；", ":", "："].contains(self) }
  fileprivate var isJoint: Bool { isComma || self == "." || self == "。" }
}
