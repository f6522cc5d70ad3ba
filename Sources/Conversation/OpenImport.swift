import CSV
import Catalogue
import Command
import Dates
import Journal
import Report

/// A file that was read and waits for a yes.
struct OpenImport: Equatable, Sendable {
  var path: String
  var table: ImportTable
}

/// What a file led to, kept until the disk has it.
struct ImportResult: Equatable, Sendable {
  /// The file, so that what is new in it can be decided once more.
  var open: OpenImport
  var found: Import

  init(_ found: Import, of open: OpenImport) {
    (self.open, self.found) = (open, found)
  }

  /// Where the rows go that were not taken: beside the file, unless that is a device such as
  /// `/dev/stdin`.
  var rejectedPath: String {
    let path = open.path
    let isDevice = path.hasPrefix("/dev/")
    let base = isDevice ? path.split(separator: "/").last.map(String.init) ?? path : path
    return base + ".rejected.csv"
  }

  /// The rows that were not taken, as they were, each with its line and what is wrong with it.
  func rejectedRows(_ words: (Phrase) -> String) -> String {
    let titles = open.table.titles
    let width = max(titles.count, found.rejected.map(\.row.cells.count).max() ?? 0)
    func padded(_ cells: [String]) -> [String] {
      cells.map(\.guardedFromFormulas) + Array(repeating: "", count: width - cells.count)
    }
    let head = padded(titles) + [words(.word(.wordColumnLine)), words(.word(.wordColumnReason))]
    let rows = found.rejected.map {
      padded($0.row.cells) + [String($0.row.line), words($0.problem.phrase).guardedFromFormulas]
    }
    return CSVWriter.text([head] + rows)
  }
}

extension ImportTable {
  /// What the file is, what its columns mean, and which of them are not used.
  func shown(as path: String, today: Day) -> [Phrase] {
    // Where nothing in the file says when, the figures are those of this month.
    let tellsWhen = columns.contains(.field(.period)) || columns.contains(.on)
    let month = tellsWhen ? nil : Period(.month, containing: today)
    let pairs = zip(titles, columns).filter { !$0.0.isEmpty }
    let used = pairs.compactMap { title, column in
      column.meaning(month).map {
        Phrase.key(.importColumn, ["header": .text(title), "meaning": $0])
      }
    }
    let unused = pairs.filter { $0.1 == .unused }.map { Phrase.text($0.0) }
    let file = Phrase.key(
      .importFile,
      [
        "file": .text(path), "n": .number(rows.count), "encoding": .text(encoding.rawValue),
        "delimiter": .key(delimiter.key),
      ]
    )
    return [file, .key(.importColumns, ["columns": .list(used)])]
      + (unused.isEmpty ? [] : [.key(.importUnused, ["columns": .list(unused)])])
  }
}

extension CSVTable.Delimiter {
  fileprivate var key: Key {
    switch self {
    case .comma: .delimiterComma
    case .tab: .delimiterTab
    case .semicolon: .delimiterSemicolon
    }
  }
}

extension ImportColumn {
  /// What the column is taken for; nil where it is not used.
  fileprivate func meaning(_ month: Period?) -> Phrase? {
    switch self {
    case .field(let field): .key(EntryWords.name(of: field))
    case .on: .word(.wordColumnOn)
    case .measure(let measure):
      if let period = measure.period ?? month {
        .key(
          .importMeasureIn,
          ["metric": .text(measure.metric), "period": .period(period)]
        )
      } else {
        .key(.importMeasure, ["metric": .text(measure.metric)])
      }
    case .unused: nil
    }
  }
}
