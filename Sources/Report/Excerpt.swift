import Catalogue
import Journal

extension String {
  /// The text in one line, cut at the end of a clause, with `…` where something was left out, by the
  /// columns it takes on a terminal.
  func excerpt(columns limit: Int) -> String {
    let line = inOneLine
    guard line.columns > limit else { return line }
    var (used, end, clause) = (1, line.startIndex, line.startIndex)
    while end < line.endIndex, used + line[end].columns <= limit {
      used += line[end].columns
      if line.endsClause(at: end) { clause = end }
      line.formIndex(after: &end)
    }
    // A clause of a few characters would say less than half a sentence does.
    let isLong = line.distance(from: line.startIndex, to: clause) * 3 > limit
    return line[..<(isLong ? clause : line.wordEnd(before: end))] + "…"
  }

  /// The whole text, its lines joined.
  var inOneLine: String {
    let lines = split(whereSeparator: \.isNewline)
    let separator = contains { $0.columns == 2 } ? "；" : "; "
    return lines.count > 1 ? lines.joined(separator: separator) : lines.first.map(String.init) ?? ""
  }

  /// A full stop inside a number ends nothing.
  private func endsClause(at position: Index) -> Bool {
    if "，。；！？、：".contains(self[position]) { return true }
    let next = index(after: position)
    return ",.;!?:".contains(self[position]) && next < endIndex && self[next] == " "
  }

  /// Words in Latin script are not cut in two where that costs little, and numbers never.
  private func wordEnd(before end: Index) -> Index {
    let end = numberStart(before: end)
    guard end < endIndex, self[end].isASCII, self[end] != " ",
      let space = self[..<end].lastIndex(of: " "),
      distance(from: space, to: end) <= 12
    else { return end }
    return space
  }
}

extension String {
  /// Where the number begins that a cut at this place would part in two; else the place itself.
  fileprivate func numberStart(before end: Index) -> Index {
    guard end < endIndex, self[end].isNumber || ".,%".contains(self[end]) else { return end }
    var start = end
    while start > startIndex,
      self[index(before: start)].isNumber
        || ".,".contains(self[index(before: start)])
    { start = index(before: start) }
    return start
  }
}

extension Value {
  /// The value with its texts cut; the ids of choices are too short to be touched.
  func excerpt(columns: Int) -> Value {
    switch self {
    case .string(let text): .string(text.excerpt(columns: columns))
    case .object(let members):
      .object(members.map { Member($0.key, $0.value.excerpt(columns: columns)) })
    case .number, .boolean, .list, .null: self
    }
  }
}

extension Entry {
  /// What it says in short: its note, else its tags; nil where it has neither.
  func gist(columns limit: Int = 48) -> Phrase? {
    if let note, !note.isEmpty { return .text(note.excerpt(columns: limit)) }
    return tags.isEmpty ? nil : .list(tags.map { .text($0) })
  }
}
