import Testing
import Training

/// The patterns of expected lines.
struct ExpectedLineTests {
  private func matches(_ pattern: String, _ line: String) -> Bool {
    ExpectedLine(pattern, number: 1).matches(line)
  }

  @Test(arguments: [
    ("已记 #{number} 拜访 ...", "已记 #12 拜访 老王烟店"),
    ("{date} 周三", "2026-11-25 周三"),
    ("{number} cartons, {number} yuan", "112 cartons, 15,680.50 yuan"),
    ("...", ""),
    ("a...b...c", "axxbbyyc"),
    ("the end", "the end   "),
    ("{number}.", "3."),
  ])
  func `a line that fits its pattern is as expected`(pattern: String, line: String) {
    #expect(matches(pattern, line))
  }

  @Test(arguments: [
    ("已记 #{number}", "已记 #"),
    ("{date}", "2026-13-01"),
    ("{number} cartons", "many cartons"),
    ("a...c", "abd"),
    ("the end", "the ends"),
    ("", "something"),
    ("{number}", "1,"),
  ])
  func `a line that does not fit its pattern is not`(pattern: String, line: String) {
    #expect(!matches(pattern, line))
  }

  @Test func `a pattern of many gaps is tried at once`() {
    let line = String(repeating: "a", count: 500)
    #expect(!matches(String(repeating: "...a", count: 50) + "b", line))
  }
}
