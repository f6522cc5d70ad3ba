import Dates
import Journal
import Method
import Report
import TestSupport
import Testing

/// The shipped grades against an institution's own criteria (`domain.md` 4.3).
struct GradeFactsTests {
  private let fixture: MethodFixture

  init() throws { fixture = try MethodFixture("grades") }

  private func criterion(_ name: String, _ unit: String, _ levels: [Int], _ must: String) -> Value {
    .row([
      "name": .string(name), "unit": .string(unit), "assistant": .integer(levels[0]),
      "junior": .integer(levels[1]), "middle": .integer(levels[2]), "senior": .integer(levels[3]),
      "must": .string(must),
    ])
  }

  private func story(grade: String?, _ actual: [(String, Int)] = []) throws -> Story {
    var story = Story(on: try #require(Day("2026-11-23")))
    story.set(
      "grades.criteria",
      .list([
        criterion("存款", "万元", [0, 500, 1000, 3000], "must"),
        criterion("证书", "张", [0, 1, 2, 3], "must"),
        criterion("年限", "年", [0, 0, 4, 8], "should"),
      ])
    )
    if let grade { story.answer("grades", "G-1", in: "2026", .string(grade)) }
    for (name, value) in actual {
      story.answer("grades", "G-2", about: name, in: "2026", .integer(value))
    }
    return story
  }

  private func lines(_ story: Story) -> [String] {
    fixture.lines("grade-check G-1 G-2", story, "2026")
  }

  @Test func `what is missing is measured by the next grade, the nearest must is named`() throws {
    // 150 of 1,000 are nearer than 1 of 2.
    let story = try story(grade: "junior", [("存款", 850), ("证书", 1), ("年限", 4)])
    #expect(
      lines(story) == [
        "现在初级，下一级中级", "未达到：存款，850万元，还差150万元（中级要求1,000万元，必备）",
        "未达到：证书，1张，还差1张（中级要求2张，必备）", "达到：年限，4年（中级要求4年，参考）",
        "离得最近的一条：存款，还差150万元",
      ]
    )
  }

  @Test func `a should is named only when all musts are met`() throws {
    let story = try story(grade: "junior", [("存款", 1200), ("证书", 2), ("年限", 3)])
    #expect(
      lines(story).suffix(2) == ["中级的必备条件都已达到", "离得最近的一条：年限，还差1年"]
    )
  }

  @Test func `a criterion in which the next grade asks for nothing is none`() throws {
    let story = try story(grade: "assistant", [("存款", 600)])
    #expect(
      lines(story) == [
        "现在助理，下一级初级", "达到：存款，600万元（初级要求500万元，必备）", "还没有填：证书（初级要求1张，必备）",
      ]
    )
  }

  @Test func `above the highest grade there is none`() throws {
    #expect(lines(try story(grade: "senior")) == ["已是最高一级高级"])
    let facts = fixture.facts(try story(grade: "senior"), "2026")
    #expect(facts.subjects("unmet-criteria G-1 G-2") == [])
  }

  @Test func `without a grade or criteria it says what to do`() throws {
    #expect(lines(try story(grade: nil)) == ["还没有选现在的等级"])
    let empty = Story(on: try #require(Day("2026-11-23")))
    #expect(
      lines(empty) == [
        "标准表是空的，请先按本机构的办法填，各条用分号隔开，0是不要求：设置 grades.criteria 条件 单位 助理 初级 中级 高级 必备或参考"
      ]
    )
  }

  @Test func `what is not met is gone through one by one`() throws {
    let story = try story(grade: "junior", [("存款", 1000), ("证书", 1)])
    let facts = fixture.facts(story, "2026")
    #expect(facts.subjects("unmet-criteria G-1 G-2").map(\.id) == ["证书", "年限"])
    #expect(facts.subjects("$criteria").map(\.id) == ["存款", "证书", "年限"])
    #expect(facts.subjects("$criteria").map(\.unit?.chinese) == ["万元", "张", "年"])
  }
}
