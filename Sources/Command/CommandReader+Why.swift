import Catalogue
import Portfolio

/// Reads what is asked about a report: 明细 3, `why Baker`, and `why 3 summary month` in one line.
extension CommandReader {
  func inquiry(
    _ rest: String,
    after head: Head,
    _ text: TypedText,
    _ context: Context
  ) throws(CommandError) -> Command {
    var words = rest.split(whereSeparator: \.isWhitespace).map(String.init)
    let full = words.contains("--full")
    words.removeAll { $0 == "--full" }
    for count in 0...words.count {
      let line = words.dropFirst(count).joined(separator: " ")
      guard let report = report(line, context) else { continue }
      let subject = subject(words.prefix(count).joined(separator: " "))
      return .why(Inquiry(subject, full: full), of: report)
    }
    let subject = subject(words.joined(separator: " "))
    // 为什么不进货 tells something; only a number may stick to the verb.
    if case .word = subject, text[head.range.upperBound]?.isWordPart ?? false {
      throw unknown(text, context)
    }
    return .why(Inquiry(subject, full: full), of: nil)
  }

  private func subject(_ typed: String) -> Inquiry.Subject {
    if typed.isEmpty { return .all }
    let digits = typed.hasPrefix("#") ? String(typed.dropFirst()) : typed
    let text = TypedText(digits)
    if let (number, end) = Numerals.plainDigits(text, 0), end == text.count {
      return .number(number)
    }
    return .word(typed)
  }

  /// The report that some words ask for.
  private func report(_ line: String, _ context: Context) -> Command? {
    guard !line.isEmpty, beginsReport(TypedText(line)),
      let command = try? command(line, in: context)
    else { return nil }
    switch command {
    case .summary, .stats, .rate, .score: return command
    default: return nil
    }
  }

  /// Whether its verb is the first word: what stands before it is asked about.
  private func beginsReport(_ text: TypedText) -> Bool {
    if cycleVerbs.longest(in: text, at: 0) != nil { return true }
    guard let verb = words.verbs.longest(in: text, at: 0)?.meaning else {
      return Lexicon(catalogue, [(.wordStatsTop, true)])
        .matches(in: text, at: 0, beforeDigits: true).first != nil
    }
    return [.summary, .stats, .rate, .score].contains(verb)
  }

  /// 前5名客户, `top 5 customers by visits`: what is counted without the verb.
  func ranking(_ text: TypedText, _ context: Context) -> Reading? {
    let tops = Lexicon(catalogue, [(.wordStatsTop, true)])
    guard let end = tops.matches(in: text, at: 0, beforeDigits: true).first?.end,
      Numerals.integer(in: text, at: text.skippingSpaces(from: end)) != nil
    else { return nil }
    let line = text.text(0..<text.typed.count)
    let reader = ArgumentReader(
      catalogue: catalogue,
      words: words,
      context: context,
      verb: .stats,
      rest: line
    )
    guard let command = try? reader.stats() else { return nil }
    return Reading(command, text, [(0..<end, .verb(.stats))])
  }
}
