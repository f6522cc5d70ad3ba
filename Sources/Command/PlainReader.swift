import Catalogue
import Journal

/// What a line without a verb says all the same, written with its verb.
struct Supposition {
  var line: String
  /// What of the typed line became how many characters of this one; nil where most of it was changed.
  var edit: (range: Range<Int>, length: Int)?
  /// Whether it can mean nothing else; if not, it is asked.
  var isSure: Bool
}

/// Reads lines as people say them: 老王要20条通仙, `Zhang Grocery 50 min`, `heard that …`, `move 8 to friday`.
///
/// It is asked only about lines without a verb. What it finds is the same line with its verb, so that such a
/// line means exactly what the longer one does.
struct PlainReader {
  let heads: HeadReader
  let plain: PlainWords
  let catalogue: Catalogue
  let text: TypedText

  var words: Words { heads.words }
  var context: Context { heads.context }

  /// What stands before the place that was come to.
  private struct Frame {
    /// Where the first customer begins, and the last one ends.
    var customer: Range<Int>?
    var isOwn = false
  }

  var supposition: Supposition? {
    if let line = closing ?? solved { return Supposition(line: line, isSure: true) }
    if let moving { return moving }
    var frame = Frame()
    var position = text.skippingSpaces(from: 0)
    while position < text.count {
      if let found = here(position, frame) { return found }
      guard let end = step(&frame, at: position) else { return nil }
      position = heads.next(in: text, from: end)
    }
    return nil
  }

  /// Where the word here ends, if it is one that may stand before a verb.
  private func step(_ frame: inout Frame, at position: Int) -> Int? {
    if let end = customerEnd(at: position) {
      frame.customer = (frame.customer?.lowerBound ?? position)..<end
      return end
    }
    if let end = words.subjects.longest(in: text, at: position)?.end {
      frame.isOwn = true
      return end
    }
    if frame.customer != nil, let end = words.each.longest(in: text, at: position)?.end {
      return end
    }
    return heads.skippable(in: text, at: position)
  }

  /// A known customer, or the beginning of one customer's name as a word of its own or before 要: 顺发要20条.
  func customerEnd(at position: Int) -> Int? {
    let known = context.names.customersWithSlips(in: text, at: position)
    let part = context.names.customers(withPartIn: text, at: position)
    if let end = [known?.end, part?.end].compactMap(\.self).max() { return end }
    var last = position
    while text[last]?.isChinese == true, last - position < 8 { last += 1 }
    return stride(from: last, through: position + 2, by: -1).first { end in
      (end == last || plain.needs.longest(in: text, at: end) != nil)
        && context.names.customers(beginningWith: Array(text.folded[position..<end])).count == 1
    }
  }

  private func here(_ position: Int, _ frame: Frame) -> Supposition? {
    if let end = plain.heard.longest(in: text, at: position)?.end, text[end] != nil {
      // A customer before it may have heard something of his own.
      return supposing(.market, in: position..<position, isSure: frame.customer == nil)
    }
    if let duty = plain.duties.longest(in: text, at: position)?.end, text[duty] != nil {
      return asTask(position..<duty)
    }
    guard let customer = frame.customer else { return nil }
    if !frame.isOwn, let end = plain.needs.longest(in: text, at: position)?.end,
      countsGoods(text.skippingSpaces(from: end))
    {
      return supposing(.need, in: position..<end, isSure: true)
    }
    if let brand = asBrand(position, from: customer.lowerBound) { return brand }
    if let end = endOfDuration(position) {
      let start = customer.lowerBound
      return supposing(.visit, in: start..<start, isSure: endsPhrase(end, from: position))
    }
    return nil
  }

  /// What somebody has to do is a task; without a day it may as well be told of oneself.
  private func asTask(_ duty: Range<Int>) -> Supposition? {
    var supposed = supposing(.task, in: duty, isSure: false)
    let text = TypedText(supposed.line)
    guard let head = heads.head(of: text), head.verb == .task else { return nil }
    var reader = EntryReader(words: words, context: context, text: text, head: head)
    guard let draft = try? reader.recording().drafts.last else { return nil }
    supposed.isSure = draft[.due] != nil
    return supposed
  }

  /// `Corner distributed Birchwood`: a state and a known brand, and nothing else.
  private func asBrand(_ position: Int, from start: Int) -> Supposition? {
    guard words.brandStates.longest(in: text, at: position) != nil else { return nil }
    let supposed = supposing(.brand, in: start..<start, isSure: true)
    let text = TypedText(supposed.line)
    guard let head = heads.head(of: text), head.verb == .brand else { return nil }
    var reader = EntryReader(words: words, context: context, text: text, head: head)
    guard let draft = try? reader.recording().drafts.last, draft[.brands] != nil,
      draft[.state] != nil, draft[.note] == nil
    else { return nil }
    return supposed
  }

  /// 20条, 一箱, or a brand: what customers want.
  private func countsGoods(_ start: Int) -> Bool {
    if context.names.brand(in: text, at: start) != nil { return true }
    guard let (_, end) = words.numbers.count(in: text, at: start) else { return false }
    // 老王要3个月后搬走
    if words.days.longest(in: text, at: text.skippingSpaces(from: end))?.meaning == .months {
      return false
    }
    return words.units.longest(in: text, at: text.skippingSpaces(from: end)) != nil
  }

  /// 50分钟, or 10:00-10:40.
  private func endOfDuration(_ start: Int) -> Int? {
    let times = TimeReader(words)
    if let end = times.minutes(in: text, at: start)?.end { return end }
    guard let (_, until, end) = times.time(in: text, at: start), until != nil else { return nil }
    return end
  }

  /// Whether what was told ends here: 50分钟后到 and `50 min late` go on.
  private func endsPhrase(_ end: Int, from start: Int) -> Bool {
    guard let next = text[end] else { return true }
    if !next.isSpace { return !next.isWordPart && next != "-" && next != "/" }
    return text[text.skippingSpaces(from: end)]?.isLatin != true
  }
}

extension PlainReader {
  /// A verb as it is said in the language of the line.
  func word(_ verb: Verb) -> String { catalogue.name(of: verb.key, in: language) }

  var language: Language {
    text.typed.contains(where: \.isChinese) ? .chinese : .english
  }

  func rest(from start: Int) -> String {
    text.text(min(start, text.typed.count)..<text.typed.count).trimmed
  }

  /// The line with a verb in a place of it.
  private func supposing(_ verb: Verb, in range: Range<Int>, isSure: Bool) -> Supposition {
    let next = text.typed.dropFirst(range.upperBound).first
    let isApart = next.map { $0.isSpace || ":：,，".unicodeScalars.contains($0) } ?? true
    let line = replacing(range, by: word(verb) + (isApart ? "" : " "))
    let length = line.unicodeScalars.count - text.typed.count + range.count
    return Supposition(line: line, edit: (range, length), isSure: isSure)
  }

  /// The line with other words in a place of it.
  func replacing(_ range: Range<Int>, by word: String) -> String {
    text.text(0..<range.lowerBound) + word + text.text(range.upperBound..<text.typed.count)
  }
}
