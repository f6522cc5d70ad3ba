import Catalogue
import Conversation
import Dates
import Journal
import Portfolio
import TestSupport
import Testing

/// What newcomers ran into in a week of their own.
struct NewcomerTests {
  private func stage(_ lines: [String] = []) throws -> Stage {
    var stage = try Stage(language: .chinese)
    for line in ["方法 135", "客户 老王烟店 别名:老王", "客户 惠民超市 别名:惠民"] + lines { stage.type(line) }
    return stage
  }

  /// A Monday with two visits and four impressions behind it.
  private func atWeekReview() throws -> Stage {
    var stage = try stage()
    for (day, words) in [("昨天", "货到再谈"), ("前天", "先问条数"), ("大前天", "早点出门"), ("11月19日", "带上价签")] {
      stage.type("\(day)拜访老王 20")
      stage.type("回顾 \(day)")
      stage.type(words)
      if stage.prompt != "五步> " { stage.type("暂停") }
    }
    stage.type("回顾 2026-W47")
    return stage
  }

  @Test(arguments: [
    "1 4", "1、4", "1和4", "第1条和第4条", "1 and 4", "1,4", "１和４", "第一条、第四条", "no. 1 and no. 4",
  ])
  func `numbers pick impressions however they are joined`(reply: String) throws {
    var stage = try atWeekReview()
    stage.type(reply)
    #expect(stage.entries.last?[.value]?.string == "带上价签；货到再谈")
  }

  @Test(arguments: ["第2条", "2", "no. 2", "2."])
  func `one number picks one impression`(reply: String) throws {
    var stage = try atWeekReview()
    stage.type(reply)
    #expect(stage.entries.last?[.value]?.string == "早点出门")
  }

  @Test(arguments: ["1条街都在修路", "第9条", "和2"])
  func `what is no choice of numbers is said in these words`(reply: String) throws {
    var stage = try atWeekReview()
    stage.type(reply)
    #expect(stage.entries.last?[.value]?.string == (reply == "和2" ? "早点出门" : reply))
  }

  @Test(arguments: ["1和2", "1 and 2", "第1个、第2个"])
  func `customers that are listed are picked the same way`(reply: String) throws {
    var stage = try stage(["拜访老王 20 断货 #缺货", "拜访惠民 20 断货 #缺货", "分析"])
    stage.type(reply)
    #expect(stage.entries.last?[.value]?.strings?.sorted() == ["惠民超市", "老王烟店"])
  }

  @Test func `what is typed after back replaces the old answer`() throws {
    var stage = try stage(["回顾 日", "先问条数", "回顾 日"])
    stage.type("d6")
    #expect(stage.session.prompt.initial == "")
    #expect(stage.session.prompt.recalled == "先问条数")
    stage.type("早点出门")
    #expect(stage.entries.last?[.value]?.string == "早点出门")
  }

  @Test func `the old answer stands above, and Return keeps it`() throws {
    var stage = try stage(["回顾 日", "先问条数", "回顾 日"])
    let before = stage.entries
    let shown = stage.type("d6")
    #expect(shown.contains("  原来的回答：先问条数（回车不改，直接写就是重写）"))
    stage.type("")
    #expect(stage.entries == before)
  }

  @Test func `an effect that is amended leaves the note alone`() throws {
    var stage = try stage(["拜访惠民 50 理了柜台，价签补齐"])
    let number = stage.entries.last?.n ?? 0
    stage.type("更正 \(number) 效果：店主当场说好")
    #expect(
      stage.session.portfolio.entry(EntryID(by: "me", n: number))?.note == "理了柜台，价签补齐；效果：店主当场说好"
    )
    stage.type("更正 \(number) 效果：4分")
    #expect(stage.session.portfolio.entry(EntryID(by: "me", n: number))?.note == "理了柜台，价签补齐；效果：4分")
    #expect(stage.session.portfolio.entry(EntryID(by: "me", n: number))?.minutes == 50)
  }

  @Test func `an effect may stand in the line of the visit`() throws {
    var stage = try stage()
    for (line, note) in [
      ("bf 惠民 50 理了柜台 效果：4分", "理了柜台 效果：4分"),
      ("拜访惠民 20分钟 送展架 效果：愿意多进两条", "送展架 效果：愿意多进两条"),
      (
        "visit 惠民 20 counter in order effect: takes two more",
        "counter in order effect: takes two more"
      ),
    ] {
      stage.type(line)
      #expect(stage.entries.last?.note == note)
    }
  }

  @Test func `the evening says once of whom the effect is missing, and how to say it`() throws {
    var stage = try stage(["拜访惠民 50 理了柜台", "拜访老王 20 送价签 效果：好"])
    let number = stage.entries.first { $0.customer == "惠民超市" && $0.kind == .visit }?.n ?? 0
    let shown = stage.type("晚间")
    #expect(shown.filter { $0.contains("没写效果") } == ["没写效果的：惠民超市。想补就写：/更正 \(number) 效果：店主当场说好"])
    stage.type("/更正 \(number) 效果：店主当场说好")
    #expect(stage.entries.last?.kind == .amend)
    stage.type("先理柜台再谈货")
    #expect(stage.entries.last?[.question]?.string == "d6")
    #expect(!stage.type("晚间").contains { $0.contains("没写效果") })
  }

  @Test func `what was shortened is told beside the day, with how to see all of it`() throws {
    let long = String(repeating: "货架太满，店主想先卖掉红七再补通仙，", count: 8) + "月底再谈"
    var stage = try stage(["拜访惠民 50 " + long, "拜访老王 20 " + long])
    let shown = stage.type("小结")
    #expect(shown.last == "有的备注缩短了，好放进300字；看全文：小结 2026-11-23 --format md")
    #expect(stage.type("小结 2026-11-23 --format md").joined().contains(long))
  }

  @Test func `a week says what is for its writer beside the summary`() throws {
    var stage = try stage(["拜访惠民 50 理了柜台，明天送价签"])
    let shown = stage.type("小结 周")
    #expect(shown.contains("- 惠民超市：11-23 理了柜台，明天（11-24）送价签"))
    #expect(
      shown.contains("只给您看，不在小结里：11-23 周一没有写感受；这个月还没有定目标，“计划”里定")
    )
  }
}
