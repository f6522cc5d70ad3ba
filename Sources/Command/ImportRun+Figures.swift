import CSV
import Dates
import Foundation
import Journal

/// What a row measures.
extension ImportRun {
  mutating func rowOfFigures(
    _ row: CSVRow
  ) throws(ImportProblem) -> [FigureImport.Figure] {
    let (period, day) = (try period(row), try day(row))
    let brands = cell(.field(.brands), row)?.brandNames ?? []
    let unit = cell(.field(.unit), row)
    var found: [FigureImport.Figure] = []
    func add(_ measure: Measure, _ column: ImportColumn, note: String?) throws(ImportProblem) {
      guard let typed = cell(column, row), !cells.isBlank(typed) else { return }
      guard let (value, own) = cells.number(typed) else {
        throw .badValue(column: title(column), typed)
      }
      let (scaled, unit) = value.multipliedOut(of: own ?? unit ?? measure.unit)
      var figure = FigureImport.Figure(metric: measure.metric, value: scaled, unit: unit)
      figure.period =
        measure.period ?? period ?? (day == nil ? Period(.month, containing: today) : nil)
      (figure.on, figure.brands, figure.note) = (day, brands, note)
      found.append(figure)
    }
    for column in table.columns {
      if case .measure(let measure) = column { try add(measure, column, note: nil) }
    }
    guard table.columns.contains(.field(.value)) else { return found }
    guard let metric = cell(.field(.metric), row)?.cleanLine else {
      throw .missing(column: title(.field(.metric)))
    }
    let count = found.count
    try add(Measure(metric: metric), .field(.value), note: cell(.field(.note), row))
    if found.count == count { throw .missing(column: title(.field(.value))) }
    return found
  }

  private mutating func period(_ row: CSVRow) throws(ImportProblem) -> Period? {
    guard let typed = cell(.field(.period), row) else { return nil }
    guard let period = cells.period(typed) else {
      throw .badValue(column: title(.field(.period)), typed)
    }
    return period
  }

  private mutating func day(_ row: CSVRow) throws(ImportProblem) -> Day? {
    guard let typed = cell(.on, row) else { return nil }
    guard let day = cells.day(typed) else { throw .badValue(column: title(.on), typed) }
    guard day <= today else { throw .future(column: title(.on), typed) }
    return day
  }
}

extension String {
  /// The brands of a cell: `通仙、《兰州》`.
  fileprivate var brandNames: [String] {
    split(separator: "、").map { name in
      let name = String(name).trimmed
      let isMarked = name.count > 2 && name.hasPrefix("《") && name.hasSuffix("》")
      return isMarked ? String(name.dropFirst().dropLast()) : name
    }
  }
}
