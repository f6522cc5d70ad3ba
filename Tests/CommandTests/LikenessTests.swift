import Command
import TestSupport
import Testing

/// New names that are close to known ones.
struct LikenessTests {
  private func similar(_ name: String, to known: String) throws -> Bool {
    try Line(also: [known]).notices("visit customer:“\(name)”").contains(.similar(name, to: known))
  }

  @Test(arguments: [
    ("福满多超市", "福满多便利店"), ("福满多有限公司", "福满多商贸有限公司"), ("福满多", "福满多商行"),
    ("福满堂多商店", "福满多商店"), ("福满哆超市", "福满多超市"), ("福满", "福满多"), ("老汪小卖部", "老王小卖部"),
    ("Corner-Shop Ltd", "Corner Shop"), ("Harbour Logistics", "Harbor Logistics Co"),
    ("Greenfeld Market", "Greenfield Market"),
  ])
  func `a name that may be the same is noticed`(name: String, known: String) throws {
    // 福满 is the beginning of a known name, and so known by itself.
    let isBeginning = known.hasPrefix(name)
    #expect(try similar(name, to: known) != isBeginning)
  }

  @Test(arguments: [
    ("幸福西路便利店", "幸福东路便利店"), ("东方便利店", "南方便利店"), ("沈记烟店", "陈记烟店"), ("老李烟店", "老张烟店"),
    ("第二小学超市", "第一小学超市"), ("Shop 12", "Shop 13"), ("Lee Mart", "Leo Mart"),
    ("West Road Shop", "East Road Shop"), ("城东烟酒店", "城西烟酒店"),
  ])
  func `shops that only look alike stay apart`(name: String, known: String) throws {
    #expect(try !similar(name, to: known))
  }

  @Test(arguments: [
    ("拜访长乐烟酒店 20分钟", "长乐烟酒店"), ("拜访惠民便利店 20分钟", "惠民便利店"),
    ("visit Sunrise Store 20 min", "Sunrise Store"), ("拜访老王烟酒店20分钟", "老王烟酒店"),
    ("拜访长乐药房 20分钟", "长乐药房"),
  ])
  func `a short form that goes on as another name is another name`(
    typed: String,
    name: String
  ) throws {
    let expected = #"customer "name":"\#(name)" & visit "customer":"\#(name)","minutes":20"#
    #expect(try Line().entries(typed) == expected)
  }

  @Test func `on a terminal it is asked once, and a no is kept`() throws {
    var line = try Line()
    line.context.asks = true
    #expect(line.error("拜访老汪烟店") == .similar("老汪烟店", to: "老王烟店"))
    line.context.distinct = ["老汪烟店"]
    #expect(try line.notices("拜访老汪烟店") == [.newCustomer("老汪烟店")])
    line.context.chosen = ["老汪烟店": "老王烟店"]
    #expect(line.entries("拜访老汪烟店") == #"visit "customer":"老王烟店""#)
  }

  /// About 1 ms each in a release build; this catches only what grows out of hand.
  @Test func `a new name among a thousand is looked up without delay`() throws {
    let known = (1...1000).map { n in "第\(n)户\(n % 7)街烟店" }
    let line = try Line(also: known)
    let time = ContinuousClock().measure {
      for n in 1...10 { _ = line.entries("拜访 新开张的第\(n)家 20分钟") }
    }
    #expect(time < .seconds(5))
  }
}
