import Command
import Dates
import TestSupport
import Testing

/// Days that a note of Wednesday 2026-11-25 names by how far they are from its own.
struct NoteDaysTests {
  /// The note with the days put behind their words.
  private func dated(_ note: String) throws -> String {
    var text = note
    for (end, days) in try Line().reader.days(in: note, on: Day("2026-11-25")).reversed() {
      let (first, last) = (
        days.lowerBound.description.suffix(5), days.upperBound.description.suffix(5)
      )
      text.insert(contentsOf: days.count == 1 ? "(\(first))" : "(\(first)~\(last))", at: end)
    }
    return text
  }

  @Test(arguments: [
    ("配送中心明天给准话", "配送中心明天(11-26)给准话"), ("要20条，周四前", "要20条，周四前(11-26)"),
    ("周一前补齐", "周一前(11-30)补齐"), ("下周一开工", "下周一(11-30)开工"), ("昨天断的货", "昨天(11-24)断的货"),
    ("三天后再看", "三天后(11-28)再看"), ("展架周五到", "展架周五(11-27)到"),
    ("工地下周开工", "工地下周(11-30~12-06)开工"),
    ("answer tomorrow", "answer tomorrow(11-26)"),
    ("posters come next tuesday", "posters come next tuesday(12-01)"),
    ("20 cartons by friday", "20 cartons by friday(11-27)"), ("in 3 days", "in 3 days(11-28)"),
    ("明天送，周五收", "明天(11-26)送，周五(11-27)收"),
  ])
  func `the day stands behind words that only its writer can place`(note: String, told: String)
    throws
  {
    #expect(try dated(note) == told)
  }

  @Test(arguments: [
    "12月5日要货", "周一说好的", "周三的事", "每周四送货", "周四（11-26）到", "今天缺货", "月底结账", "元旦前到",
    "the rack sat in the back",
    "out of stock since saturday", "out since saturday and sunday",
    "wanted on december 5", "was there monday", "2026-11-26到货", "四五条",
  ])
  func `a date, and a day that may be either of two, stays alone`(note: String) throws {
    #expect(try dated(note) == note)
  }
}
