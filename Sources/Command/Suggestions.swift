import Catalogue

/// Words that look like one that was not understood.
package enum Suggestions {
  /// The verbs that a slip of the fingers makes of what was typed, nearest first, three at most.
  ///
  /// A guess that has nothing to do with what was meant is worse than none.
  static func verbs(
    like word: String,
    in lexicon: Lexicon<Verb>,
    by readings: () -> Readings
  ) -> [Key] {
    spelledVerbs(like: word, in: lexicon, by: readings).map(\.verb.key)
  }

  /// The same with the words that they were taken for.
  static func spelledVerbs(
    like word: String,
    in lexicon: Lexicon<Verb>,
    by readings: () -> Readings
  ) -> [(spelling: String, verb: Verb)] {
    let wanted = Array(word.foldedForMatching.prefix(24))
    let table = wanted.contains(where: \.isChinese) ? readings() : nil
    typealias Ranked = (distance: Int, spelling: String, verb: Verb)
    let ranked = lexicon.all.compactMap { spelling, verb -> Ranked? in
      let known = spelling.foldedForMatching
      let distance = table.map { slips(wanted, known, by: $0) } ?? slips(wanted, known)
      return distance.map { ($0, spelling, verb) }
    }
    // Where a word is one slip away, those two slips away are not meant.
    let nearest = ranked.map(\.distance).min() ?? 0
    var seen: Set<Verb> = []
    return
      ranked
      .filter { $0.distance == nearest }
      .sorted { $0.verb.rawValue < $1.verb.rawValue }
      .filter { seen.insert($0.verb).inserted }
      .prefix(3)
      .map { ($0.spelling, $0.verb) }
  }

  /// How many slips make a Latin word of another, where they are few: one, of seven letters two.
  private static func slips(_ typed: [Unicode.Scalar], _ known: [Unicode.Scalar]) -> Int? {
    // Two letters are one slip away from every other two letters.
    guard known.count > 2, let first = known.first, first.isLatin, typed.count > 1 else {
      return nil
    }
    // Hardly anybody misses the first letter: list is not visit, and rain is not train.
    guard typed[0] == first || (typed[0] == known[1] && typed[1] == first) else { return nil }
    // Of few letters the last one tells words apart: a shop is no show.
    let endsOtherwise =
      known.count < 5 && typed.count == known.count && !typed.contains(known.last ?? first)
    if endsOtherwise { return nil }
    let distance = distance(typed, known)
    return distance > 0 && distance <= (known.count < 7 ? 1 : 2) ? distance : nil
  }

  /// The same of a Chinese word at the beginning of a line, which may stick to what follows: 拜放老王.
  ///
  /// A character that is wrong sounds like the right one, since that is how it was typed; of three
  /// characters, two say enough.
  private static func slips(
    _ typed: [Unicode.Scalar],
    _ known: [Unicode.Scalar],
    by readings: Readings
  ) -> Int? {
    guard known.count > 1, known.allSatisfy(\.isChinese) else { return nil }
    // 检查 lacks the end of 检查表.
    if typed.count > 1, typed.count < known.count, known.starts(with: typed) { return 1 }
    let begun = Array(typed.prefix(known.count))
    guard begun.count == known.count, begun != known else { return nil }
    let wrong = zip(begun, known).filter { $0 != $1 }
    if known.count > 2, wrong.count == 1 { return 1 }
    let isHeard = wrong.allSatisfy { readings.shareReading($0, $1) }
    return isHeard || Set(begun) == Set(known) ? wrong.count : nil
  }

  /// Of many words those that come nearest to what was written, nearest first; as they stand where none
  /// comes near and all may be told.
  package static func nearest(_ count: Int, to word: String, among known: [String]) -> [String] {
    let wanted = Array(word.foldedForMatching.prefix(40))
    let ranked = known.enumerated().map { position, word -> (rank: [Int], word: String) in
      let folded = word.foldedForMatching
      let begins = folded.first == wanted.first ? 0 : 1
      // What goes on from what was written is as near as one slip.
      let slips = folded.starts(with: wanted) ? 1 : distance(wanted, folded)
      return ([slips, begins, position], word)
    }.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    let isNear = (ranked.first?.rank.first ?? 0) <= max(1, wanted.count / 2)
    return isNear || count < known.count ? ranked.prefix(count).map(\.word) : known
  }

  /// How many slips apart two words are: characters inserted, left out, changed, or swapped.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      for (j, b) in right.enumerated() {
        var slips = min(last[j + 1] + 1, row[j] + 1, last[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
          slips = min(slips, beforeLast[j - 1] + 1)
        }
        row.append(slips)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
