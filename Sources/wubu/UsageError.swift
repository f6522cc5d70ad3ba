import Catalogue
import Conversation

/// An option that cannot be used.
enum UsageError: Error, Equatable {
  case unknownOption(String)
  case missingValue(option: String)
  case needlessValue(option: String)
  case unknownFormat(String)
  /// Sentences as CSV.
  case reportHasNoColumns
  /// A report as iCalendar.
  case reportIsNoCalendar
  /// An export as anything but what it is.
  case exportIs(ExportFormat, not: Format)
  case unknownLanguage(String)
  case noTime(String)
  case noWidth(String)

  /// Reads what the parser says: it keeps its reasons to itself, but names the option in quotes.
  init(parser message: String) {
    // Missing value for '--journal <journal>'
    // The option '--force' does not take any value, but '1' was specified.
    let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
    let option = quoted.count > 1 ? quoted[1].prefix { $0 != " " } : message[...]
    if message.hasPrefix("Missing value") {
      self = .missingValue(option: String(option))
    } else if message.contains("does not take any value") {
      self = .needlessValue(option: String(option))
    } else {
      self = .unknownOption(String(option))
    }
  }

  var phrase: Phrase {
    switch self {
    case .unknownOption(let option): .program(.usageUnknownOption, ["option": .text(option)])
    case .missingValue(let option): .program(.usageMissingValue, ["option": .text(option)])
    case .needlessValue(let option): .program(.usageNeedlessValue, ["option": .text(option)])
    case .unknownFormat(let name):
      .program(
        .usageFormat,
        ["format": .text(name), "known": .list(Format.allCases.map { .text($0.rawValue) })]
      )
    case .reportHasNoColumns: .program(.reportIsNoCSV)
    case .reportIsNoCalendar:
      .program(
        .reportIsNoCalendar,
        [
          "command": .sequence([
            .word(.wordVerbExport), " ", .word(.wordExportCalendar),
          ])
        ]
      )
    case .exportIs(let own, let format):
      .program(.exportIsCSV, ["own": .text(own.rawValue), "format": .text(format.rawValue)])
    case .unknownLanguage(let name): .program(.usageLanguage, ["name": .text(name)])
    case .noTime(let text): .program(.usageTime, ["text": .text(text)])
    case .noWidth(let text): .program(.usageWidth, ["text": .text(text)])
    }
  }
}

extension Phrase {
  static func program(_ key: Key, _ arguments: [String: Phrase] = [:]) -> Phrase {
    .message(Message(key, arguments))
  }
}
