import Command
import Dates
import Journal
import Portfolio
import TestSupport
import Testing

/// `stats`, with its parts in any order, in Chinese with or without spaces.
struct TallyLineTests {
  private func read(_ line: String) throws -> (tally: Tally, period: String?)? {
    let known = try Line()
    guard case .stats(let tally, let period, _)? = try? known.command(line) else { return nil }
    return (tally, period?.description)
  }

  @Test(
    arguments: [
      "统计 拜访 按等级 上月", "统计拜访按等级上月", "tj bf 按等级 上月", "上月统计 拜访 按等级", "统计 上月各等级拜访次数",
      "stats visits by tier last month", "stats last month by tier visit",
      "stats visits per tier 2026-10",
    ]
  )
  func `what, by what and when in any order`(line: String) throws {
    let request = try #require(try read(line))
    var expected = Tally(by: .tier)
    expected.kinds = [.visit]
    expected.ways = ["on-site"]
    #expect(request.tally == expected)
    #expect(request.period == "2026-10")
  }

  @Test(
    arguments: [
      ("统计 联系 按周", .count, .week, [.visit]), ("统计 时长 按客户", .minutes, .customer, []),
      ("统计 户数 按片区", .customers, .area, []), ("统计 未办结 投诉 按客户", .open, .customer, [.complaint]),
      ("统计 投诉 办结 按月 今年", .closed, .month, [.complaint]),
      ("统计 需求 投诉 按标签", .count, .tag, [.need, .complaint]),
      ("统计 记录 按要点", .count, .point, []), ("统计 销量 按客户 10月", .figure("销量"), .customer, []),
      ("stats minutes by way", .minutes, .way, []), ("stats open by kind", .open, .kind, []),
      ("stats volume by brand", .figure("volume"), .brand, []),
      ("统计 拜访 客户", .count, .customer, [.visit]),
      ("stats complaints by customer in 2026", .count, .customer, [.complaint]),
      ("统计", .count, .kind, []), ("统计 按客户", .count, .customer, [.visit]),
      ("统计 今年 拜访", .count, .month, [.visit]), ("统计 本周 拜访", .count, .day, [.visit]),
    ] as [(String, Tally.Measure, Tally.Grouping, Set<Kind>)]
  )
  func `what can be counted`(
    line: String,
    measure: Tally.Measure,
    grouping: Tally.Grouping,
    kinds: Set<Kind>
  ) throws {
    let tally = try #require(try read(line)).tally
    #expect(tally.measure == measure)
    #expect(tally.grouping == grouping)
    #expect(tally.kinds == kinds)
  }

  @Test(
    arguments: [
      "前5名 客户 投诉 今年", "前5名客户投诉今年", "今年投诉最多的前5名客户", "top 5 customers complaints 2026",
      "统计 投诉 前5 今年", "stats complaints top 5 in 2026",
    ]
  )
  func `the largest`(line: String) throws {
    // What begins with the period has no verb; with one it is read like the others.
    let request = try #require(try read(line.hasPrefix("今年") ? "统计 " + line : line))
    #expect(request.tally.top == 5)
    #expect(request.tally.grouping == .customer)
    #expect(request.tally.kinds == [.complaint])
    #expect(request.period == "2026")
  }

  @Test func `narrowed by the words of an entry`() throws {
    let tally = try #require(
      try read("统计 拜访 按周 等级:A 片区:城东 #缺货 《通仙》 老王 --format csv")
    ).tally
    #expect(tally.scope.tier == "A")
    #expect(tally.scope.area == "城东")
    #expect(tally.scope.tags == ["缺货"])
    #expect(tally.scope.brands == ["通仙"])
    #expect(tally.scope.customer == "老王烟店")
    let english = try #require(try read("stats by week where customer:惠民超市 tag:缺货 云溪")).tally
    #expect(english.scope.customer == "惠民超市")
    #expect(english.scope.tags == ["缺货"])
    #expect(english.scope.brands == ["云溪"])
  }

  @Test func `a figure that nobody knows is taken as it was typed`() throws {
    #expect(try read("统计 存款净增 按客户")?.tally.measure == .figure("存款净增"))
  }

  @Test(arguments: ["统计局来检查", "前台换了人", "前5天送的货卖完了", "top of the shelf is empty"])
  func `a sentence asks for nothing`(line: String) throws { #expect(try read(line) == nil) }

  @Test(
    arguments: [
      ("明细", .all), ("明细 3", .number(3)), ("wsm 3", .number(3)), ("为什么3", .number(3)),
      ("why 3", .number(3)),
      ("why #3", .number(3)), ("明细 老王", .word("老王")), ("why sunrise", .word("sunrise")),
    ] as [(String, Inquiry.Subject)]
  )
  func `what is asked of a report`(line: String, subject: Inquiry.Subject) throws {
    #expect(try Line().command(line) == .why(Inquiry(subject), of: nil))
  }

  @Test func `the report may be asked for in the same line`() throws {
    let line = try Line()
    #expect(
      try line.command("明细 2 小结 月 --full")
        == .why(Inquiry(.number(2), full: true), of: .summary(.month, nil, ReportOptions()))
    )
    guard
      case .why(let inquiry, of: .stats(let tally, _, _)) = try line.command(
        "why sunrise stats visits by customer"
      )
    else { return #expect(Bool(false)) }
    #expect(inquiry.subject == .word("sunrise"))
    #expect(tally.grouping == .customer)
  }

  @Test(arguments: ["为什么不进货", "老王为什么不订货"])
  func `a question in somebody's words asks for no number`(line: String) throws {
    guard case .unknownVerb? = try Line().error(line) else { return #expect(Bool(false)) }
  }

  @Test(
    arguments: [
      ("编辑", nil, nil), ("编辑 月", .month, nil), ("edit week", .week, nil),
      ("编辑 小结 11月", nil, "2026-11"),
      ("编辑周报", .week, nil), ("edit summary month", .month, nil), ("edit 2026-W47", nil, "2026-W47"),
    ] as [(String, Cycle?, String?)]
  )
  func `which summary is edited`(line: String, cycle: Cycle?, period: String?) throws {
    guard case .edit(let found, let wanted, nil) = try Line().command(line) else {
      return #expect(Bool(false))
    }
    #expect(found == cycle)
    #expect(wanted?.description == period)
  }
}
