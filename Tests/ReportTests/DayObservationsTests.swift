import Catalogue
import Dates
import Journal
import Report
import TestSupport
import Testing

struct DayObservationsTests {
  private let fixture: ReportFixture

  init() throws { fixture = try ReportFixture() }

  @Test func `displays are counted by their tags and by the service given`() {
    var story = Stories.november()
    story.day = Day("2026-11-20")
    story.visit("惠民超市", nil, tags: ["陈列", "合格"])
    story.visit("老王烟店", nil, tags: ["陈列", "不合格"])
    story.visit("城东便利店", nil, "移到收银台旁", tags: ["陈列"])
    story.visit("兴旺商店")
    story.answer("D-C3", about: "兴旺商店", in: "2026-11-20", Stories.service(["display"], 4))
    #expect(
      fixture.text(story, "2026-11-20", .chinese)
        .contains("3. 品牌的陈列情况：合格1/3户；已整改：兴旺商店；看过、没判定合格与否：城东便利店（移到收银台旁）\n")
    )
  }

  @Test func `a shop whose state was noted twice is one shop, as it was last`() {
    var story = Stories.november()
    story.day = Day("2026-11-20")
    story.state("通仙", 0, at: "老王烟店")
    story.state("通仙", 1, at: "惠民超市")
    story.state("通仙", 1, at: "老王烟店")
    story.state("通仙", 1, at: "老王烟店")
    #expect(
      fixture.text(story, "2026-11-20", .chinese).contains("2. 品牌市场表现：通仙铺货2户\n")
    )
  }
}
