import Catalogue
import Command
import Dates
import Foundation
import Journal
import Portfolio

extension Target {
  /// Bytes as a typed line, among a few names, on a terminal and on a pipe.
  static func tryLine(_ bytes: Data) {
    let line = String(decoding: bytes, as: UTF8.self)
    for context in Known.contexts {
      _ = Known.reader.awaitsVerb(after: line, in: context)
      let command = try? Known.reader.reading(line, in: context).command
      guard case .record(let recording) = command else { continue }
      for draft in recording.drafts { tryDraft(draft) }
    }
    _ = (Known.reader.control(line), Known.reader.sideTrip(line))
  }

  private static func tryDraft(_ draft: Draft) {
    let entry = Entry(
      draft,
      id: EntryID(by: "me", n: 1),
      at: Moment(milliseconds: 0, offsetMinutes: 0)
    )
    expect((try? Entry(line: entry.line[...])) == entry, "what is understood can be kept")
  }
}

/// The words of the assistant, and a few names.
private enum Known {
  static let language = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "lang")

  static func text(_ name: String) -> String {
    (try? String(contentsOf: language.appending(path: name), encoding: .utf8)) ?? ""
  }

  static let reader: CommandReader = {
    guard
      let catalogue = try? Catalogue(chinese: text("zh-Hans.strings"), english: text("en.strings"))
    else { fatalError("lang/ cannot be read") }
    return CommandReader(catalogue)
  }()

  static let contexts: [Context] = {
    var names = Names()
    names.insert(.init(name: "老王烟店", alias: ["老王"], code: "1001"))
    for name in ["惠民超市", "长乐便利店", "Sunrise Mart"] { names.insert(.init(name: name)) }
    for brand in ["通仙", "云溪"] { names.insertBrand(brand) }
    names.insertBrandSet("重点规格")
    let readings = Readings(text("readings.txt"))
    let index = NameIndex(names) { readings }
    let calendar = WorkCalendar(yaml: [text("calendar/2026.yaml")])
    return [true, false].map { asks in
      Context(
        today: Day("2026-11-23") ?? Day(number: 0),
        names: index,
        festivals: { calendar.day(of: $0, in: $1) },
        asks: asks,
        mostRecentlyUsed: { $0.first }
      )
    }
  }()
}
