import Journal

/// New names, and the known ones they may mean.
extension EntryReader {
  /// A name that nobody used yet, or the known one that the person said it means.
  mutating func new(_ name: String) throws(CommandError) -> String {
    if let known = context.chosen[name] { return known }
    let known = context.names.customers(like: name, by: words.likeness)
    let nearest = context.distinct.contains(name) ? nil : context.mostRecentlyUsed(known)
    if let nearest, context.asks { throw .similar(name, to: nearest) }
    notices.append(.newCustomer(name))
    if let nearest { notices.append(.similar(name, to: nearest)) }
    return name
  }

  /// Whether a short form only begins a longer name: 幸福西路便利店 is not 幸福东路便利店.
  mutating func beginsLongerName(_ range: Range<Int>) -> Bool {
    let full = context.names.customers(in: text, at: range.lowerBound)?.names.first
    guard full?.foldedForMatching != Array(text.folded[range]) else { return false }
    var end = range.upperBound
    if text[range.lowerBound]?.isLatin == true {
      end = endOfRun(from: range.lowerBound)
    } else {
      while let scalar = text[end], scalar.isChinese, end - range.lowerBound < 12,
        !joinsName(at: end)
      { end += 1 }
    }
    guard end > range.upperBound,
      words.likeness.isNamed(text.folded[range.lowerBound..<end])
    else { return false }
    forget(range.lowerBound..<end)
    return true
  }

  /// 和 between two names ends the first.
  func joinsName(at position: Int) -> Bool {
    guard let next = words.joiners.longest(in: text, at: position)?.end else { return false }
    return context.names.customers(in: text, at: next) != nil
      || context.names.customers(withPartIn: text, at: next) != nil
  }

  /// Whether capitalised words begin a new name of which only a part is known: of East Road Shop,
  /// West Road Shop has two words.
  mutating func beginsNewName(at start: Int) -> Bool {
    guard isCapital(start), !spans.covers(start) else { return false }
    let run = start..<endOfRun(from: start)
    guard
      let part = spans.all.first(where: { $0.meaning.isName && $0.range.overlaps(run) }),
      context.names.customers(in: text, at: part.range.lowerBound) == nil
    else { return false }
    forget(run)
    return true
  }

  /// Where a run of capitalised words ends, whatever names were found in it.
  func endOfRun(from start: Int) -> Int {
    var reader = self
    for span in spans.all where span.meaning.isName { reader.spans.remove(span) }
    return reader.endOfLatinName(start)
  }

  /// Takes back what was found in a range.
  mutating func forget(_ range: Range<Int>) {
    for span in spans.all where span.range.overlaps(range) { spans.remove(span) }
  }
}
