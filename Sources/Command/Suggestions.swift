import Catalogue

/// Words that look like one that was not understood.
enum Suggestions {
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
      return distance > 0 && distance <= min(2, max(1, known.count / 2)) && distance < known.count
        ? (distance, verb) : nil
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

  /// Levenshtein's distance: insertions, removals and changes of one character.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
