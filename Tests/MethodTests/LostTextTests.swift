import Method
import Testing

/// A text without quotes ends at a comma in braces, and at a comment; nothing of it is lost silently.
struct LostTextTests {
  private func findings(_ line: Int, _ text: String) -> [Found] {
    var lines = Demo.lines
    lines[line - 1] = text
    return Demo.findings(in: lines.joined(separator: "\n"))
  }

  @Test(arguments: [
    (3, "title: {zh: 演示, en: Demo, short}", "short"),
    (3, "title: {zh: 演示, en: Demo}\nabout: {zh: 一, en: Count first, then decide}", "then decide"),
    (3, "title: {zh: 先盘点, 再谈, en: Demo}", "再谈"),
    (6, "  customer: {zh: 零售户, en: shop, store}", "store"),
    (9, "  title: {zh: 看, en: Look, please}", "please"),
    (18, "    unit: {zh: 条, en: cartons, boxes}", "boxes"),
    (
      32, "    - {id: size, zh: 大小, en: size, kind: choice, choices: {a: {zh: 大, en: big, huge}}}",
      "huge"
    ),
    (44, "  - {id: first, zh: 一, en: One, two, fact: stock}", "two"),
  ])
  func `what stands behind a comma is told as text to be put in quotes`(
    line: Int,
    text: String,
    lost: String
  ) {
    let told = findings(line, text)
    #expect(told.map(\.problem) == [.lostText(lost)])
  }

  @Test(arguments: [
    (13, "    zh: 第 #1 是几条？", "第"), (14, "    en: How many #1?", "How many"),
    (9, "  title:\n    zh: 看 # 第一步\n    en: Look", "看"),
  ])
  func `what stands behind a number sign is told`(line: Int, text: String, kept: String) {
    #expect(findings(line, text).map(\.problem) == [.cutByComment(kept)])
  }

  @Test(arguments: [
    (13, "    zh: \"第 #1 是几条？\" # what the shop sold"), (17, "    kind: number # how many"),
    (14, "    en: \"How many, about?\""), (13, "    zh: 几条，大概？"), (14, "    en: How many, about?"),
  ])
  func `text in quotes, and comments behind other things, are whole`(line: Int, text: String) {
    #expect(findings(line, text) == [])
  }
}
