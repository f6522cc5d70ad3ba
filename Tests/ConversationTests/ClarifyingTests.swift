import Dates
import Journal
import TestSupport
import Testing

/// Questions about a line, and what is typed instead of an answer.
struct ClarifyingTests {
  @Test(arguments: [
    ("铺货 老王烟店 铺货", "昨天拜访老王烟店 20分钟 看了排面", Kind.visit),
    ("拜访", "昨天铺货 老王烟店 《通仙》 铺货", Kind.brand),
  ])
  func `an entry typed where a brand or customer is asked for is an entry of its own`(
    asking: String,
    line: String,
    kind: Kind
  ) throws {
    var stage = try Stage(asks: true)
    stage.type("客户 老王烟店")
    stage.type(asking)
    #expect(stage.entries.count == 1)
    stage.type(line)
    #expect(stage.entries.map(\.kind) == [.customer, kind])
    #expect(stage.entries.last?.on == Day("2026-11-22"))
  }

  @Test func `a line with a slip in its verb is no brand either`() throws {
    var stage = try Stage(asks: true)
    stage.type("客户 老王烟店")
    stage.type("铺货 老王烟店 铺货")
    stage.type("昨天拜仿 老王烟店 20分钟")
    stage.type("")
    #expect(stage.entries.map(\.kind) == [.customer, .visit])
  }
}
