import Catalogue
import Command
import TestSupport
import Testing

/// The tables that stand in for looking keys up by their text.
struct KeyTests {
  @Test func `every verb has the key of its name`() {
    for verb in Verb.allCases {
      #expect(verb.key.rawValue == "word.verb." + verb.rawValue)
    }
  }

  @Test func `every word of a field, a day, a month and a festival is read`() throws {
    let line = try Line.ofManagers.get()
    let catalogue = try Shipped.catalogue()
    for key in Key.allCases where key.rawValue.hasPrefix("word.field.") {
      for word in Language.allCases.flatMap({ catalogue.words(key, in: $0) }).map(\.text) {
        let read = line.text("更正 41 \(word):")
        #expect(read.hasPrefix("amend 41; ") || read.hasPrefix("error"), "\(word): \(read)")
        #expect(!read.contains("note=\(word)"), "\(word): \(read)")
      }
    }
    let days = Key.allCases.filter { key in
      ["word.weekday.", "word.festival."].contains { key.rawValue.hasPrefix($0) }
    }
    for word in days.flatMap({ key in
      Language.allCases.flatMap { catalogue.words(key, in: $0) }
    }) {
      #expect(line.text("待办 \(word.text) 盘点").contains("due="), "\(word.text)")
    }
    for month in 1...12 {
      guard let key = Key(rawValue: "word.month.\(month)") else { continue }
      for word in catalogue.words(key, in: .english) {
        let due = month >= 12 ? 2026 : 2027
        let expected = "due=\(due)-\(month < 10 ? "0" : "")\(month)-05"
        #expect(line.text("task report on \(word.text) 5").contains(expected), "\(word.text)")
      }
    }
  }
}
