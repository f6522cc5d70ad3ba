import Command
import Dates
import TestSupport
import Testing

/// Days in a line, on Monday 2026-11-23: which is `on`, which is `due`, which stays in the note.
struct DayLineTests {
  @Test(arguments: [
    ("昨天拜访老王", "2026-11-22"), ("前天拜访老王", "2026-11-21"), ("大前天走访老王", "2026-11-20"),
    ("拜访老王 周五", "2026-11-20"), ("周日拜访老王", "2026-11-22"),
    ("周末拜访老王", "2026-11-22"), ("上周三拜访老王", "2026-11-18"), ("上个星期天拜访老王", "2026-11-22"),
    ("上上周三拜访老王", "2026-11-11"), ("三天前拜访老王", "2026-11-20"), ("两周前走访老王", "2026-11-09"),
    ("一个月前走访老王", "2026-10-23"), ("11/3 拜访老王", "2026-11-03"), ("拜访老王 11-03", "2026-11-03"),
    ("拜访老王 2026-11-01", "2026-11-01"), ("拜访老王 2026年11月1日", "2026-11-01"),
    ("拜访老王 2026/11/1", "2026-11-01"), ("拜访老王 十一月三号", "2026-11-03"),
    ("拜访老王 20号", "2026-11-20"), ("30号拜访老王", "2026-10-30"), ("月初拜访老王", "2026-11-01"),
    ("月中拜访老王", "2026-11-15"), ("上月底拜访老王", "2026-10-31"), ("上月15号拜访老王", "2026-10-15"),
    ("3月5日拜访老王", "2026-03-05"), ("国庆拜访老王", "2026-10-01"), ("中秋后拜访老王", "2026-09-26"),
    ("yesterday visited 老王", "2026-11-22"), ("visit 老王 last friday", "2026-11-20"),
    ("visited 老王 on friday", "2026-11-20"), ("visited 老王 on nov 3", "2026-11-03"),
    ("met 老王 3 days ago", "2026-11-20"), ("saw 老王 the day before yesterday", "2026-11-21"),
    ("zuotian bf lwyd", "2026-11-22"), ("２０２６－１１－０１拜访老王", "2026-11-01"),
  ])
  func `a visit that was is about its day`(line: String, day: String) throws {
    let expected = #"visit \#(day) "customer":"老王烟店""#
    let read = try Line().entries(line)
    #expect(read == expected)
  }

  @Test(arguments: [
    "拜访老王", "今天拜访老王", "刚拜访老王", "周一拜访老王", "拜访老王 23号", "本周一拜访老王",
    "today visited 老王", "visit 老王 today", "jintian bf lw", "11月23日拜访老王", "今天见了老王",
  ])
  func `a visit of today is about today`(line: String) throws {
    let read = try Line().entries(line)
    #expect(read == #"visit "customer":"老王烟店""#)
  }

  @Test(arguments: [
    ("拜访老王 明天", "2026-11-24"), ("后天拜访老王", "2026-11-25"), ("大后天拜访老王", "2026-11-26"),
    ("这周二拜访老王", "2026-11-24"), ("下周三拜访老王", "2026-12-02"), ("下下周三拜访老王", "2026-12-09"),
    ("12月5日拜访老王", "2026-12-05"), ("月底拜访老王", "2026-11-30"), ("下月初拜访老王", "2026-12-01"),
    ("下个月15号拜访老王", "2026-12-15"), ("元旦拜访老王", "2027-01-01"), ("三天后拜访老王", "2026-11-26"),
    ("两个月后拜访老王", "2027-01-23"), ("下月拜访老王", "2026-12-31"), ("元旦后拜访老王", "2027-01-02"),
    ("11-24前拜访老王", "2026-11-24"),
  ])
  func `a visit still to come is a promised task`(line: String, due: String) throws {
    let expected = #"task "customer":"老王烟店","due":"\#(due)","class":"promised","note":"拜访""#
    let read = try Line().entries(line)
    #expect(read == expected)
    #expect(try Line().notices(line) == [.visitToCome])
  }

  @Test(arguments: [
    ("待办 明天盘点", "2026-11-24"), ("待办 周五盘点", "2026-11-27"), ("待办 周一盘点", "2026-11-23"),
    ("待办 周末盘点", "2026-11-29"), ("待办 下周三盘点", "2026-12-02"), ("待办 月底前盘点", "2026-11-30"),
    ("待办 月初盘点", "2026-12-01"), ("待办 下月中盘点", "2026-12-15"), ("待办 20号盘点", "2026-12-20"),
    ("待办 11/3 盘点", "2027-11-03"), ("待办 三天后盘点", "2026-11-26"), ("待办 这两天盘点", "2026-11-24"),
    ("待办 下周盘点", "2026-12-06"), ("待办 本周盘点", "2026-11-29"), ("待办 本月盘点", "2026-11-30"),
    ("待办 下月盘点", "2026-12-31"), ("待办 春节前盘点", "2027-02-06"), ("待办 中秋盘点", "2027-09-15"),
    ("待办 除夕盘点", "2027-02-05"), ("待办 元宵节后盘点", "2027-02-21"), ("待办 双十一盘点", "2027-11-11"),
    ("明天要做盘点", "2026-11-24"), ("12-05前任务 盘点", "2026-12-05"), ("mingtian db 盘点", "2026-11-24"),
    ("task 盘点 by friday", "2026-11-27"), ("task 盘点 on friday", "2026-11-27"),
    ("task 盘点 in 3 days", "2026-11-26"), ("next wednesday task 盘点", "2026-12-02"),
    ("task next week 盘点", "2026-12-06"), ("task 盘点 after christmas", "2026-12-26"),
    ("task 盘点 by the end of the month", "2026-11-30"), ("todo 盘点 december 5th", "2026-12-05"),
    ("task 盘点 before 2026-12-05", "2026-12-05"),
  ])
  func `a task's date is its due day`(line: String, due: String) throws {
    let read = try Line().entries(line)
    #expect(read == #"task "due":"\#(due)","note":"盘点""#)
  }

  @Test(arguments: [
    ("昨天待办 周五前盘点", #"task 2026-11-22 "due":"2026-11-27","note":"盘点""#),
    ("周六待办 周三盘点", #"task 2026-11-21 "due":"2026-11-25","note":"盘点""#),
    ("yesterday task 盘点 by friday", #"task 2026-11-22 "due":"2026-11-27","note":"盘点""#),
  ])
  func `of two days the one before the verb is when the task was set`(
    line: String,
    entry: String
  ) throws {
    let read = try Line().entries(line)
    #expect(read == entry)
  }

  @Test(arguments: [
    ("需求 老王 周五要货", #"need 2026-11-20 "customer":"老王烟店","note":"要货""#),
    ("需求 老王 周五前要货", #"need "customer":"老王烟店","due":"2026-11-27","note":"要货""#),
    ("需求 老王 要货 by friday", #"need "customer":"老王烟店","due":"2026-11-27","note":"要货""#),
    ("需求 老王 后天要货", #"need "customer":"老王烟店","due":"2026-11-25","note":"要货""#),
    ("投诉 老王 下周处理", #"complaint "customer":"老王烟店","due":"2026-12-06","note":"处理""#),
    ("昨天老王投诉送货晚", #"complaint 2026-11-22 "customer":"老王烟店","note":"送货晚""#),
    (
      "昨天投诉 老王 送货晚 11-30前答复",
      #"complaint 2026-11-22 "customer":"老王烟店","due":"2026-11-30","note":"送货晚 11-30前答复""#
    ),
    (
      "complaint Sunrise Mart late delivery, answer by friday",
      #"complaint "customer":"Sunrise Mart","due":"2026-11-27","note":"late delivery, answer""#
    ),
    // What is written down later is due by the calendar of its own day.
    ("上周一需求 老王 周四前要货", #"need 2026-11-16 "customer":"老王烟店","due":"2026-11-19","note":"要货""#),
    (
      "last monday need Sunrise Mart 10 cartons by thursday",
      #"need 2026-11-16 "customer":"Sunrise Mart","due":"2026-11-19","note":"10 cartons""#
    ),
    ("需求 老王 11-20前要货", #"need "customer":"老王烟店","due":"2026-11-20","note":"要货""#),
    ("需求 老王 要货 到期:11-20", #"need "customer":"老王烟店","due":"2026-11-20","note":"要货""#),
    ("需求 老王 要货 到期:01-20", #"need "customer":"老王烟店","due":"2027-01-20","note":"要货""#),
  ])
  func `a request has the day it was made and the day it is due`(
    line: String,
    entry: String
  ) throws {
    let read = try Line().entries(line)
    #expect(read == entry)
  }

  @Test(arguments: [
    ("拜访老王 聊了明天的送货", "聊了明天的送货"), ("拜访老王 他说下周再订", "他说下周再订"),
    ("拜访老王 约好12月5日补货", "约好12月5日补货"), ("拜访老王 3号柜空着", "3号柜空着"),
    ("拜访老王 4/5G信号差", "4/5G信号差"), ("拜访老王 2/3的货架空着", "2/3的货架空着"),
    ("拜访老王 3-5条", "3-5条"), ("拜访老王 前面在修路", "前面在修路"),
    ("拜访老王 最近生意淡", "最近生意淡"), ("拜访老王 柜台昨天刚换", "柜台昨天刚换"),
    ("拜访老王 青岚分到20条，周四跟车到，留给老顾客", "青岚分到20条，周四跟车到，留给老顾客"),
    ("拜访老王 复工了，前天刚发了工钱", "复工了，前天刚发了工钱"),
    ("拜访老王 别压货：双十一只走三天", "别压货：双十一只走三天"),
    ("最近拜访老王", "最近"), ("上周拜访老王 聊了年底", "上周 聊了年底"),
  ])
  func `a date that says nothing about the day of the visit stays in its note`(
    line: String,
    note: String
  ) throws {
    let read = try Line().entries(line)
    #expect(read == #"visit "customer":"老王烟店","note":"\#(note)""#)
  }

  @Test(arguments: [
    ("上报 柳湾线昨天送到19:40，查一下路线", #"report "note":"柳湾线昨天送到19:40，查一下路线""#),
    ("市场 快递点今天人多", #"market "note":"快递点今天人多""#),
    ("市场 昨天学校门口查证", #"market 2026-11-22 "note":"学校门口查证""#),
    ("市场 学校门口查证 昨天", #"market 2026-11-22 "note":"学校门口查证""#),
    ("老王投诉：样品说好今天到，一点信儿没有", #"complaint "customer":"老王烟店","note":"样品说好今天到，一点信儿没有""#),
    ("待办 把上周的单子补齐", #"task "note":"把上周的单子补齐""#),
    ("待办 叫老王周五前回话", #"task "customer":"老王烟店","due":"2026-11-27","note":"叫老王周五前回话""#),
    (
      "需求 老王 通仙周五前要10条",
      #"need "customer":"老王烟店","brands":["通仙"],"due":"2026-11-27","note":"通仙周五前要10条""#
    ),
    ("拜访老王 等了20分钟才开门", #"visit "customer":"老王烟店","minutes":20,"note":"等了20分钟才开门""#),
    ("待办 昨天答应的样品送去", #"task "note":"昨天答应的样品送去""#),
    ("待办 三天后面谈", #"task "due":"2026-11-26","note":"面谈""#),
  ])
  func `a date inside a sentence leaves the sentence whole`(line: String, entries: String) throws {
    let read = try Line().entries(line)
    #expect(read == entries)
  }

  @Test func `a vague span is taken as today with a notice, or asked about`() throws {
    var line = try Line()
    #expect(try line.notices("上周拜访老王") == [.vagueDay("上周")])
    line.context.asks = true
    #expect(line.error("上周拜访老王") == .vagueDay("上周"))
    #expect(line.error("昨天拜访老王") == nil)
  }

  @Test func `days are right at the turn of a year`() throws {
    var line = try Line()
    line.context.today = Day("2026-12-31")
    #expect(line.entries("待办 明天盘点") == #"task "due":"2027-01-01","note":"盘点""#)
    #expect(line.entries("待办 下月15号盘点") == #"task "due":"2027-01-15","note":"盘点""#)
    #expect(line.entries("待办 1月5日盘点") == #"task "due":"2027-01-05","note":"盘点""#)
    line.context.today = Day("2027-01-01")
    #expect(line.entries("12月30日拜访老王") == #"visit 2026-12-30 "customer":"老王烟店""#)
    #expect(line.entries("上月底拜访老王") == #"visit 2026-12-31 "customer":"老王烟店""#)
    #expect(line.entries("上周四拜访老王") == #"visit 2026-12-24 "customer":"老王烟店""#)
    line.context.today = Day("2026-03-31")
    #expect(line.entries("上月30号拜访老王").hasPrefix("visit "))
    #expect(line.entries("待办 31号盘点") == #"task "due":"2026-03-31","note":"盘点""#)
    line.context.today = Day("2026-04-01")
    #expect(line.entries("待办 31号盘点") == #"task "due":"2026-05-31","note":"盘点""#)
  }
}
