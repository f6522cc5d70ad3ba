import Catalogue
import Dates
import Journal
import Report
import TestSupport
import Testing

struct DaySummaryTests {
  private let fixture: ReportFixture

  init() throws { fixture = try ReportFixture() }

  /// The words around the texts take 289 of the 300 characters; two texts of ten columns are as much as
  /// there is room for.
  @Test func `a full day in Chinese is six numbered sentences, ready to be pasted`() {
    #expect(
      fixture.text(Stories.dayOfSix(), "2026-11-23", .chinese) == """
        日小结 2026-11-23 周一
        上门4次、电话微信2次，共6户、2小时；新增投诉1条；办结1件；到期待办完成1/2件
        1. 客户经营情况变化：惠民超市（差，客流少三成）
        2. 品牌市场表现：通仙有效销售1户、空白1户；红七铺货1户
        3. 品牌的陈列情况：合格0/2户；已整改：老王烟店
        4. 市场环境信息：汽车站东…
        5. 为每位客户开展的服务内容、方式和效果：货源协调、订货指导，上门（3分）：惠民超市；\
        陈列整改，上门（5分）：老王烟店；上门（—）：兴旺商店、阿珍杂货；\
        电话（—）：车站小卖部；微信（—）：城东便利店
        6. 感受：缺货先说…
        待跟进2条，最久已5天；到期没办完1件；下一步1件
        """
    )
  }

  @Test func `the same day in English`() {
    #expect(
      fixture.text(Stories.dayOfSix(), "2026-11-23", .english) == """
        Day summary 2026-11-23 Mon
        4 visits, 2 by phone or WeChat, 6 shops, 2 h; 1 new complaint; 1 closed; 1 of 2 tasks due done
        1. Business changes: 惠民超市 (worse, 客流少三成)
        2. Brand performance: 通仙 effectively sold 1, blank 1; 红七 distributed 1
        3. Display: 0 of 2 fine; put right: 老王烟店
        4. Market: 汽车站东侧工地开工，工人多买低价烟
        5. Service, way, effect: supply coordination, ordering advice, on site (3): 惠民超市; \
        display correction, on site (5): 老王烟店; on site (-): 兴旺商店, 阿珍杂货; \
        phone (-): 车站小卖部; WeChat (-): 城东便利店
        6. Impression: 缺货先说清到货日，客户就不急
        2 open, the oldest for 5 days; 1 due and not done; 1 due next
        """
    )
  }

  @Test func `a short day has a clause for each customer, its open items and the next step`() {
    var story = Stories.november()
    story.day = Day("2026-11-18")
    story.note(.need, "要价签", of: "老王烟店")
    story.day = Day("2026-11-20")
    story.visit("老王烟店", 45, "谈陈列")
    story.visit("惠民超市", nil, tags: ["缺货"], way: "phone")
    story.visit("老王烟店", 20, "补送价签")
    story.visit("城东便利店")
    story.task("带样品", due: "2026-11-23", of: "老王烟店")
    #expect(
      fixture.text(story, "2026-11-20", .chinese) == """
        日小结 2026-11-20 周五
        上门3次、电话微信1次，共3户、1小时5分
        1. 客户经营情况变化：—
        2. 品牌市场表现：—
        3. 品牌的陈列情况：—
        4. 市场环境信息：—
        5. 为每位客户开展的服务内容、方式和效果：老王烟店：谈陈列；补送价签（上门，效果—）；\
        惠民超市：缺货（电话，效果—）；城东便利店：—（上门，效果—）
        6. 感受：—
        待跟进1条，最久已2天：老王烟店 要价签（已2天）；下一步：老王烟店 带样品（11-23）
        """
    )
  }

  @Test(arguments: [1, 2, 12, 40])
  func `next steps that find no room are counted`(tasks: Int) {
    var story = Stories.november()
    story.day = Day("2026-11-24")
    story.visit("惠民超市", 30, "谈陈列")
    for number in 1...tasks { story.task("送样品\(number)", due: "2026-11-25", of: "惠民超市") }
    let text = fixture.text(story, "2026-11-24", .chinese)
    let shown = text.split(separator: "（11-25）", omittingEmptySubsequences: false).count - 1
    let more = text.firstMatch(of: /还有(\d+)条/).flatMap { Int($0.1) } ?? 0
    #expect(shown > 0)
    #expect(shown + more == tasks)
  }

  @Test(arguments: 1...30)
  func `the text names every customer once and keeps to its length`(contacts: Int) {
    let story = Stories.day(ofContacts: contacts)
    let text = fixture.text(story, "2026-11-24", .chinese)
    let limit = contacts <= 8 ? 300 : 800
    #expect(text.count <= limit, "\(text.count)")
    let services = text.split(separator: "\n").first { $0.hasPrefix("5. ") } ?? ""
    for name in Stories.names(ofContacts: contacts) {
      #expect(services.split(separator: name, omittingEmptySubsequences: false).count == 2)
    }
    #expect(fixture.text(story, "2026-11-24", .english).count <= limit * 2)
  }

  @Test(arguments: [1, 3, 5, 9, 16, 24])
  func `an ordinary day tells its notes whole`(contacts: Int) {
    let story = Stories.day(ofContacts: contacts)
    let text = fixture.text(story, "2026-11-24", .chinese)
    #expect(!text.contains("…"))
    for note in story.entries.filter({ $0.kind == .visit }).compactMap(\.note) {
      #expect(text.contains(note))
    }
  }

  @Test func `beyond eight contacts customers stand by service and effect`() {
    var story = Stories.november()
    story.day = Day("2026-11-24")
    for name in Stories.names(ofContacts: 9) { story.visit(name, 10) }
    let names = Stories.names(ofContacts: 9)
    story.answer("D-C3", about: names[1], in: "2026-11-24", Stories.service(["display"], 4))
    story.answer("D-C3", about: names[2], in: "2026-11-24", Stories.service(["display"], 5))
    story.answer("D-C3", about: names[4], in: "2026-11-24", Stories.service(["display"], 4))
    #expect(
      fixture.text(story, "2026-11-24", .chinese).contains(
        """
        5. 为每位客户开展的服务内容、方式和效果：上门（效果—）：福满楼烟酒、双喜商行、桥头小店、东风百货、万家福超市、小张烟酒；\
        陈列整改，上门（效果4分）：客来香便利、学府超市；陈列整改，上门（效果5分）：老李副食
        """
      )
    )
  }

  @Test func `Markdown has one line a customer, all open items and what comes next`() {
    let document = fixture.summary(Stories.dayOfSix(), "2026-11-23").document(for: .markdown)
    #expect(
      MarkdownRenderer(catalogue: fixture.catalogue, language: .chinese).text(document) == """
        # 日小结 2026-11-23 周一

        - 上门4次、电话微信2次，共6户、2小时
        - 新增投诉1条
        - 办结1件
        - 到期待办完成1/2件
        - 办结：兴旺商店 送价签

        ## 客户经营情况变化

        - 惠民超市（差，客流少三成）

        ## 品牌市场表现

        - 通仙有效销售1户、空白1户
        - 红七铺货1户

        ## 品牌的陈列情况

        - 合格0/2户；已整改：老王烟店

        ## 市场环境信息

        - 汽车站东侧工地开工，工人多买低价烟

        ## 为每位客户开展的服务内容、方式和效果

        - 惠民超市：货源协调、订货指导，通仙断货，回头客转去对面，店主很急（上门，效果3分）
        - 老王烟店：陈列整改，换了靠门的展柜，陈列比上周好（上门，效果5分）
        - 兴旺商店：送到新价签（上门，效果—）
        - 阿珍杂货：陈列 不合格（上门，效果—）
        - 车站小卖部：问元旦到货（电话，效果—）
        - 城东便利店：发了新品图片，想再看看（微信，效果—）

        ## 感受

        - 缺货先说清到货日，客户就不急

        ## 下一步

        - 惠民超市 带通仙到货单（11-25）

        ## 待跟进

        - 惠民超市 希望增加通仙供应（已5天）
        - 阿珍杂货 送货晚了半天（已0天）
        - 看展会备货（11-23）
        - 惠民超市 带通仙到货单（11-25）

        以上均取自记录，“—”表示没有记录。
        """
    )
  }

  @Test func `an empty day says so in one line`() {
    let story = Stories.november()
    #expect(fixture.text(story, "2026-11-22", .chinese) == "2026-11-22 周日：还没有记录。")
    #expect(fixture.text(story, "2026-11-22", .english) == "2026-11-22 Sun: no entries yet.")
  }

  @Test func `what was taken back is not in the summary`() {
    var story = Stories.november()
    story.day = Day("2026-11-20")
    let visit = story.visit("惠民超市", 60, "记错了")
    story.visit("老王烟店", 20)
    story.undo(visit)
    let text = fixture.text(story, "2026-11-20", .chinese)
    #expect(text.contains("上门1次、电话微信0次，共1户、20分钟"))
    #expect(!text.contains("惠民超市"))
  }
}
