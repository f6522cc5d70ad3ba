import Catalogue
import Conversation
import Dates
import Foundation
import Journal
import Portfolio
import TestSupport
import Testing

/// Two programs bring in the same file at the same moment.
struct ImportTwiceTests {
  private static let customers = "客户,编码\n老王,1\n惠民,2\n"
  private static let figures = "客户,销量,日期\n老王,10,2026-11-20\n惠民,20,2026-11-20\n"

  private func stage(_ csv: String, _ language: Language = .chinese) throws -> Stage {
    var stage = try Stage(language: language, asks: false)
    stage.files["a.csv"] = Data(csv.utf8)
    return stage
  }

  /// A program that has read the file already when the other one appends what it brought.
  private func second(
    _ csv: String,
    after first: Stage,
    _ language: Language = .chinese
  ) throws -> (stage: Stage, said: [String]) {
    var stage = try stage(csv, language)
    stage.elsewhere = first.entries
    let said = stage.type("导入 a.csv")
    return (stage, said)
  }

  @Test(arguments: [customers, figures])
  func `two imports of one file at once bring it in once, and the second says so`(
    csv: String
  ) throws {
    for (language, nothing) in [
      (Language.chinese, "a.csv 里没有新内容，什么都没有记。"),
      (.english, "There is nothing new in a.csv; nothing was recorded."),
    ] {
      var first = try stage(csv)
      first.type("导入 a.csv")
      #expect(first.entries.count >= 2)
      let (stage, said) = try second(csv, after: first, language)
      #expect(stage.entries == first.entries)
      #expect(said.last == nothing)
      #expect(stage.failures == 0)
    }
  }

  @Test func `what the other file did not have is brought in and counted alone`() throws {
    var first = try stage(Self.customers)
    first.type("导入 a.csv")
    let (stage, said) = try second(Self.customers + "阿珍,3\n", after: first)
    #expect(stage.entries.map(\.name) == ["老王", "惠民", "阿珍"])
    #expect(stage.entries.map(\.n) == [1, 2, 3])
    #expect(said.contains("已导入 a.csv：新客户1户（撤销 3）"))
    #expect(said.contains("有2行和已有的一样，没有重复记。"))
  }

  @Test func `a figure that the other program brought with another value is corrected`() throws {
    var first = try stage(Self.figures)
    first.type("导入 a.csv")
    let (stage, said) = try second(
      Self.figures.replacing("惠民,20", with: "惠民,25"),
      after: first
    )
    let new = stage.entries.dropFirst(first.entries.count)
    #expect(new.map(\.kind) == [.amend])
    #expect(said.contains { $0.hasPrefix("已导入 a.csv：更正数据1条") })
  }

  @Test func `an import that waits for the disk decides again what is new`() throws {
    var first = try stage(Self.customers)
    first.type("导入 a.csv")
    var stage = try Stage()
    stage.files["a.csv"] = Data(Self.customers.utf8)
    stage.failingAppends = 1
    stage.type("导入 a.csv")
    stage.type("")
    #expect(stage.entries == [])
    stage.handle(.othersAppended(first.entries.journal))
    #expect(stage.type("") == ["a.csv 里没有新内容，什么都没有记。"])
    #expect(stage.entries == [])
    #expect(stage.prompt == "五步> ")
  }

  @Test func `an import into a journal that was replaced by an empty one brings all of it`() throws
  {
    var session = try stage(Self.customers).session
    let now = Moment.monday
    var first = try stage(Self.customers)
    first.type("导入 a.csv")
    _ = session.handle(.othersAppended(first.entries.journal), at: now)
    _ = session.handle(.line("导入 a.csv"), at: now)
    let more = Data((Self.customers + "阿珍,3\n").utf8)
    _ = session.handle(.fileRead(path: "a.csv", more), at: now)
    let batch = session.batch(of: [], after: Data(), startingOver: true, at: now)
    #expect(batch.entries.map(\.name) == ["老王", "惠民", "阿珍"])
    #expect(batch.entries.map(\.n) == [1, 2, 3])
  }
}
