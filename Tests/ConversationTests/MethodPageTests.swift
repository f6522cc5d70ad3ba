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
    let match = try #require(text.firstMatch(of: /```yaml\n(?<yaml>[\s\S]*?)```/))
    return String(match.yaml)
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
