import Catalogue
import Dates
import Journal
import TestSupport
import Testing

/// Lines as two newcomers typed them, which were refused, or taken for something else without a word.
struct PlainTests {
  private func stage(_ language: Language = .english, asks: Bool = true) throws -> Stage {
    var stage = try Stage(language: language, asks: asks)
    for line in [
      "customer Zhang Grocery alias:Zhang", "customer Corner Store alias:Corner",
      "客户 老王烟店 别名:老王", "客户 张记烟酒", "客户 老马副食 别名:老马",
      "brandset all Birchwood", "品牌集 主推 利群",
    ] { stage.type(line) }
    return stage
  }

  @Test(arguments: [
    ("friday vist zhang grocery 40 min", "friday visit zhang grocery 40 min", "vist"),
    ("周五拜仿 老王 40分钟", "周五拜访 老王 40分钟", "拜仿"),
    ("Zhang Grocery visted 40 min", "Zhang Grocery visited 40 min", "visted"),
  ])
  func `a misspelt verb behind a day is the word that is blamed, and Return takes the right line`(
    line: String,
    meant: String,
    word: String
  ) throws {
    var stage = try stage()
    let count = stage.entries.count
    let said = stage.type(line)
    #expect(said.first?.contains(word) == true)
    #expect(said.first?.contains(meant) == true)
    #expect(stage.entries.count == count)
    stage.type("")
    #expect(stage.entries.last?.kind == .visit)
    #expect(stage.entries.last?.on == Day("2026-11-20") || !line.hasPrefix("f"))
    #expect(stage.entries.last?[.minutes]?.integer == 40)
  }

  @Test func `no keeps the line with the misspelt verb as a note`() throws {
    var stage = try stage()
    stage.type("friday vist zhang grocery 40 min")
    stage.type("no")
    #expect(stage.entries.last?.kind == .note)
  }

  @Test func `on a pipe a misspelt verb is an error that holds the right line`() throws {
    var stage = try stage(asks: false)
    let count = stage.entries.count
    #expect(stage.type("friday vist zhang grocery 40 min").joined().contains("friday visit zhang"))
    #expect(stage.entries.count == count)
  }

  @Test func `a misspelt brand is asked about, and Return takes the known one`() throws {
    var stage = try stage()
    #expect(stage.type("brand Corner Birchwod distributed").joined().contains("Birchwood"))
    stage.type("")
    #expect(stage.entries.last?.brands == ["Birchwood"])
    #expect(stage.entries.last?.state == 1)
    #expect(stage.entries.last?.note == nil)
  }

  @Test func `the right brand may be typed instead`() throws {
    var stage = try stage()
    stage.type("brandset more Kestrel")
    stage.type("brand Corner Birchwod distributed")
    stage.type("Kestrel")
    #expect(stage.entries.last?.brands == ["Kestrel"])
    #expect(stage.entries.last?.state == 1)
  }

  @Test func `a misspelt day before the verb is asked about`() throws {
    var stage = try stage()
    #expect(stage.type("fridya visited Corner 20 min").joined().contains("friday visited"))
    stage.type("")
    #expect(stage.entries.last?.kind == .visit)
    #expect(stage.entries.last?.on == Day("2026-11-20"))
  }

  @Test func `a brand that is new is named once and leaves nothing in the note`() throws {
    var stage = try stage(.chinese)
    stage.type("铺货 张记 云端 铺货")
    stage.type("")
    #expect(stage.entries.last?.brands == ["云端"])
    #expect(stage.entries.last?.note == nil)
    stage.type("铺货 张记 芙蓉 铺货")
    stage.type("芙蓉王")
    #expect(stage.entries.last?.brands == ["芙蓉王"])
    #expect(stage.entries.last?.note == nil)
  }

  @Test func `a task by firday is asked about, and Return makes it friday`() throws {
    var stage = try stage()
    #expect(stage.type("task call the depot by firday").joined().contains("by friday"))
    stage.type("")
    #expect(stage.entries.last?.due == Day("2026-11-27"))
    stage.type("task call the depot by firday")
    stage.type("no")
    #expect(stage.entries.last?.due == nil)
    #expect(stage.entries.last?.note == "call the depot by firday")
    // It was said that it is no day.
    stage.type("task send it by firday")
    #expect(stage.entries.last?.note == "send it by firday")
  }

  @Test func `on a pipe a task by firday is kept, and told`() throws {
    var stage = try stage(asks: false)
    #expect(stage.type("task call the depot by firday").joined().contains("friday"))
    #expect(stage.entries.last?.kind == .task)
  }

  @Test(arguments: [
    ("Zhang Grocery 30 min late again", "visit Zhang Grocery 30 min late again"),
    ("I have to call Corner", "task call Corner"),
    ("我得给老王回电话", "待办 给老王回电话"),
  ])
  func `what is not sure is one question with the whole line`(line: String, meant: String) throws {
    var stage = try stage()
    let count = stage.entries.count
    #expect(stage.type(line).first?.contains(meant) == true)
    #expect(stage.entries.count == count)
    stage.type("")
    #expect(stage.entries.count == count + 1)
    #expect(stage.entries.last?.kind != .note)
  }

  @Test(arguments: [
    ("周一的感受：断货要早点报", Day("2026-11-23"), "断货要早点报"),
    ("上周五感受 客户更愿意听数字", Day("2026-11-20"), "客户更愿意听数字"),
    ("friday impression: tags first", Day("2026-11-20"), "tags first"),
  ])
  func `what somebody felt on a day is the answer to that day's question`(
    line: String,
    day: Day,
    words: String
  ) throws {
    var stage = try stage()
    stage.type("method 135")
    stage.type(line)
    let last = stage.entries.last
    #expect(last?.kind == .answer)
    #expect(last?[.question]?.string == "d6")
    #expect(last?.period == .day(day))
    #expect(last?[.value]?.string == words)
    // The conversation goes on as before.
    stage.type("note all quiet")
    #expect(stage.entries.last?.kind == .note)
  }

  @Test func `a second impression of a day does not replace the first`() throws {
    var stage = try stage()
    stage.type("method 135")
    stage.type("impression: tags first")
    stage.type("impression: then racks")
    #expect(stage.entries.last?[.value]?.string?.contains("tags first") == true)
    #expect(stage.entries.last?[.value]?.string?.contains("then racks") == true)
  }

  @Test(arguments: ["no, it was friday", "amend LAST friday", "不对，是周五"])
  func `the day of what was done can be corrected`(correction: String) throws {
    var stage = try stage()
    stage.type("need Corner 20 cartons")
    let need = stage.entries.last?.n ?? 0
    stage.type("done \(need) all came")
    let done = stage.entries.last
    stage.type(correction.replacing("LAST", with: "\(done?.n ?? 0)"))
    #expect(stage.entries.last?.kind == .amend)
    #expect(stage.entries.last?.on == Day("2026-11-20"))
    #expect(stage.type("list open").joined().contains("20 cartons") == false)
  }

  @Test(arguments: [
    ("nov 20 all came", "all came"), ("11月20日 都到了", "都到了"), ("上周五 都到了", "都到了"),
    ("30条上周五都到了", "30条上周五都到了"),
  ])
  func `the day before what came of it is not told twice`(typed: String, note: String) throws {
    var stage = try stage()
    stage.type("need Corner 20 cartons")
    stage.type("done \(stage.entries.last?.n ?? 0) \(typed)")
    #expect(stage.entries.last?.on == Day("2026-11-20"))
    #expect(stage.entries.last?.note == note)
  }

  @Test func `the beginning of a name wants something`() throws {
    var stage = try stage()
    stage.type("客户 顺发烟酒店")
    stage.type("顺发要20条 周五前")
    #expect(stage.entries.last?.kind == .need)
    #expect(stage.entries.last?.customer == "顺发烟酒店")
    #expect(stage.entries.last?.note == "20条")
  }

  @Test func `a line typed at a question loses the one before, and that is told`() throws {
    var stage = try stage()
    stage.type("brand Corner Nova distributed")
    let said = stage.type("visit Corner 20 min").joined()
    #expect(said.contains("not recorded: brand Corner Nova distributed"))
    #expect(stage.entries.last?.kind == .visit)
  }

  @Test func `a complaint whose shop is not known says that it belongs to nobody`() throws {
    var stage = try stage()
    let said = stage.type("complaint Station Store one carton short").joined()
    let last = stage.entries.last
    #expect(last?.kind == .complaint && last?.customer == nil)
    #expect(said.contains("amend \(last?.n ?? 0) customer:NAME"))
    #expect(!stage.type("complaint Corner one carton short").joined().contains("customer:NAME"))
  }

  @Test func `what was done has no customer that could be changed`() throws {
    var stage = try stage()
    stage.type("need Corner 20 cartons")
    let need = stage.entries.last?.n ?? 0
    stage.type("done \(need) all came")
    let count = stage.entries.count
    stage.type("no, Zhang Grocery")
    #expect(stage.entries.count == count)
  }

  @Test func `an English confirmation shows brands without Chinese brackets`() throws {
    var stage = try stage()
    let said = stage.type("brand Corner Birchwood distributed").joined()
    #expect(said.contains("Birchwood distributed"))
    #expect(!said.contains("《"))
    #expect(!stage.type("visit Corner 20 min brand:Kestrel sells well").joined().contains("《"))
  }
}
