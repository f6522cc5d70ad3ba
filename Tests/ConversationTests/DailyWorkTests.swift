import Catalogue
import Conversation
import Journal
import Portfolio
import TestSupport
import Testing

/// What managers saw in a week of work, each as it should have been.
struct DailyWorkTests {
  private func stage(_ lines: [String], _ language: Language = .chinese) throws -> Stage {
    var stage = try Stage(language: language)
    for line in lines { stage.type(line) }
    return stage
  }

  private func text(_ lines: [String]) -> String { lines.joined(separator: "\n") }

  // MARK: next

  @Test func `next names open steps and what a method made for later`() throws {
    var stage = try stage([
      "客户 海川机械厂", "方法 43", "三查", "", "海川机械厂 关键人生日 12-05", "", "上门送礼祝贺 12-04 备蛋糕", "跳过", "",
    ])
    let said = text(stage.type("下一步"))
    #expect(said.contains("三定"))
    #expect(said.contains("备蛋糕"))
    #expect(said.contains("还有11天"))
  }

  @Test func `next names a task without a day`() throws {
    var stage = try stage(["待办 整理资料"])
    #expect(text(stage.type("下一步")).contains("整理资料"))
  }

  // MARK: names and counts

  @Test(arguments: ["本周走访三户", "走访3户", "今天拜访两家", "visit three", "拜访了5位"])
  func `so many customers are no customer`(line: String) throws {
    let stage = try stage([line])
    #expect(!stage.entries.contains { $0.kind == .customer })
    #expect(stage.prompt == "> ")
  }

  // MARK: answers that were picked

  @Test func `a choice that is done again is picked anew and not edited`() throws {
    var stage = try stage(["客户 老王烟店", "分析", "老王烟店", "112 15680", "下滑", "返回"])
    #expect(stage.prompt == "A-C3 [下滑]> ")
    #expect(stage.session.prompt.recalled == "")
    stage.type("平稳")
    #expect(stage.entries.last?[.value]?.string == "flat")
    stage.type("返回")
    #expect(stage.prompt == "A-C3 [平稳]> ")
    stage.type("")
    #expect(stage.entries.filter { $0[.question]?.string == "A-C3" }.count == 2)
  }

  // MARK: customer cards

  @Test func `what is newly known changes the customer's card`() throws {
    let stage = try stage([
      "客户 海川机械厂 等级:B", "待办 给海川机械厂送方案 今天", "完成 2 送到了", "方法 43", "三处理", "H1a",
      "电话 13800138000 来电", "生日 05-12", "地址 高新区8号", "在用产品 云专线", "地址 高新区9号", "", "暂停",
    ])
    #expect(stage.failures == 0)
    let card = stage.session.portfolio.customers["海川机械厂"]
    #expect(card?.phone == "13800138000")
    #expect(card?.birthday == "05-12")
    #expect(card?.note == "在用产品：云专线；地址：高新区9号")
  }

  @Test func `a new name renames the customer`() throws {
    var stage = try stage([
      "客户 海川机械厂", "待办 给海川机械厂送方案 今天", "完成 2 送到了", "方法 43", "三处理", "H1a", "名称 海川重工", "", "暂停",
    ])
    #expect(text(stage.type("列表 客户")).contains("海川重工"))
    #expect(text(stage.type("拜访海川重工 20分钟")).contains("拜访 海川重工"))
  }

  @Test func `a day for another look is a task about that customer`() throws {
    let stage = try stage([
      "客户 海川机械厂", "待办 给海川机械厂送方案 今天", "完成 2 送到了", "方法 43", "三处理", "更多", "H1c", "12-01",
    ])
    let task = stage.entries.last { $0.kind == .task }
    #expect(task?[.customer]?.string == "海川机械厂")
    #expect(task?[.due]?.string == "2026-12-01")
  }

  // MARK: the year

  @Test func `a day of next year's plan is a day of next year`() throws {
    var stage = try stage(["方法 year-plan", "年度计划 2027", "Y-21"])
    let before = stage.entries.count
    #expect(text(stage.type("客户满意度 85 90 2026-12-20 回访")).contains("2026-12-20 周日不在2027年里"))
    #expect(stage.entries.count == before)
    stage.type("客户满意度 85 90 12-20 回访")
    #expect(stage.entries.last { $0.kind == .goal }?[.due]?.string == "2027-12-20")
  }

  // MARK: words

  @Test func `a step of one question offers to change that one`() throws {
    var stage = try stage(["方法 43", "周回顾", "4 稳住海川 专线没定 先报价"])
    let said = text(stage.type("周回顾"))
    #expect(said.contains("跳到 1"))
    #expect(!said.contains("跳到 3"))
  }

  @Test func `a month of the telecom day is headed as its step is called`() throws {
    var stage = try stage(["方法 43", "拜访海川机械厂 20分钟 谈续约"])
    #expect(text(stage.type("小结 月")).hasPrefix("月小结 2026年11月"))
    #expect(text(stage.type("小结 周")).hasPrefix("周小结 2026年第48周"))
  }

  @Test func `a day without contacts says so`() throws {
    var stage = try stage(["方法 bank-day", "待办 送材料 今天"])
    let said = text(stage.type("小结"))
    #expect(said.contains("没有拜访和电话记录"))
    #expect(!said.contains("共0户"))
  }

  @Test func `contacts whose length nobody noted leave out the time`() throws {
    var stage = try stage(["方法 bank-day", "拜访恒信建材 谈贷款"])
    #expect(text(stage.type("小结")).contains("上门1次、电话微信0次，共1户\n"))
  }

  @Test func `what an interview makes is said without needless quotes`() throws {
    let stage = try stage(["方法 43", "三处理", "竞争信息", "联通降价，客户来电，今天", "一般"])
    var asking = stage
    let said = text(asking.type("固定报告 张总 17:00"))
    #expect(said.contains("时间:17:00"))
    #expect(!said.contains("“17:00”"))
    #expect(said.contains("报给:张总"))
  }
}
