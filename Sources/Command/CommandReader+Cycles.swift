import Dates

/// 日报, 周回顾 and the like: a verb and its cycle in one word.
extension CommandReader {
  func command(
    _ found: (verb: CycleVerb, range: Range<Int>),
    _ text: TypedText,
    _ context: Context
  ) throws(CommandError) -> Command {
    let before = text.text(0..<found.range.lowerBound).trimmed
    let reader = ArgumentReader(
      catalogue: catalogue,
      words: words,
      context: context,
      verb: found.verb.verb,
      rest: joined(argument(text, found.range.upperBound), before)
    )
    let found = found.verb
    if found.verb == .summary { return try reader.summary(found.cycle) }
    guard case .review(_, let period) = try reader.command() else {
      return .review(found.cycle, nil)
    }
    return .review(found.cycle, period.map { Period(found.cycle, containing: $0.first) })
  }

  /// 日报, 上周周报: at the start, or after a day.
  func cycleVerb(
    in text: TypedText,
    _ context: Context
  ) -> (verb: CycleVerb, range: Range<Int>)? {
    let day = DayReader(words, today: context.today).day(in: text, at: 0)
    for start in [0, text.skippingSpaces(from: day?.end ?? 0)] {
      if let (verb, end) = cycleVerbs.longest(in: text, at: start), text[end].map(\.isSpace) ?? true
      {
        return (verb, start..<end)
      }
    }
    return nil
  }
}
