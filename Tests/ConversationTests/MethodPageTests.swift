import Conversation
import Foundation
import Method
import Report
import TestSupport
import Testing

/// The page that teaches writing a method is right: its example runs, its lists are complete.
struct MethodPageTests {
  private static let pages = ["lang/methods/README.md", "lang/methods/README.zh-Hans.md"]

  private func example(of page: String) throws -> String {
    let text = try Shipped.text(page)
    return String(try #require(Self.blocks(of: text).first))
  }

  private static func blocks(of text: String) -> [Substring] {
    text.matches(of: /```yaml\n(?<yaml>[\s\S]*?)```/).map(\.output.yaml)
  }

  private func stage(_ page: String) throws -> Stage {
    try Stage(ownMethods: ["renewals.yaml": try example(of: page)])
  }

  @Test(arguments: pages)
  func `the example is twenty lines long and without fault`(page: String) throws {
    let example = try example(of: page)
    #expect(example.split(separator: "\n").count == 20)
    var stage = try stage(page)
    stage.files["renewals.yaml"] = Data(example.utf8)
    #expect(stage.type("方法 检查 renewals.yaml") == ["renewals.yaml 没有问题：续保月，2步，4题。"])
  }

  @Test(arguments: pages)
  func `the example runs as the page says`(page: String) throws {
    var stage = try stage(page)
    #expect(stage.type("方法 renewals").joined().contains("每月先盘点到期保单"))
    #expect(stage.type("盘点").joined().contains("N-1"))
    stage.type("12")
    #expect(stage.prompt == "N-2 [30天]> ")
    stage.type("")
    stage.type("是")
    let said = stage.type("先谈周家，带新方案")
    #expect(said.contains { $0.contains("待办") && $0.contains("先谈周家，带新方案") })
    #expect(stage.type("今天").joined(separator: "\n").contains("每日三件（还有2项）"))
    #expect(stage.type("设置 renewals.ahead 45").joined().contains("renewals.ahead 45天"))
    #expect(stage.type("每日三件").joined().contains("约好的电话"))
    #expect(stage.failures == 0)
  }

  @Test(arguments: pages)
  func `the score sheet and the form of the page belong to its example`(page: String) throws {
    let blocks = Self.blocks(of: try Shipped.text(page))
    #expect(blocks.count == 2)
    let whole = blocks.joined()
    var stage = try Stage(ownMethods: ["renewals.yaml": whole])
    stage.files["renewals.yaml"] = Data(whole.utf8)
    #expect(stage.type("方法 检查 renewals.yaml") == ["renewals.yaml 没有问题：续保月，2步，4题。"])
    for line in ["方法 renewals", "盘点", "12", "暂停", "数据 已续保 9"] { stage.type(line) }
    // 9 of 12 are three quarters of 100 points.
    let sheet = stage.type("考核").joined(separator: "\n")
    #expect(sheet.contains("续保计分") && sheet.contains("75"), "\(sheet)")
    let form = stage.type("小结 2026").joined(separator: "\n")
    #expect(form.contains("全年续保"), "\(form)")
    #expect(stage.failures == 0)
  }

  @Test(arguments: pages)
  func `what the page says of other methods and of typing holds`(page: String) throws {
    var stage = try stage(page)
    stage.files["renewals.yaml"] = Data(try example(of: page).utf8)
    let english = stage.type("方法 检查 renewals.yaml --lang en")
    #expect(english == ["renewals.yaml is right: Renewal month, 2 steps, 4 questions."])
    #expect(stage.type("method renewals stocktaking december").joined().contains("2026年12月"))
    stage.type("12")
    stage.type("暂停")
    #expect(stage.type("检查表 renewals 1").contains { $0.contains("1/2") })
    #expect(stage.type("小结 renewals 月").joined().contains("N-1") == false)
    #expect(stage.type("小结 renewals 2026-12").joined().contains("N-1：12张"))
    #expect(stage.failures == 0)
  }

  @Test(arguments: pages)
  func `the kinds of a field of a row stand on the page`(page: String) throws {
    let text = try Shipped.text(page)
    let line = try #require(text.split(separator: "\n").first { $0.contains("| `row`") })
    for kind in MethodReader.fieldKindNames {
      #expect(line.contains(try Regex("[` ]\(kind)[` ]")), "\(kind)")
    }
  }

  @Test func `every fact and subject has its line, and no line names another`() throws {
    let text = try Shipped.text("lang/methods/FACTS.md")
    let names = text.matches(of: /\n\| `([a-z0-9-]+)` \|/).map { String($0.1) }
    #expect(Set(names).subtracting(Facts.names.union(Facts.subjectNames)) == [])
    #expect(Facts.names.union(Facts.subjectNames).subtracting(names) == [])
  }

  @Test(arguments: pages)
  func `every kind stands in its table`(page: String) throws {
    let text = try Shipped.text(page)
    for kind in MethodReader.kindNames { #expect(text.contains("`\(kind)`"), "\(kind)") }
  }

  @Test(arguments: pages)
  func `every key stands on the page`(page: String) throws {
    let text = try Shipped.text(page)
    for key in MethodReader.keyNames {
      #expect(text.firstMatch(of: try Regex("[` ]\(key)[` :]")) != nil, "\(key)")
    }
  }
}
