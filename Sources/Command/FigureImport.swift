import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// Finds out which figures of a table are new, which correct a known one, and which are known.
///
/// A figure measures something of a customer, a brand, both or the territory in a period. Where a row
/// names the day, that day's figures are compared; where none does, the latest one is, and a figure
/// of an earlier day is not corrected but followed by a new one.
struct FigureImport {
  /// A figure as a row tells of it.
  struct Figure {
    var metric: String
    var value: Value
    var unit: String?
    var period: Period?
    /// Nil means today.
    var on: Day?
    var brands: [String] = []
    var note: String?
  }

  private struct Key: Hashable {
    var customer: String?
    var brands: String
    var metric: String
    var unit: String
    var period: Period?
  }

  private struct Known {
    var on: Day
    var value: Decimal?
    var note: String?
    /// Nil for a figure that this very file brings.
    var id: EntryID?
  }

  private let today: Day
  private let by: String
  private var known: [Key: [Known]] = [:]
  private var new: [(customer: String?, draft: Draft)] = []
  private(set) var corrections: [Draft] = []

  init(_ portfolio: Portfolio, today: Day, by: String) {
    self.today = today
    self.by = by
    for entry in portfolio.entries(of: [.figure], where: { _ in true }) {
      guard let metric = entry[.metric]?.string, let measured = entry[.value] else { continue }
      let (value, unit) = measured.multipliedOut(of: entry[.unit]?.string)
      let key = Key(
        customer: portfolio.customer(of: entry),
        brands: entry.brands.joined(separator: "、").cleanCell,
        metric: metric.nameKey,
        unit: unit?.nameKey ?? "",
        period: entry.period
      )
      known[key, default: []].append(
        Known(on: entry.on, value: value.number, note: entry.note, id: entry.id)
      )
    }
  }

  /// Notes a figure of a customer, by the name before the import; says whether it was unknown.
  mutating func note(_ figure: Figure, of customer: String?) -> Bool {
    let key = Key(
      customer: customer,
      brands: figure.brands.joined(separator: "、"),
      metric: figure.metric.nameKey,
      unit: figure.unit?.nameKey ?? "",
      period: figure.period
    )
    let all = known[key] ?? []
    let sameDay = all.filter { $0.on == figure.on ?? today }
    let latest =
      figure.on == nil
      ? all.max { $0.on < $1.on }.map { max in
        all.last { $0.on == max.on } ?? max
      } : nil
    if (sameDay + [latest].compactMap(\.self)).contains(where: { figure.says($0.value, $0.note) }) {
      return false
    }
    let added = Known(
      on: figure.on ?? today,
      value: figure.value.number,
      note: figure.note,
      id: nil
    )
    if let id = sameDay.last?.id, let position = all.lastIndex(where: { $0.id == id }) {
      corrections.append(figure.correction(of: id, on: added.on, by: by))
      known[key]?[position].value = added.value
    } else {
      new.append((customer, figure.draft(on: added.on)))
      known[key, default: []].append(added)
    }
    return true
  }

  /// The entries of new figures, each with what its customer is called after the import.
  func entries(_ presentName: (String) -> String) -> [Draft] {
    new.map { customer, draft in
      var draft = draft
      draft[.customer] = customer.map { .string(presentName($0)) }
      return draft
    }
  }
}

extension Value {
  /// 12.5 of 万元 is 125000 of 元.
  func multipliedOut(of unit: String?) -> (Value, String?) {
    guard let unit, let number, let sign = unit.first, "万亿".contains(sign) else {
      return (self, unit)
    }
    let rest = unit.withoutScale
    let scale: Decimal = sign == "万" ? 10_000 : 100_000_000
    return (.decimal(number * scale), rest.isEmpty ? nil : rest)
  }
}

extension FigureImport.Figure {
  /// Whether a known figure says the same; a row without a note says nothing about it.
  fileprivate func says(_ value: Decimal?, _ note: String?) -> Bool {
    let isSameNote =
      self.note.map { $0.says(note) || $0.says(note?.maskingLongNumbers) } ?? true
    return self.value.number == value && isSameNote
  }

  fileprivate func draft(on day: Day) -> Draft {
    var draft = Draft(.figure, on: day, [.metric: .string(metric), .value: value])
    draft[.unit] = unit.map(Value.string)
    draft[.period] = period.map { .string($0.description) }
    draft[.brands] = brands.isEmpty ? nil : .strings(brands)
    draft[.note] = note.map(Value.string)
    return draft
  }

  fileprivate func correction(of id: EntryID, on day: Day, by: String) -> Draft {
    var draft = Draft(.amend, on: day, [.of: .list([id.reference(from: by)]), .value: value])
    draft[.note] = note.map(Value.string)
    return draft
  }
}
