import Catalogue

/// Lines in which no verb was found: those that say what they are without one, and those whose verb has a
/// slip in it.
extension CommandReader {
  /// What such a line means, where that is sure; else the error, with what was probably meant.
  func readingWithoutVerb(
    _ line: String,
    _ word: String,
    _ suggestions: [Key],
    in context: Context
  ) throws(CommandError) -> Reading {
    let text = TypedText(sideTrip(line) ?? line.trimmed)
    let heads = HeadReader(words: words, context: context)
    // `help vist`, 取消老王的订单: there is a verb, and what follows it is nothing for it.
    if let head = heads.head(of: text), !head.verb.isTimeToo {
      throw .unknownVerb(word, suggestions: suggestions)
    }
    let plain = PlainReader(
      heads: heads,
      plain: PlainWords(catalogue),
      catalogue: catalogue,
      text: text
    )
    if let (day, range) = plain.impression {
      return Reading(.impression(text.text(range), on: day), text, [(range, .argument)])
    }
    if let reading = asked(plain, in: context) { return reading }
    if let supposed = plain.supposition, isRead(supposed.line, in: context) {
      if supposed.isSure {
        return try readingWithVerb(supposed.line, in: context).typed(as: text, by: supposed.edit)
      }
      throw .supposed(supposed.line)
    }
    if let (word, meant) = plain.daySlip, !context.distinct.contains(word),
      isRead(meant, in: context)
    {
      throw .misspelt(word, meant: meant)
    }
    guard let slip = plain.slip else { throw .unknownVerb(word, suggestions: suggestions) }
    let meant = slip.lines.filter { isRead($0.line, in: context) }
    throw .unknownVerb(
      slip.word,
      suggestions: slip.lines.map(\.verb.key),
      meant: meant.count == 1 ? meant[0].line : nil
    )
  }

  /// 看一下本周小结, `what's next?`: a wish to see something, without the words that only make it polite.
  private func asked(_ plain: PlainReader, in context: Context) -> Reading? {
    guard let wish = plain.wish, let reading = try? readingWithVerb(wish, in: context) else {
      return nil
    }
    switch reading.command {
    case .list, .find, .today, .morning, .evening, .next, .summary, .stats, .rate, .score, .review,
      .help:
      return reading.typed(as: plain.text, by: nil)
    default: return nil
    }
  }

  /// Whether a line is a command, or lacks only what is asked for.
  private func isRead(_ line: String, in context: Context) -> Bool {
    do throws(CommandError) {
      _ = try readingWithVerb(line, in: context)
      return true
    } catch {
      switch error {
      case .missing, .ambiguous, .similar, .vagueDay, .unclearState, .misspelt, .newBrand:
        return true
      default: return false
      }
    }
  }
}
