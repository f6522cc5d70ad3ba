import Dates
import Journal
import Report
import TestSupport
import Testing

/// Ratings by several groups (`domain.md` 4.2): means, the gap, weights, and who is not shown.
struct RatingFactsTests {
  private static let yaml = """
    id: ratings
    version: 1
    title: {zh: 评分, en: Ratings}
    cycle: year
    settings:
    - {id: min-answers, zh: 最少, en: Least, kind: number, default: 3}
    steps:
    - id: rate
      title: {zh: 评, en: Rate}
      questions:
      - id: R-0
        zh: 谁评？
        en: Who?
        kind: multi
        choices: {superior: {zh: 上级, en: superior}, peer: {zh: 同级, en: peer}, self: {zh: 自评, en: self}}
      - id: R-1
        zh: 几分？
        en: Marks?
        each: R-0
        kind: rows
        fields:
        - {id: a, zh: 甲, en: a, kind: rating}
        - {id: b, zh: 乙, en: b, kind: rating}
        - {id: comment, zh: 评语, en: comment, kind: text, optional: true}
        shows: rating-means R-1 R-2
      - id: R-2
        zh: 权重？
        en: Weights?
        kind: row
        fields:
        - {id: superior, zh: 上级, en: superior, kind: number}
        - {id: peer, zh: 同级, en: peer, kind: number, optional: true}
    """
  private let fixture: MethodFixture

  init() throws { fixture = try MethodFixture(yaml: Self.yaml, file: "ratings.yaml") }

  private func story(_ groups: [(String, [(Int, Int)])]) throws -> Story {
    var story = Story(on: try #require(Day("2026-12-20")))
    story.answer("ratings", "R-0", in: "2026", .strings(groups.map(\.0)))
    for (group, marks) in groups {
      let rows = marks.map { Value.row(["a": .integer($0.0), "b": .integer($0.1)]) }
      story.answer("ratings", "R-1", about: group, in: "2026", .list(rows))
    }
    return story
  }

  private func lines(_ story: Story) -> [String] {
    fixture.lines("rating-means R-1 R-2", story, "2026")
  }

  @Test func `a group of fewer than three answers is hidden, oneself never`() throws {
    let story = try story([
      ("superior", [(4, 5), (5, 5), (3, 4)]), ("peer", [(1, 1), (2, 2)]), ("self", [(4, 4)]),
    ])
    #expect(
      lines(story) == [
        // 26 ÷ 6
        "上级：3人作答，平均4.33分", "同级：2人作答，不足3人，不显示", "自评：1人作答，平均4分",
        "自评4，他评4.33，相差-0.33", "没有给权重，不算总平均",
      ]
    )
  }

  @Test func `the least number of answers is a setting`() throws {
    var story = try story([("peer", [(1, 2), (2, 3)])])
    story.set("ratings.min-answers", .integer(2))
    #expect(lines(story).first == "同级：2人作答，平均2分")
    story.set("ratings.min-answers", .integer(4))
    #expect(lines(story).first == "同级：2人作答，不足4人，不显示")
  }

  @Test func `weights count only as they were given, and not for who is hidden`() throws {
    var story = try story([
      ("superior", [(4, 4), (4, 4), (4, 4)]), ("peer", [(2, 2), (2, 2), (2, 2)]),
    ])
    story.answer(
      "ratings",
      "R-2",
      in: "2026",
      .row(["superior": .integer(60), "peer": .integer(20)])
    )
    // (4 × 60 + 2 × 20) ÷ 80
    #expect(lines(story).last == "按您给的权重，加权平均3.5分（上级60、同级20）")
    story.answer("ratings", "R-1", about: "peer", in: "2026", .list([.row(["a": .integer(1)])]))
    #expect(lines(story).last == "按您给的权重，加权平均4分（上级60）")
  }

  @Test func `weights of nothing give no mean`() throws {
    var story = try story([("superior", [(4, 4), (4, 4), (4, 4)])])
    story.answer("ratings", "R-2", in: "2026", .row(["superior": .integer(0)]))
    #expect(lines(story).last == "没有给权重，不算总平均")
  }

  @Test func `before anybody answered nothing is said`() throws {
    #expect(lines(try story([("superior", []), ("self", [])])) == [])
    let one = try story([("superior", []), ("self", [(3, 4)])])
    #expect(lines(one).first == "上级：还没有人作答")
  }
}
