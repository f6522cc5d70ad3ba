/// The commas of a reply that may stand inside a number: 1,200.
///
/// A comma is also what parts two fields, so `60,100` may be one number or two. Where something else
/// parts the fields, a space or another sign, it is one number and no question.
struct DigitGroups: Equatable, Sendable {
  /// Where the commas stand that have one to three digits, or such a group, before them and
  /// exactly three digits behind.
  private(set) var positions: Set<Int> = []
  /// Those behind a number that sticks to a word, 敲定1,200元: no field begins inside a word.
  private(set) var glued: Set<Int> = []
  /// Whether all of them can only be read in one way.
  private(set) var areCertain = true
  /// Whether such a comma also parts what can be no number: the fields are parted by commas.
  private(set) var hasOtherCommas = false

  init(_ text: TypedText) {
    for position in 0..<text.count where text[position] == "," {
      guard let start = start(ofGroupBefore: position, in: text), isGroup(after: position, text)
      else { continue }
      positions.insert(position)
      if let before = text[start - 1], glued.contains(start - 1) || before.isWordPart {
        glued.insert(position)
      }
    }
    areCertain = positions == glued || isPartedOtherwise(text)
    hasOtherCommas = (0..<text.count).contains { text[$0] == "," && !positions.contains($0) }
  }

  /// Where the digits before a comma begin: one to three that are no code like 007, or three behind
  /// another such comma.
  private func start(ofGroupBefore comma: Int, in text: TypedText) -> Int? {
    var start = comma
    while text[start - 1]?.isDigit == true { start -= 1 }
    guard (1...3).contains(comma - start), text[start - 1] != "." else { return nil }
    if positions.contains(start - 1) {
      let isSame = text.typed[start - 1] == text.typed[comma]
      return isSame && comma - start == 3 ? start : nil
    }
    return text[start] == "0" ? nil : start
  }

  private func isGroup(after comma: Int, _ text: TypedText) -> Bool {
    (1...3).allSatisfy { text[comma + $0]?.isDigit == true } && text[comma + 4]?.isDigit != true
  }

  /// Whether a space, or another comma than those, stands between two parts of the reply.
  private func isPartedOtherwise(_ text: TypedText) -> Bool {
    let used = Set(positions.map { text.typed[$0] })
    let end = text.skippingSpacesBack(from: text.count)
    return (text.skippingSpaces(from: 0)..<end).contains { position in
      guard let scalar = text[position], !positions.contains(position) else { return false }
      return scalar.isSpace
        || ",;、".unicodeScalars.contains(scalar) && !used.contains(text.typed[position])
    }
  }

  /// The first number that may also be two, as it was typed.
  func doubtful(in text: TypedText) -> String? {
    guard let comma = positions.subtracting(glued).min() else { return nil }
    let isPart = { (position: Int) in
      text[position]?.isDigit == true || positions.contains(position)
    }
    var (start, end) = (comma, comma)
    while isPart(start - 1) { start -= 1 }
    while isPart(end) { end += 1 }
    return text.text(start..<end)
  }
}
