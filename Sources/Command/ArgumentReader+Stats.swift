import Catalogue
import Dates
import Journal
import Portfolio

/// Reads what is to be counted, and which summary is to be edited.
extension ArgumentReader {
  /// `统计 拜访 按等级 本月 --format csv`.
  func stats() throws(CommandError) -> Command {
    let (words, options) = try wordsAndOptions()
    var line = TallyLineReader(words.joined(separator: " "), self)
    let (tally, period) = try line.request()
    return .stats(tally, period, options)
  }

  /// The one customer whom a word means where one is expected; nil where it means none.
  func customer(named typed: String) throws(CommandError) -> String? {
    guard let names = customers(typed) else { return nil }
    return try one(of: names, typed: typed)
  }

  /// Of several customers the one that was chosen, or used last; on a terminal that is asked.
  func one(of names: [String], typed: String) throws(CommandError) -> String? {
    if names.count > 1, context.asks, context.chosen[typed] == nil {
      throw .ambiguous(typed, names)
    }
    return context.chosen[typed] ?? context.mostRecentlyUsed(names) ?? names.first
  }

  /// `edit`, `edit week`, `编辑 小结 11月`, `编辑 周报`: the summary that those words mean.
  func edit() throws(CommandError) -> Command {
    let text = TypedText(rest)
    var reader = self
    var cycle: Cycle?
    if let (found, end) = Lexicon(catalogue, CycleVerb.keys).longest(in: text, at: 0),
      found.verb == .summary
    {
      cycle = found.cycle
      reader = following(end, text)
    } else if case (.summary, let end)? = words.verbs.longest(in: text, at: 0) {
      reader = following(end, text)
    }
    guard case .summary(let meant, let period, _, let method) = try reader.summary(cycle) else {
      throw .unexpected(rest, verb: verb)
    }
    return .edit(meant, period, method: method)
  }

  /// The same for what stands from a place on.
  private func following(_ end: Int, _ text: TypedText) -> ArgumentReader {
    ArgumentReader(
      catalogue: catalogue,
      words: words,
      context: context,
      verb: verb,
      rest: text.text(end..<text.typed.count).trimmed
    )
  }
}
