import Catalogue
import Foundation
import Journal
import TestSupport
import Testing

/// Lists, summaries and checks of methods beside the default one.
struct SeveralMethodsTests {
  private static let care = """
    id: care
    version: 1
    title: {zh: 保单服务, en: Policy care}
    cycle: day
    settings:
    - {id: calls, zh: 每天电话, en: calls a day, kind: number, unit: {zh: 个, en: calls}, default: 3}
    - {id: rest, zh: 休息, en: rest, kind: number, default: 1}
    steps:
    - id: look
      title: {zh: 打电话, en: Calling}
      questions:
      - {id: K-1, core: true, result: true, zh: 打了几个？不算未接的, en: "How many calls? Not those without an answer", kind: number, default: setting calls}
      - {id: K-2, core: true, zh: 约好回访了吗？, en: Is a visit agreed?, kind: yes-no, makes: {kind: task, note: {zh: 回访, en: visit}, due: in $setting.rest days}}
    - id: list
      title: {zh: 三件, en: Three things}
      checklist: [{id: a, zh: 打电话, en: Call}, {id: b, zh: 记录, en: Write down}]
    """

  private func stage(_ lines: String...) throws -> Stage {
    var stage = try Stage(ownMethods: ["care.yaml": Self.care])
    for line in lines { stage.type(line) }
    return stage
  }

  @Test func `the summary of an own method names the settings it used`() throws {
    var stage = try stage("方法 care", "方法 care 打电话", "5", "是")
    let said = stage.type("小结").joined(separator: "\n")
    #expect(said.contains("所用设置：每天电话 3个；休息 1"), "\(said)")
  }

  @Test func `a setting that no answer rests on is not named`() throws {
    var stage = try stage("方法 care", "方法 care 打电话", "5", "暂停")
    #expect(stage.type("小结").joined(separator: "\n").contains("所用设置：每天电话 3个"))
    #expect(!stage.type("小结").joined(separator: "\n").contains("休息"))
  }

  @Test func `so many days from today are those of the setting`() throws {
    // Monday, 2026-11-23.
    var stage = try stage("方法 care", "设置 care.rest 9", "方法 care 打电话", "5", "是")
    #expect(stage.entries.last?[.due] == .string("2026-12-02"))
    #expect(stage.type("列表 待办").joined().contains("回访"))
  }

  @Test func `the summary of another method is shown by its name, and its name is told`() throws {
    var stage = try stage("方法 135", "方法 care 启用", "方法 care 打电话", "5", "是")
    let own = stage.type("小结")
    #expect(own.last == "2026-11-23 周一在别的工作法里也有内容：小结 care。")
    let other = stage.type("小结 care").joined(separator: "\n")
    #expect(other.contains("K-1：5"))
    #expect(stage.type("小结 care 日").joined(separator: "\n") == other)
    #expect(stage.type("summary care 2026-11-23").joined(separator: "\n") == other)
    #expect(stage.type("小结 周").last == "2026年第48周（11-23至11-29）在别的工作法里也有内容：小结 care 2026-W48。")
    #expect(stage.type("小结 care 2026-W48").joined(separator: "\n").contains("打电话"))
    #expect(stage.failures == 0)
    #expect(stage.type("小结 天气") == ["看不懂周期“天气”，请写成“11月”“2026-11”或“上周”。"])
  }

  @Test func `the checklist of another method is shown by its name and ticked by its numbers`()
    throws
  {
    var stage = try stage("方法 135", "方法 care 启用", "方法 43 启用")
    #expect(stage.type("检查表").last == "别的工作法也有检查表：检查表 care、检查表 43。")
    #expect(stage.type("检查表 care").first == "2026-11-23 周一 检查表：0/2")
    #expect(stage.type("检查表 care 2").contains("2026-11-23 周一 检查表：1/2"))
    #expect(stage.type("检查表 43").first == "2026-11-23 周一 检查表：0/12")
    #expect(stage.type("检查表 43 1 2").contains("2026-11-23 周一 检查表：2/12"))
    #expect(stage.type("检查表 2").contains { $0.hasPrefix("2026-11-23 周一 检查表：1/") })
    #expect(stage.failures == 0)
    #expect(stage.type("检查表 天气").joined().contains("没有“天气”这个工作法"))
  }

  @Test func `a remark stands below the whole question with its mark`() throws {
    var stage = try stage("方法 care", "方法 意见 K-2 问得太早")
    #expect(stage.type("方法 意见汇总").contains("K-2 约好回访了吗？"))
    stage.type("方法 意见 K-1 漏了微信")
    #expect(stage.type("方法 意见汇总").contains("K-1 打了几个？"))
  }

  @Test func `a file is checked in the language that is asked for`() throws {
    var stage = try stage()
    stage.files["my files/care.yaml"] = Data(
      Self.care.replacing("kind: yes-no", with: "kind: yes").utf8
    )
    let english = stage.type("方法 检查 my files/care.yaml --lang en")
    #expect(
      english.first?.hasPrefix("my files/care.yaml:13: kind cannot be \"yes\". It may be: yes-no, ")
        == true
    )
    #expect(stage.type("方法 检查 --lang en my files/care.yaml") == english)
    #expect(
      stage.type("方法 检查 my files/care.yaml").first?.hasPrefix("my files/care.yaml:13：kind 不能写成")
        == true
    )
    stage.type("方法 检查 my files/care.yaml --lang xx")
    #expect(stage.failures == 1)
  }

  @Test func `findings name all that is possible, the nearest first`() throws {
    var stage = try stage()
    func told(_ from: String, _ to: String) -> String {
      stage.files["care.yaml"] = Data(Self.care.replacing(from, with: to).utf8)
      return stage.type("方法 检查 care.yaml --lang en").first ?? ""
    }
    #expect(told("kind: yes-no", "kind: txt").contains("It may be: text, "))
    #expect(
      told("unit: {zh: 个, en: calls}, default: 3", "min: 1, max: 90, default: 120")
        == "care.yaml:6: default cannot be 120. It may be from 1 to 90."
    )
    #expect(
      told("en: Calling", "en: Calling, first")
        == "care.yaml:10: “first” would be lost, since a comma ends a text without quotes. "
        + "Put the whole text in quotes: \"…, first\"."
    )
    #expect(told("due: in", "deu: in").contains("a task has no deu. It may have: due, "))
    #expect(told("  title: {zh: 打", "\ttitle: {zh: 打").contains("Indent with spaces"))
    #expect(told("when: K", "when: K") == "care.yaml is right: Policy care, 2 steps, 2 questions.")
  }
}
