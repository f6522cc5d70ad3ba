import Catalogue
import Journal

/// Reads what follows `import` and `export`.
extension ArgumentReader {
  /// A path is the whole rest of the line, so that it may hold spaces; quotes around it are none of it.
  func path() throws(CommandError) -> String {
    var path = rest
    if let first = path.unicodeScalars.first, let last = path.unicodeScalars.last,
      first.closingQuote == last, path.count > 1
    {
      path = String(path.dropFirst().dropLast())
    }
    // A terminal writes the spaces of a file that is dropped on it so.
    path = path.replacing("\\ ", with: " ").trimmed
    guard !path.isEmpty else { throw .missing(.name, verb: verb) }
    return path
  }

  /// `export figures 2026-10 --output figures.csv`, its parts in any order.
  func export() throws(CommandError) -> ExportOptions {
    var options = ExportOptions()
    var format: String?
    var words: [String] = []
    var tokens = tokens[...]
    while let token = tokens.popFirst() {
      switch token {
      case "--output", "-o": options.output = try optionValue(token, &tokens)
      case "--format=csv", "--format=ics": format = String(token.dropFirst(9))
      case "--format": format = try optionValue(token, &tokens)
      case "--force": options.force = true
      case "--full": options.full = true
      case _ where token.hasPrefix("--output="): options.output = String(token.dropFirst(9))
      case _ where token.hasPrefix("-"): throw .unexpected(token, verb: verb)
      default:
        if catalogue.means(token, .wordExportReport) {
          guard let number = tokens.popFirst() else { throw .missing(.of, verb: verb) }
          options.subject = .report(try reference(number))
        } else if let subject = subject(token) {
          options.subject = subject
        } else {
          words.append(token)
        }
      }
    }
    if case .report = options.subject {
      options.format = format
      format = nil
    }
    if let format, format != (options.subject == .calendar ? "ics" : "csv") {
      throw .unexpected(format, verb: verb)
    }
    guard !words.isEmpty else { return options }
    let typed = words.joined(separator: " ")
    let period = PeriodReader(words: self.words, context: context).period(typed)
    // The archive is as it is now; only what happened has a period.
    guard let period, options.subject != .customers else { throw .unexpected(typed, verb: verb) }
    options.period = period
    return options
  }

  private func subject(_ word: String) -> ExportOptions.Subject? {
    let keys: [(Key, ExportOptions.Subject)] = [
      (.wordExportCustomers, .customers), (.wordExportFigures, .figures),
      (.wordExportEntries, .entries), (.wordExportCalendar, .calendar),
    ]
    return keys.first { catalogue.means(word, $0.0) }?.1
  }
}
