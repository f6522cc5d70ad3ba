package import CSV
package import Dates
package import Journal

/// What a column of a brought-in table is, as far as it is understood.
package enum ImportColumn: Equatable, Sendable {
  /// A field of a customer's card or of a figure.
  case field(Field)
  /// The day that the figures of a row are about.
  case on
  /// Each cell is a figure: 销量, 10月库存（条）.
  case measure(Measure)
  case unused
}

/// What the figures of a column measure, as its title says.
package struct Measure: Equatable, Sendable {
  package var metric: String
  package var unit: String?
  /// Nil means the one that the row names, or this month.
  package var period: Period?

  package init(metric: String, unit: String? = nil, period: Period? = nil) {
    self.metric = metric
    self.unit = unit
    self.period = period
  }
}

/// A table that may be imported: which rows it has, and what its columns are.
package struct ImportTable: Equatable, Sendable {
  package var encoding: CSVText.Encoding
  package var delimiter: CSVTable.Delimiter
  /// The titles of the columns, as they stand in the file.
  package var titles: [String]
  /// One for each title.
  package var columns: [ImportColumn]
  /// What stands below the titles, each cell as it was meant.
  package var rows: [CSVRow]

  var hasFigures: Bool {
    columns.contains { column in
      if case .measure = column { true } else { column == .field(.value) }
    }
  }
}

/// Why a file cannot be imported at all.
package enum ImportError: Error, Equatable, Sendable {
  case empty
  /// No column is a customer's name or code; the first row of the file.
  case noKey([String])
  /// Excel's own format, which is no text.
  case workbook
  /// A list of entries, as `export` makes it.
  case ofEntries
}

/// Why a row is not imported.
package enum ImportProblem: Error, Equatable, Sendable {
  case misplacedQuote
  case unreadableCharacters
  case tooManyCells
  case noName
  case longName(most: Int)
  case unknownCode(String)
  /// A number that a spreadsheet has rounded: 3.70101E+11.
  case spoilt(column: String, String)
  case badValue(column: String, String)
  case missing(column: String)
  /// A day on which nothing can have been measured yet.
  case future(column: String, String)
  /// The code belongs to one customer, and the name to another.
  case otherOwner(code: String, owner: String, name: String)
  /// An earlier line has the name with another code, or the code with another name.
  case sameName(line: Int)
  case sameCode(line: Int)
  case ambiguous(String, [String])
}

/// What a table leads to: entries to append, and rows that are left to their owner.
package struct Import: Equatable, Sendable {
  /// Customers first, then figures, then corrections of figures.
  package var drafts: [Draft] = []
  package var newCustomers = 0
  package var changedCustomers = 0
  package var figures = 0
  package var correctedFigures = 0
  /// Rows that say what is known already.
  package var unchangedRows = 0
  /// Rows of totals, which are about nobody.
  package var totals = 0
  /// Phone numbers that somebody has masked, which say nothing.
  package var maskedPhones = 0
  package var rejected: [Rejection] = []

  package struct Rejection: Equatable, Sendable {
    package var row: CSVRow
    package var problem: ImportProblem
  }
}
