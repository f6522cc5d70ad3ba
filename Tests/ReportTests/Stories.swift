import Dates
import Journal
import TestSupport

/// Days, a week and a month of one manager, as they would be typed.
enum Stories {
  static let focus = ["惠民超市", "老王烟店", "城东便利店"]

  /// The archive, brand sets and plan of November.
  static func november() -> Story {
    var story = Story(on: Day("2026-11-02"))
    story.customer("惠民超市", tier: "A", area: "城东")
    story.customer("老王烟店", tier: "A", area: "城东")
    story.customer("城东便利店", tier: "B", area: "城东")
    story.customer("兴旺商店", tier: "B", area: "城西")
    story.customer("阿珍杂货", tier: "C", area: "城西")
    story.customer("车站小卖部", tier: "C", area: "车站")
    story.add(.brandset, [.name: .string("重点"), .members: .strings(["通仙", "红七"])])
    story.answer("A-C1", in: "2026-11", .strings(focus))
    story.answer("A-B1", in: "2026-11", .string("重点"))
    return story
  }

  /// Monday the 23rd: six contacts, two of them reviewed in full.
  static func dayOfSix() -> Story {
    var story = november()
    story.day = Day("2026-11-18")
    story.note(.need, "希望增加通仙供应", of: "惠民超市")
    story.day = Day("2026-11-20")
    let labels = story.task("送价签", due: "2026-11-23", of: "兴旺商店", class: "promised")
    story.task("看展会备货", due: "2026-11-23")
    story.day = Day("2026-11-23")
    story.visit("惠民超市", 45, "通仙断货，回头客转去对面，店主很急", tags: ["缺货"])
    story.visit("老王烟店", 30, "换了靠门的展柜，陈列比上周好")
    story.visit("兴旺商店", 20, "送到新价签")
    story.done(labels)
    story.visit("阿珍杂货", 15, tags: ["陈列", "不合格"])
    story.visit("车站小卖部", 10, "问元旦到货", way: "phone")
    story.visit("城东便利店", nil, "发了新品图片，想再看看", tags: ["新品"], way: "wechat")
    story.state("通仙", 0, at: "惠民超市")
    story.state("通仙", 3, at: "老王烟店")
    story.state("红七", 1, at: "老王烟店")
    story.note(.market, "汽车站东侧工地开工，工人多买低价烟")
    story.note(.complaint, "送货晚了半天", of: "阿珍杂货")
    story.answer("D-C2", about: "惠民超市", in: "2026-11-23", change("worse", "客流少三成"))
    story.answer("D-C2", about: "老王烟店", in: "2026-11-23", change("none", nil))
    story.answer("D-C3", about: "惠民超市", in: "2026-11-23", service(["supply", "ordering"], 3))
    story.answer("D-C3", about: "老王烟店", in: "2026-11-23", service(["display"], 5))
    story.task("带通仙到货单", due: "2026-11-25", of: "惠民超市", class: "promised")
    story.answer("d6", in: "2026-11-23", .string("缺货先说清到货日，客户就不急"))
    return story
  }

  static func change(_ change: String, _ what: String?) -> Value {
    guard let what else { return .row(["change": .string(change)]) }
    return .row(["change": .string(change), "what": .string(what)])
  }

  static func service(_ means: [String], _ effect: Int, way: String = "on-site") -> Value {
    .row(["services": .strings(means), "way": .string(way), "effect": .integer(effect)])
  }

  private static let shops = [
    "福满楼烟酒", "客来香便利", "老李副食", "双喜商行", "学府超市", "桥头小店", "东风百货", "万家福超市", "小张烟酒", "民生超市", "南门便利",
    "好邻居", "金桥商店", "和平烟店", "胜利副食", "大众商店", "新村超市", "河西便利", "华联小超", "北街烟店", "顺达商行", "平安小店", "永兴超市",
    "红旗商店", "新华烟酒", "中心便利", "朝阳超市", "幸福小店", "光明商行", "前进副食",
  ]

  private static let notes = [
    "库存偏大，劝他这周少订两条红七，等月底促销再补", "店主不在，店员说周末人多", "通仙卖得快，想下周多订五条", "价签缺了三张，当场补齐", "对面新开一家便利店，客流少了一些",
    "问元旦前能不能提前送货", "", "陈列已调到视线高度", "老顾客反映红七口味变了，要再听听", "介绍了新品，愿意先试一条",
  ]

  /// A day with as many contacts as asked, each at a shop of its own, as far as thirty go.
  static func day(ofContacts count: Int) -> Story {
    var story = november()
    story.day = Day("2026-11-24")
    for (position, shop) in shops.prefix(count).enumerated() {
      let note = notes[position % notes.count]
      story.visit(
        shop,
        10 + position % 4 * 5,
        note.isEmpty ? nil : note,
        tags: position % 7 == 3 ? ["缺货"] : [],
        way: position % 5 == 4 ? "phone" : nil
      )
      if position % 3 == 0 { story.state("通仙", position % 4, at: shop) }
      if position % 6 == 5 {
        let services = position % 4 == 1 ? ["ordering", "stock"] : ["display"]
        story.answer("D-C3", about: shop, in: "2026-11-24", service(services, 4))
      }
      if position % 8 == 7 { story.note(.need, "要一个新品展架放在收银台旁", of: shop) }
      if position % 9 == 8 { story.note(.market, "集市上低价烟多了，零售价比上周略降") }
    }
    story.answer("d6", in: "2026-11-24", .string("走得太赶，下次把城西几户并在一天，上午先打电话约好"))
    return story
  }

  /// The week from the 16th: four days of work, Thursday left out.
  static func week() -> Story {
    var story = november()
    story.answer("A-B7", about: "红七", in: "2026-11", .string("launch"))
    story.day = Day("2026-11-09")
    story.note(.need, "希望增加通仙供应", of: "惠民超市")
    let volume = story.goal(
      "volume",
      of: "惠民超市",
      from: 160,
      to: 180,
      due: "2026-11-30",
      in: "2026-11"
    )
    let visits = story.goal("visits", of: "老王烟店", from: 0, to: 2, due: "2026-11-30", in: "2026-11")
    story.day = Day("2026-11-16")
    let task = story.task("送价签", due: "2026-11-17", of: "兴旺商店", class: "promised")
    story.task("看展会备货", due: "2026-11-18")
    story.task("带到货单", due: "2026-11-24", of: "惠民超市")
    story.visit("惠民超市", 45, "店主说“先补货再谈陈列”", tags: ["缺货"])
    story.visit("老王烟店", 30, "换海报，路过的人会看", tags: ["宣传"])
    story.answer("D-C3", about: "老王烟店", in: "2026-11-16", service(["display"], 4))
    story.answer("d6", in: "2026-11-16", .string("先补货再谈陈列，客户才听得进"))
    story.day = Day("2026-11-17")
    story.visit("兴旺商店", 20, "送到价签")
    story.done(task)
    story.visit("城东便利店", 25, "红七愿意先试一条", tags: ["新品"])
    story.state("红七", 1, at: "城东便利店")
    story.state("红七", 0, at: "兴旺商店")
    story.day = Day("2026-11-18")
    story.visit("惠民超市", 15, "说好周末到货", way: "phone")
    let complaint = story.note(.complaint, "送货晚了半天", of: "阿珍杂货")
    story.answer("d6", in: "2026-11-18", .string("先约再走，一上午能走完城东"))
    story.day = Day("2026-11-20")
    story.visit("老王烟店", 40)
    story.visit("阿珍杂货", 20, "道歉，说明改了线路")
    story.done(complaint)
    let week = "2026-W47"
    story.answer(
      "w2",
      in: week,
      .row(["fit": .string("tight"), "why": .string("周四开会一天")])
    )
    story.answer("w3", about: "\(volume)", in: week, .string("under-way"))
    story.answer("w3", about: "\(visits)", in: week, .string("done"))
    story.answer("w6", in: week, .string("先去惠民超市看到货"))
    return story
  }

  static func names(ofContacts count: Int) -> [String] { Array(shops.prefix(count)) }
}
