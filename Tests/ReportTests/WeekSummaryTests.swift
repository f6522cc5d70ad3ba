import Catalogue
import Dates
import Journal
import Report
import TestSupport
import Testing

struct WeekSummaryTests {
  private let fixture: ReportFixture

  init() throws { fixture = try ReportFixture() }

  @Test func `the week's parts are drawn from its days, with the missing ones named`() {
    #expect(
      fixture.text(Stories.week(), "2026-W47", .chinese) == """
        周小结 2026年第47周（11-16至11-22）

        [总览]
        - 上门6次、电话微信1次，共3小时15分；联系零售户5/6户（83.3%）
        - 需求新增0条、办结0条；投诉新增1条、办结1条
        - 到期待办2件，完成1件，其中按时1件
        - 没有记录的工作日：11-19 周四
        - 联系的零售户：惠民超市、老王烟店（各2次）；兴旺商店、城东便利店、阿珍杂货
        - 时间进度71.4%（按日历天，7天过了5天）；还有1个工作日（含今天）
        - 约好的到期1件，办完1件，其中按时1件
        - 用时：拜访3小时（6次）、电话15分钟（1次）

        [客户情况]
        - 阿珍杂货：11-18 投诉 送货晚了半天；11-20 道歉，说明改了线路
        - 惠民超市：11-16 店主说“先补货再谈陈列”；11-18 说好周末到货
        - 兴旺商店：11-17 送到价签；11-17 《红七》 空白
        - 城东便利店：11-17 《红七》 铺货
        - 办结：11-17 兴旺商店 送价签；11-20 阿珍杂货 送货晚了半天

        [积累体会]
        - 2026-11-16 周一 先补货再谈陈列，客户才听得进
        - 2026-11-18 周三 先约再走，一上午能走完城东

        [自身工作时间安排的合理性]
        - 偏紧，周四开会一天
        - 每天联系：周一2次、周二2次、周三1次、周五2次
        - 重点零售户联系3/3户

        [客户服务营销策略实施情况]
        - 服务：陈列整改1次；平均效果4分
        - 缺货1户：惠民超市
        - 整改1户：老王烟店

        目标               目标值  实际  还差  日均所需   进度差  进度
        -----------------  ------  ----  ----  --------  -------  ----
        惠民超市 购进量     180条     —     —         —        —  进行
        老王烟店 拜访次数     2次   2次   0次         —  +33.3点  完成

        [新品上市效果]
        - 红七：铺货1户、空白1户
        - 11-17 城东便利店，红七愿意先试一条

        [品牌宣传效果]
        - 宣传1户
        - 11-16 老王烟店，换海报，路过的人会看

        [下周安排]
        - 先去惠民超市看到货
        - 逾期：看展会备货（11-18）
        - 到期：惠民超市 带到货单（11-24）

        [待跟进]
        - 惠民超市 希望增加通仙供应（已11天）
        - 看展会备货（11-18，已过期）
        - 惠民超市 带到货单（11-24）

        以上均取自记录，“—”表示没有记录。
        """
    )
  }

  @Test func `the same week in English`() {
    #expect(
      fixture.text(Stories.week(), "2026-W47", .english) == """
        Week summary, week 47 of 2026 (11-16 to 11-22)

        [At a glance]
        - 6 visits, 1 by phone or WeChat, 3 h 15 min; 5 of 6 shops contacted (83.3%)
        - Needs: 0 new, 0 closed; complaints: 1 new, 1 closed
        - Tasks due: 2, done 1, on time 1
        - Workdays without any entry: 11-19 Thu
        - Shops contacted: 惠民超市, 老王烟店 (2 each); 兴旺商店, 城东便利店, 阿珍杂货
        - 71.4% of the time has passed (5 of 7 calendar days), 1 workday left, today included
        - Promised: 1 due, 1 done, 1 of them on time
        - Time: visit 3 h (6), call 15 min (1)

        [At customers]
        - 阿珍杂货: 11-18 complaint 送货晚了半天; 11-20 道歉，说明改了线路
        - 惠民超市: 11-16 店主说“先补货再谈陈列”; 11-18 说好周末到货
        - 兴旺商店: 11-17 送到价签; 11-17 红七 blank
        - 城东便利店: 11-17 红七 distributed
        - Closed: 11-17 兴旺商店 送价签; 11-20 阿珍杂货 送货晚了半天

        [Lessons]
        - 2026-11-16 Mon 先补货再谈陈列，客户才听得进
        - 2026-11-18 Wed 先约再走，一上午能走完城东

        [Use of my own time]
        - tight, 周四开会一天
        - Contacts by day: Mon 2, Tue 2, Wed 1, Fri 2
        - 3 of 3 focus shops contacted

        [Service and marketing measures]
        - Services: display correction (1); mean effect 4 of 5
        - Out of stock at 1: 惠民超市
        - Put right at 1: 老王烟店

        Goal                  Target    Actual      Left  A day       Gap  Progress
        ---------------  -----------  --------  --------  -----  --------  ---------
        惠民超市 volume  180 cartons         -         -      -         -  under way
        老王烟店 visits     2 visits  2 visits  0 visits      -  +33.3 pp  done

        [Effect of new products]
        - 红七: distributed 1, blank 1
        - 11-17 城东便利店, 红七愿意先试一条

        [Effect of brand publicity]
        - Publicity at 1 shop
        - 11-16 老王烟店, 换海报，路过的人会看

        [Next week]
        - 先去惠民超市看到货
        - Overdue: 看展会备货 (11-18)
        - Due: 惠民超市 带到货单 (11-24)

        [Still open]
        - 惠民超市 希望增加通仙供应 (11 days)
        - 看展会备货 (11-18, overdue)
        - 惠民超市 带到货单 (11-24)

        Everything here comes from your entries; "-" means that nothing was recorded.
        """
    )
  }

  @Test func `the chosen lesson stands in the place of the daily impressions`() {
    var story = Stories.week()
    story.answer("w1", in: "2026-W47", .string("先约再走"))
    let text = fixture.text(story, "2026-W47", .chinese)
    #expect(text.contains("[积累体会]\n先约再走\n"))
    #expect(!text.contains("先补货再谈陈列，客户才听得进"))
  }

  @Test func `a day that is still to come is not missing, and parts without a word are a dash`() {
    var story = Stories.november()
    story.day = Day("2026-11-23")
    story.visit("惠民超市")
    let text = fixture.text(story, "2026-W48", .chinese)
    #expect(text.contains("- 工作日记录齐全\n"))
    #expect(text.contains("[客户服务营销策略实施情况]\n—\n"))
    #expect(text.contains("[品牌宣传效果]\n—\n"))
    #expect(text.contains("- 上门1次、电话微信0次（都没记时长）；"))
    #expect(text.contains("[待跟进]\n没有待跟进事项。"))
    #expect(
      fixture.text(story, "2026-W47", .chinese) == "2026年第47周（11-16至11-22）：还没有记录。"
    )
  }

  @Test func `a week that is over shows what was open and due at its end`() {
    var story = Stories.november()
    story.day = Day("2026-11-16")
    let need = story.note(.need, "要价签", of: "惠民超市")
    let late = story.task("送价签", due: "2026-11-17", of: "惠民超市")
    let task = story.task("带样品", due: "2026-11-25", of: "老王烟店")
    story.day = Day("2026-11-24")
    story.done(need, late, task)
    story.note(.need, "要展架", of: "老王烟店")
    let text = fixture.text(story, "2026-W47", .chinese)
    #expect(text.contains("- 逾期：惠民超市 送价签（11-17）\n- 到期：老王烟店 带样品（11-25）\n"))
    #expect(
      text.contains(
        """
        [待跟进]
        - 惠民超市 要价签（已6天）
        - 惠民超市 送价签（11-17，已过期）
        - 老王烟店 带样品（11-25）

        """
      )
    )
  }

  @Test func `visits without minutes are counted as such beside those that have them`() {
    var story = Stories.november()
    story.day = Day("2026-11-23")
    story.visit("惠民超市", 40, "谈陈列")
    story.visit("老王烟店")
    story.visit("城东便利店", nil, "店主不在", way: "phone")
    let text = fixture.text(story, "2026-W48", .chinese)
    #expect(text.contains("- 上门2次、电话微信1次，共40分钟（其中2次没记时长）；"))
  }

  @Test func `next week names requests that are due as well as tasks, and those of this one`() {
    var story = Stories.november()
    story.day = Day("2026-11-19")
    story.add(
      .need,
      [
        .customer: .string("老王烟店"), .note: .string("要黄金叶三条"), .due: .string("2026-11-24"),
      ]
    )
    story.task("送宣传单", due: "2026-11-21", of: "惠民超市")
    story.task("看展会", due: "2026-12-02")
    let text = fixture.text(story, "2026-W47", .chinese)
    #expect(text.contains("[下周安排]\n到期：惠民超市 送宣传单（11-21）；老王烟店 要黄金叶三条（11-24）\n"))
    #expect(text.contains("- 老王烟店 要黄金叶三条（已0天，11-24前）\n"))
    #expect(text.contains("看展会（12-02）\n"))
  }

  @Test func `what was said at customers is told in full, whatever its length`() {
    var story = Stories.november()
    story.day = Day("2026-11-18")
    let note = String(repeating: "货架太满，店主想先卖掉红七再补通仙，", count: 6) + "月底再谈"
    story.visit("惠民超市", 30, note, tags: ["缺货"])
    story.answer("d6", in: "2026-11-18", .string(note))
    let text = fixture.text(story, "2026-W47", .chinese)
    #expect(text.contains("- 惠民超市：11-18 \(note)\n"))
    #expect(text.contains("2026-11-18 周三 \(note)\n"))
    #expect(!text.contains("…"))
  }

  @Test func `the week lists what was reported upward, with its day`() {
    var story = Stories.november()
    story.day = Day("2026-11-18")
    story.note(.report, "对面开了一家烟店，价低两成")
    let text = fixture.text(story, "2026-W47", .chinese)
    #expect(text.contains("上报：11-18 对面开了一家烟店，价低两成"))
    #expect(fixture.text(story, "2026-11", .chinese).contains("上报：11-18 对面开了一家烟店，价低两成"))
  }

  @Test func `whose week it was stands in the title where a name is set`() {
    var story = Stories.week()
    story.add(.setting, [.key: .string("by"), .value: .string("林芳")])
    let text = fixture.text(story, "2026-W47", .chinese)
    #expect(text.hasPrefix("周小结 2026年第47周（11-16至11-22） 林芳\n"))
  }
}
