import Command
import Dates
import Journal
import Testing

/// Corrections that are given as the next line.
struct NextLineTests {
  private func change(_ typed: String) throws -> Change? {
    let line = try Line()
    guard case .correct(let change)? = try? line.command(typed) else { return nil }
    return change
  }

  @Test(
    arguments: [
      ("不对，是35分钟", [.minutes: .integer(35)]), ("不对是35分钟", [.minutes: .integer(35)]),
      ("no, 35 min", [.minutes: .integer(35)]), ("No — it was 35 min.", [.minutes: .integer(35)]),
      ("不对，是35", [.minutes: .integer(35)]), ("不是45分钟，是35分钟", [.minutes: .integer(35)]),
      ("应该是", nil), ("35分钟", nil), ("不对，35分钟，不是45分钟", [.minutes: .integer(35)]),
      ("错了 老王", [.customer: .string("老王烟店")]), ("错了，惠民", [.customer: .string("惠民超市")]),
      ("wrong, Sunrise Mart", [.customer: .string("Sunrise Mart")]),
      ("budui，客户:长乐", [.customer: .string("长乐便利店")]), ("写错了 #陈列", [.tags: .strings(["陈列"])]),
      ("更正：30分钟", [.minutes: .integer(30)]), ("更正 30分钟", [.minutes: .integer(30)]),
      ("amend 30 min", [.minutes: .integer(30)]), ("更正：想要三条", [.note: .string("想要三条")]),
      ("不对，备注:想要三条", [.note: .string("想要三条")]), ("sorry, note:", [.note: .null]),
    ] as [(String, Fields?)]
  )
  func `the line before is corrected in the words of an entry`(
    line: String,
    fields: Fields?
  ) throws {
    #expect(try change(line)?.fields == fields)
  }

  @Test func `the kind of contact and the day may be what was wrong`() throws {
    #expect(try change("不对，是电话") == Change(verb: .call))
    #expect(try change("no, it was a call") == Change(verb: .call))
    let yesterday = Day("2026-11-22")
    #expect(try change("不对，昨天") == Change(on: yesterday, coming: yesterday))
  }

  @Test(arguments: [
    "no stock at 老王", "no time today, will call 老王", "wrong delivery for Sunrise Mart", "不是老王送的货",
    "not enough space", "sorry state of the shelf",
  ])
  func `a sentence that begins with such a word corrects nothing`(line: String) throws {
    #expect(try change(line) == nil)
  }

  @Test func `what a correction does not say is asked for, not guessed`() throws {
    #expect(try Line().error("不对，想要三条") == .unclearCorrection("想要三条"))
    #expect(try Line().error("no, they want more") == .unclearCorrection("they want more"))
    #expect(try Line().error("错了 老李") == .unclearCorrection("老李"))
  }
}
