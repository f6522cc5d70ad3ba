import Catalogue

/// Replies of somebody who types to a program for the first time, in whole sentences.
extension CommandReader {
  /// What somebody is called who says `I'm Mary Chen, …` or 我叫陈敏; a bare name as it is.
  package func name(in reply: String) -> String {
    let text = TypedText(reply.trimmed)
    let introductions = words.rare(.wordIntroduction)
    let start = (0..<text.count).lazy.filter { text.isOpening($0) }.prefix(4)
      .compactMap { introductions.longest(in: text, at: $0)?.end }.first
    guard let start else { return reply.trimmed }
    let first = text.skippingSpaces(from: start)
    let sign = (first..<max(first, text.count)).first { text.continues($0, ",，。;；!！") }
    let end = sign ?? text.typed.count
    let name = text.text(first..<max(first, end)).trimmed
    let isFullStop = name.hasSuffix(".") && !name.dropLast().hasSuffix(" ")
    return name.isEmpty ? reply.trimmed : isFullStop ? String(name.dropLast()) : name
  }

  /// Whether a reply to what may be left out says that it is: `no not right now`, 以后再说; where other words
  /// may be meant by it, in a phrase of its own.
  package func declines(_ reply: String, inItsOwnPhrase: Bool = false) -> Bool {
    let text = TypedText(reply.trimmed)
    // ./no.csv, 没有.csv
    let ofPaths = "/\\.~".unicodeScalars
    guard !text.folded.contains(where: { ofPaths.contains($0) }) else { return false }
    if catalogue.means(reply.trimmed, .wordNo) { return true }
    guard let end = words.rare(.wordNotNow).longest(in: text, at: 0)?.end else { return false }
    return !inItsOwnPhrase || text[end]?.isWordPart != true
  }

  /// The place of a list that a reply names: `2`, 第二个, `the second one, please`.
  package func place(in reply: String) -> Int? {
    let text = TypedText(reply.trimmed)
    if let (number, end) = Numerals.plainDigits(text, 0), text[end].map({ !$0.isLatin }) ?? true {
      return number
    }
    let nth = Lexicon<Int>(
      Language.allCases.flatMap { language in
        catalogue.words(.wordNth, in: language).enumerated().map { ($1.text, $0 + 1) }
      }
    )
    for position in 0..<text.count {
      if let place = nth.longest(in: text, at: position)?.meaning { return place }
      if text[position] == "第", let (number, _) = Numerals.integer(in: text, at: position + 1) {
        return number
      }
    }
    return nil
  }
}
