import Catalogue
import Dates
import Journal
import Portfolio

/// What was recorded from day to day, for reading and counting in a spreadsheet.
extension Export {
  private static let kinds: Set<Kind> = [
    .visit, .need, .complaint, .report, .brand, .market, .note, .figure, .task,
  ]

  func entries(in period: Period?) -> (titles: [String], rows: [[Cell]]) {
    let days = period?.days ?? Day.first...Day.last
    let rows = portfolio.entries(of: Self.kinds, in: days).map { entry -> [Cell] in
      [
        .text(entry.on.description), .text(word(EntryWords.verb(of: entry.draft))),
        .text(portfolio.customer(of: entry)),
        .text(entry.brands.joined(separator: "、")), .number(entry.minutes.map(String.init)),
        .text(entry.state.flatMap { Key(rawValue: "state.\($0)") }.map(word)),
        .text(entry[.metric]?.string), value(of: entry), .text(entry[.unit]?.string),
        .text(entry.period?.description), .text(entry.due?.description),
        .text(closingDay(of: entry)), .text(entry.tags.joined(separator: "、")),
        .note(entry.note), .number(String(entry.n)), .text(entry.by),
      ]
    }
    return (entryTitles, rows)
  }

  private var entryTitles: [String] {
    let fields: [Field] = [
      .customer, .brands, .minutes, .state, .metric, .value, .unit, .period, .due,
    ]
    return titles([.wordColumnOn, .wordColumnKind])
      + fields.map { word(EntryWords.name(of: $0)) }
      + [word(.exportClosed), word(.fieldTags), word(.fieldNote)]
      + [word(.exportNumber), word(.exportBy)]
  }

  private func word(_ key: Key) -> String { catalogue.template(key, in: language) }

  /// The day on which a task, need or complaint was closed.
  private func closingDay(of entry: Entry) -> String? {
    portfolio.closing(of: entry.id).flatMap { portfolio.entry($0) }?.on.description
  }
}
