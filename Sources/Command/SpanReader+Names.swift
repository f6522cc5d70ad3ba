import Catalogue
import Dates
import Journal

/// Finds the names of customers and brands (`design.md` 5, Names).
extension SpanReader {
  func findNames(_ spans: inout Spans, _ head: Head) {
    var position = 0
    while position < text.count {
      let opens = text.isOpening(position) || spans.covers(position - 1)
      guard !spans.covers(position), let (meaning, end) = name(at: position, opens, head),
        spans.add(position..<end, meaning)
      else {
        position += 1
        continue
      }
      position = end
    }
  }

  private func name(at position: Int, _ opens: Bool, _ head: Head) -> (Span.Meaning, Int)? {
    if let found = anyName(at: position, opens, head) ?? receiver(at: position, head) {
      return found
    }
    guard position < head.range.lowerBound else { return nil }
    let heads = HeadReader(words: words, context: context)
    return heads.beginning(in: text, at: position).map { (.customer($0.name), $0.end) }
  }

  /// 待办 给张记送海报, 待办 去金叶看陈列: behind 给, and behind 去 before an errand, a customer is expected, so
  /// the beginning of one name will do.
  private func receiver(at position: Int, _ head: Head) -> (Span.Meaning, Int)? {
    guard head.verb == .task, text[position]?.isChinese == true,
      position >= head.range.upperBound
    else { return nil }
    let isGiven = words.receivers.ends(in: text, at: position)
    guard isGiven || words.goings.ends(in: text, at: position) else { return nil }
    var found: (Span.Meaning, Int)?
    var end = position + 2
    while end <= text.count, text[end - 1]?.isChinese == true {
      let names = context.names.customers(beginningWith: Array(text.folded[position..<end]))
      guard !names.isEmpty else { break }
      found = names.count == 1 ? (.customer(names[0]), end) : nil
      end += 1
    }
    return found.flatMap { isGiven || beginsErrand(at: $0.1) ? $0 : nil }
  }

  /// 看陈列, 那里: what somebody goes to a customer for, and not the rest of a street's or town's name.
  private func beginsErrand(at position: Int) -> Bool {
    guard let next = text[position], next.isWordPart else { return true }
    return words.atPlaces.longest(in: text, at: position) != nil
      || words.rare(.wordErrand).longest(in: text, at: position) != nil
  }

  private func anyName(at position: Int, _ opens: Bool, _ head: Head) -> (Span.Meaning, Int)? {
    let customer = exactCustomer(at: position)
    let brand = context.names.brand(in: text, at: position)
    if let brand, brand.end > customer?.end ?? 0 { return (.brand(brand.name), brand.end) }
    if let (names, end) = customer { return (Span.Meaning(customers: names), end) }
    guard
      let (names, end) = context.names.customers(withPartIn: text, at: position, opens: opens),
      isMeant(names, position..<end, head)
    else { return nil }
    return (Span.Meaning(customers: names), end)
  }

  /// A known name; 宏达物流 reaches further into the same customer's name than its alias 宏达 does.
  private func exactCustomer(at position: Int) -> (names: [String], end: Int)? {
    guard let known = context.names.customersWithSlips(in: text, at: position) else { return nil }
    guard let part = context.names.customers(withPartIn: text, at: position),
      part.end > known.end, part.names == known.names
    else { return known }
    return part
  }

  /// Whether a part of a name is one.
  ///
  /// What several share must stand by the verb as a word of its
  /// own; 书院街12月改步行街 is about the street and not about its shop.
  private func isMeant(_ names: [String], _ range: Range<Int>, _ head: Head) -> Bool {
    let next = text[range.upperBound]
    let isWord =
      text.isOpening(range.lowerBound) && !(next?.isWordPart ?? false)
      || range.upperBound == head.range.lowerBound
    if names.count > 1 {
      return head.verb.expectsCustomer && isBeside(head, range) && (isWord || next?.isDigit == true)
    }
    if endsAnotherName(range, head) { return false }
    let isSmall = text[range.lowerBound]?.isLatin == true && text.typed[range.lowerBound].isSmall
    switch head.verb {
    case .market, .note, .report: return isWord && !isSmall
    default: return !isSmall || range.count > 3
    }
  }

  /// Station Store is not Corner Store: what shops are called belongs to the word before it.
  private func endsAnotherName(_ range: Range<Int>, _ head: Head) -> Bool {
    let before = text.skippingSpacesBack(from: range.lowerBound)
    return before > head.range.upperBound && text[before - 1]?.isWordPart == true
      && words.likeness.isEnding(text.folded[range])
  }

  private func isBeside(_ head: Head, _ range: Range<Int>) -> Bool {
    if range.upperBound <= head.range.lowerBound || text[range.lowerBound - 1] == "@" {
      return true
    }
    return range.lowerBound == text.skippingSpaces(from: head.range.upperBound)
  }
}

extension Unicode.Scalar {
  fileprivate var isSmall: Bool { properties.isLowercase }
}
