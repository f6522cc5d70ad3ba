import Conversation
import Dates
import Journal
import TestSupport
import Testing

/// Answers that were given under an older version of a method.
struct MethodVersionTests {
  private static func method(version: Int, _ questions: String) -> [String: String] {
    [
      "small.yaml": """
      id: small
      version: \(version)
      title: {zh: 小, en: Small}
      cycle: month
      steps:
      - id: look
        title: {zh: 看, en: Look}
        questions:
      \(questions)
      """
    ]
  }

  private static let first = method(
    version: 1,
    """
      - {id: Q-1, zh: 几条？, en: How many?, core: true, kind: number}
      - {id: Q-2, zh: 多大？, en: How large?, core: true, kind: choice, choices: {big: {zh: 大, en: big}}, default: last}
    """
  )
  private static let second = method(
    version: 2,
    """
      - {id: Q-2, zh: 多大？, en: How large?, core: true, result: true, kind: number, default: last}
      - {id: Q-3, zh: 谁？, en: Who?, core: true, kind: text}
    """
  )

  private func journal() throws -> [Entry] {
    var stage = try Stage(ownMethods: Self.first)
    for line in ["方法 small", "看", "7", "大"] { stage.type(line) }
    return stage.entries
  }

  @Test func `an answer whose question is gone, or asks for something else, is still shown`() throws
  {
    var stage = try Stage(ownMethods: Self.second, journal: try journal().journal)
    let all = stage.type("列表 全部").joined(separator: "\n")
    #expect(all.contains("Q-1 2026-11 7"))
    #expect(all.contains("Q-2 2026-11 big"))
    #expect(stage.type("查看 3").joined().contains("Q-2 2026-11 big"))
    #expect(stage.type("查找 big").joined().contains("Q-2"))
  }

  @Test func `the step goes on with what is new, and the answer of another kind can be given anew`()
    throws
  {
    var stage = try Stage(ownMethods: Self.second, journal: try journal().journal)
    let opened = stage.type("看").joined(separator: "\n")
    #expect(opened.contains("Q-3"))
    #expect(stage.type("返回").joined().contains("Q-2"))
    stage.type("12")
    #expect(stage.entries.last?[.value] == .integer(12))
    #expect(stage.entries.last?[.version] == .integer(2))
    #expect(stage.type("小周").joined(separator: "\n").contains("Q-2：12"))
  }

  @Test func `what was said last month of another kind is not proposed`() throws {
    var stage = try Stage(
      now: .monday.adding(milliseconds: 10 * 86_400_000),
      ownMethods: Self.second,
      journal: try journal().journal
    )
    stage.type("看 12月")
    #expect(stage.prompt == "Q-2> ")
  }

  @Test func `a summary counts what was answered in any version`() throws {
    var stage = try Stage(ownMethods: Self.second, journal: try journal().journal)
    #expect(!stage.type("小结 月").joined().isEmpty)
    #expect(stage.failures == 0)
  }
}
