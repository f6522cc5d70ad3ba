import Catalogue
import Command
import Dates
import Foundation
import Journal
import Portfolio
import TestSupport

/// Reads lines on Monday, 2026-11-23, with four customers, two brands and one set of brands known.
struct Line {
  let reader: CommandReader
  var context: Context

  /// The words are read once for all tests.
  private static let shared = Result {
    (
      reader: CommandReader(try Shipped.catalogue()),
      readings: Readings(try Shipped.text("lang/readings.txt")),
      calendar: WorkCalendar(
        yaml: try Shipped.language().filter { $0.key.hasPrefix("lang/calendar/") }.map(\.value)
      )
    )
  }

  init(also customers: [String] = []) throws {
    var names = Names()
    names.insert(.init(name: "老王烟店", alias: ["老王"], code: "1001"))
    for name in ["惠民超市", "长乐便利店", "Sunrise Mart"] + customers {
      names.insert(.init(name: name))
    }
    names.insertBrand("通仙")
    names.insertBrand("云溪")
    names.insertBrandSet("重点规格")
    try self.init(knowing: names)
  }

  init(knowing names: Names) throws {
    let (reader, readings, calendar) = try Self.shared.get()
    self.reader = reader
    context = Context(
      today: Day("2026-11-23"),
      names: NameIndex(names) { readings },
      festivals: { calendar.day(of: $0, in: $1) },
      asks: false,
      mostRecentlyUsed: { $0.first }
    )
  }

  /// What a line records: kind, day unless today, fields as compact JSON in line order.
  func entries(_ line: String) -> String {
    do {
      guard case .record(let recording) = try reader.command(line, in: context) else {
        return "\(try reader.command(line, in: context))"
      }
      return recording.drafts.map(text).joined(separator: " & ")
    } catch {
      return "\(error)"
    }
  }

  func command(_ line: String) throws(CommandError) -> Command {
    try reader.command(line, in: context)
  }

  func notices(_ line: String) throws -> [Recording.Notice] {
    guard case .record(let recording) = try reader.command(line, in: context) else { return [] }
    return recording.notices
  }

  func error(_ line: String) -> CommandError? {
    do throws(CommandError) {
      _ = try reader.command(line, in: context)
      return nil
    } catch {
      return error
    }
  }

  private func text(_ draft: Draft) -> String {
    let fields = draft.fields.sorted { $0.key < $1.key }.map {
      "\"\($0.key.name)\":\($0.value.json)"
    }
    let day = draft.on == context.today ? "" : " \(draft.on)"
    return "\(draft.kind.name)\(day) \(fields.joined(separator: ","))"
  }
}
