import Catalogue

/// Words that look like one that was not understood.
package enum Suggestions {
  /// The verbs whose spelling is at most two changes away, nearest first, three at most.
  static func verbs(like word: String, in lexicon: Lexicon<Verb>) -> [Key] {
    let wanted = Array(word.foldedForMatching.prefix(24))
    let ranked = lexicon.all.compactMap { spelling, verb -> (distance: Int, verb: Verb)? in
      let known = spelling.foldedForMatching
      // Two letters are one slip away from every other two letters.
      guard let first = known.first, known.count > (first.isLatin ? 2 : 1) else { return nil }
      // A Chinese verb may stick to what follows: 拜放老王.
      let typed = first.isLatin ? wanted : Array(wanted.prefix(known.count))
      let distance = distance(typed, known)
      // Of four letters one may be wrong, of five two: rain is not ring.
      let limit = min(2, max(1, known.count * 2 / 5))
      // What only lacks the first letter is a word by itself: rain is not train.
      if typed.elementsEqual(known.dropFirst()) { return nil }
      return distance > 0 && distance <= limit && distance < known.count ? (distance, verb) : nil
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
      .map(\.verb.key)
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
