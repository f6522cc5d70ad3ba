import Catalogue

/// Whether a new name may mean a customer that is known already.
///
///     老王烟酒店 · 老王烟店        the same without what shops are called
///     老汪烟店 · 老王烟店          the same pinyin
///     幸福生活超市 · 幸福生治超市    one character off; but 幸福东路店 and 幸福西路店 are two shops
struct Likeness: Sendable {
  /// 有限公司, 店, Ltd: what a name may lose, longest first.
  private let endings: [[Unicode.Scalar]]
  /// 医院, Pharmacy: what a name may end in and does not lose.
  private let kinds: [[Unicode.Scalar]]
  /// 东, 西, 一, 二: what tells two shops apart.
  private let telling: Set<Unicode.Scalar>

  init(_ catalogue: Catalogue) {
    func words(_ key: Key) -> [[Unicode.Scalar]] {
      Language.allCases.flatMap { catalogue.words(key, in: $0) }.map(\.text.foldedForMatching)
    }
    endings = words(.wordNameEnding).sorted { $0.count > $1.count }
    kinds = words(.wordNameKind)
    telling = Set(words(.wordTelling).joined())
  }

  /// A name without its endings, its spaces and its signs.
  func core(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var core = name[...]
    while let end = endings.first(where: { endsWord($0, core) }) {
      core = core.dropLast(end.count)
      while let last = core.last, !last.isWordPart { core = core.dropLast() }
    }
    return core.filter(\.isWordPart)
  }

  /// Whether a word is what shops are called and nothing else: shop, 超市.
  func isEnding(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    endings.contains { $0.elementsEqual(word) }
  }

  /// Whether the words end in what shops are called, in two characters or more.
  ///
  /// Where it is clear that a name stands here, 店 alone will do: 东门店.
  func isNamed(_ words: ArraySlice<Unicode.Scalar>, byOne: Bool = false) -> Bool {
    (endings + kinds).contains { (byOne || $0.count > 1) && endsWord($0, words) }
  }

  /// Where the first ending of two characters or more ends within the words, with those that follow it
  /// at once: 惠民超市 of 惠民超市聊了.
  func endOfNamed(_ words: ArraySlice<Unicode.Scalar>) -> Int? {
    let sorted = (endings + kinds).filter { $0.count > 1 && $0[0].isChinese }
      .sorted { $0.count > $1.count }
    var position = words.startIndex + 2
    while position < words.endIndex {
      guard let end = sorted.first(where: { words[position...].starts(with: $0) }) else {
        position += 1
        continue
      }
      position += end.count
      while let next = sorted.first(where: { words[position...].starts(with: $0) }) {
        position += next.count
      }
      return position
    }
    return nil
  }

  private func endsWord(_ end: [Unicode.Scalar], _ name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard name.count >= end.count + 2, name.last == end.last,
      name.suffix(end.count).elementsEqual(end)
    else { return false }
    return end.first?.isLatin != true || !name[name.endIndex - end.count - 1].isWordPart
  }

  /// Whether two cores are alike.
  func areAlike(
    _ left: [Unicode.Scalar],
    _ right: [Unicode.Scalar],
    by readings: () -> Readings
  ) -> Bool {
    if left == right { return left.count > 1 }
    let isLatin = !(left + right).contains(where: \.isChinese)
    let least = isLatin ? 5 : 3
    if min(left.count, right.count) >= least, isOneOff(left, right) { return true }
    guard !isLatin, left.count == right.count, left.count > 1 else { return false }
    let readings = readings()
    return zip(left, right).allSatisfy { $0 == $1 || readings.soundAlike($0, $1) }
  }

  /// One character inserted, removed or changed, which is none that tells two shops apart.
  private func isOneOff(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    guard abs(left.count - right.count) <= 1 else { return false }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let longest = min(left.count, right.count) - start
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let rest = min(end, longest)
    let differing = left[start..<left.count - rest] + right[start..<right.count - rest]
    let isOne = left.count - start - rest <= 1 && right.count - start - rest <= 1
    return isOne && !differing.contains { $0.isDigit || telling.contains($0) }
  }
}

extension NameIndex {
  /// The customers that a new name may mean.
  func customers(like name: String, by likeness: Likeness) -> [String] {
    let core = likeness.core(name.foldedForMatching)
    guard core.count > 1 else { return [] }
    return customers(where: { spelling in
      let other = likeness.core(spelling)
      // Most names share nothing with it; only what is about as long is looked at.
      guard abs(other.count - core.count) <= 1 else { return false }
      return likeness.areAlike(core, other) { readings }
    })
  }
}
