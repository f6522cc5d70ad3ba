import Catalogue
import Dates
import Journal

/// Reads what a distribution is to be of: `rate Blue Peak 2026-11 area:east --format md`.
extension ArgumentReader {
  func rate() throws(CommandError) -> Command {
    var request = RateRequest()
    var words: [String] = []
    var tokens = tokens[...]
    while let token = tokens.popFirst() {
      if try take(token, &tokens, &request.options) || takeScope(token, &request) { continue }
      if token.hasPrefix("-") { throw .unexpected(token, verb: verb) }
      words.append(token)
    }
    request.period = period(in: &words)
    let name = words.joined(separator: " ").trimmingTitle
    request.subject = name.isEmpty ? nil : name
    return .rate(request)
  }

  /// The options of a report: its format, and the file it goes to.
  func take(
    _ token: String,
    _ tokens: inout ArraySlice<String>,
    _ options: inout ReportOptions
  ) throws(CommandError) -> Bool {
    switch token {
    case "--format": options.format = try optionValue(token, &tokens)
    case "--output", "-o": options.output = try optionValue(token, &tokens)
    case "--force": options.force = true
    case "--trace": options.trace = true
    case "--generated": options.generated = true
    case _ where token.hasPrefix("--format="): options.format = String(token.dropFirst(9))
    case _ where token.hasPrefix("--output="): options.output = String(token.dropFirst(9))
    default: return false
    }
    return true
  }

  /// `片区:城东`, `tier:A`.
  private func takeScope(_ token: String, _ request: inout RateRequest) -> Bool {
    guard let colon = token.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    let value = String(token[token.index(after: colon)...])
    let key = String(token[..<colon])
    guard !value.isEmpty else { return false }
    if catalogue.means(key, .wordFieldArea) || key.lowercased() == Field.area.name {
      request.area = value
    } else if catalogue.means(key, .wordFieldTier) || key.lowercased() == Field.tier.name {
      request.tier = value
    } else {
      return false
    }
    return true
  }

  /// A period of one or two words at the end or at the beginning; it is taken out.
  private func period(in words: inout [String]) -> Period? {
    let reader = PeriodReader(words: self.words, context: context)
    for count in [2, 1] where words.count >= count {
      if let period = reader.period(words.suffix(count).joined(separator: " ")) {
        words.removeLast(count)
        return period
      }
      if let period = reader.period(words.prefix(count).joined(separator: " ")) {
        words.removeFirst(count)
        return period
      }
    }
    return nil
  }
}

extension String {
  /// A title without the marks around it: 《青岚》.
  fileprivate var trimmingTitle: String {
    hasPrefix("《") && hasSuffix("》") ? String(dropFirst().dropLast()) : self
  }
}
