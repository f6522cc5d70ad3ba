import Dates
import Journal
import TestSupport

extension Stories {
  /// November from analysis to improvement, with few entries that can be counted by hand.
  static func month() -> Story {
    var story = november()
    analyse(&story)
    plan(&story)
    work(&story)
    evaluate(&story)
    improve(&story)
    return story
  }

  private static let period = "2026-11"

  private static func analyse(_ story: inout Story) {
    story.answer("R-3", in: "2026-10", decision("先打电话约好再上门", "2026-11-30"))
    story.answer("R-5", about: "2026-10", in: period, .string("partly"))
    story.answer("A-C2", about: "惠民超市", in: period, .row(["cartons": .integer(160)]))
    story.answer("A-C13", about: "惠民超市", in: period, .string("通仙断货两周，回头客转去对面，先补货再谈陈列"))
    story.answer("A-C13", about: "老王烟店", in: period, .string("客流稳，缺中档"))
    story.answer(
      "A-B13",
      about: "通仙",
      in: period,
      .row(["verdict": .string("push"), "why": .string("回头客多")])
    )
    for (brand, stocked) in [("通仙", 2), ("红七", 1)] {
      story.answer(
        "A-B3",
        about: brand,
        in: period,
        .row(["stocked": .integer(stocked), "should": .integer(5)])
      )
    }
    story.answer("A-M2", in: period, .row(["state": .string("slipping"), "specs": .string("红七")]))
    story.answer("A-M3", in: period, .string("fair"))
    story.answer("A-M10", in: period, .string("元旦前略紧"))
    story.answer("A-F1", about: "territory", in: period, .integer(12_000))
    story.answer("A-F1", about: "惠民超市", in: period, .integer(170))
    story.mark("analysed", of: period)
    story.answer("A-F1", about: "territory", in: period, .integer(9_999))
  }

  private static func plan(_ story: inout Story) {
    story.goal("volume", of: "惠民超市", from: 160, to: 180, due: "2026-11-30", in: period)
    story.goal("margin", of: "老王烟店", from: 1_800, to: 2_000, due: "2026-11-30", in: period)
    story.goal("visits", of: "惠民超市", from: 0, to: 3, due: "2026-11-30", in: period)
    story.goal("visits", of: "老王烟店", from: 0, to: 2, due: "2026-11-30", in: period)
    story.goal("distribution-rate", brand: "通仙", from: 40, to: 60, due: "2026-11-30", in: period)
    story.answer("P-C3", about: "惠民超市", in: period, .row(["visits": .integer(3)]))
    story.answer("P-C3", about: "老王烟店", in: period, .row(["visits": .integer(2)]))
    story.answer("P-B1", about: "通仙", in: period, .integer(60))
    story.answer(
      "P-B4",
      about: "通仙",
      in: period,
      .row(["actions": .strings(["pitch", "display"]), "by": .string("2026-11-20")])
    )
    story.answer("P-W1", in: period, .row(["days": .integer(5), "visits": .integer(2)]))
    story.mark("planned", of: period)
    story.mark("submitted", of: period)
    story.mark("approved", of: period, "先保证货源")
  }

  private static func work(_ story: inout Story) {
    let days = ["2026-11-03", "2026-11-10", "2026-11-17", "2026-11-24"]
    for (position, text) in days.enumerated() {
      story.day = Day(number: Day("2026-11-03").number + position * 7)
      story.visit("惠民超市", 30, position == 3 ? "说好每周二跟车到货" : nil)
      if position < 1 { story.visit("老王烟店", 20) }
      if position == 2 { story.visit("兴旺商店", 15) }
      if position == 3 { story.visit("车站小卖部", 5, way: "phone") }
      story.answer("D-C3", about: "惠民超市", in: text, service(["supply"], 2 + position))
    }
    story.state("通仙", 3, at: "惠民超市")
    story.state("通仙", 1, at: "老王烟店")
    story.state("通仙", 0, at: "兴旺商店")
    let need = story.note(.need, "希望增加通仙供应", of: "惠民超市")
    story.note(.need, "要一个展架", of: "老王烟店")
    story.note(.market, "集市价格略降")
    story.day = Day("2026-11-27")
    story.done(need)
    let task = story.add(
      .task,
      [
        .note: .string("推介"), .due: .string("2026-11-20"), .brands: .strings(["通仙"]),
        .class: .string("key"),
      ]
    )
    story.done(task)
    for week in ["2026-W45", "2026-W46", "2026-W48"] {
      story.answer(
        "w2",
        in: week,
        .row(["fit": .string(week == "2026-W46" ? "tight" : "fair")])
      )
    }
    story.answer("w1", in: "2026-W45", .string("先补货再谈陈列，客户才听得进"))
  }

  private static func evaluate(_ story: inout Story) {
    story.day = Day("2026-11-30")
    story.answer("E-M0", about: "territory", in: period, .integer(12_500))
    story.answer("E-M0", about: "惠民超市", in: period, .integer(172))
    let volume = story.entries.first { $0.kind == .goal }?.n ?? 0
    story.answer("E-C1", about: "\(volume)", in: period, .string("supply"))
    story.answer("E-C2", about: "惠民超市", in: period, .string("met"))
    story.answer("E-C2", about: "老王烟店", in: period, .string("partly"))
    story.answer("E-B1", about: "通仙", in: period, .boolean(true))
    story.answer("E-B2", in: period, .string("当面推介有效，海报没用"))
    for (verdict, held) in [
      ("A-C13/惠民超市", "right"), ("A-B13/通仙", "right"), ("A-M3", "wrong"),
    ] {
      story.answer("E-M1", about: verdict, in: period, .row(["held": .string(held)]))
    }
    story.answer(
      "E-M1",
      about: "A-C13/老王烟店",
      in: period,
      .row(["held": .string("partly"), "why": .string("中档上柜慢了半个月")])
    )
    story.answer(
      "E-M1",
      about: "A-M2",
      in: period,
      .row(["held": .string("right"), "why": .string("集市价和店价都看了")])
    )
    story.answer("E-X1", in: period, .string("right"))
    story.answer(
      "E-X3",
      in: period,
      .row(["change": .string("better"), "proof": .string("惠民超市主动报库存")])
    )
    story.answer("m4", in: period, .string("给惠民超市协调货源，三天到货"))
    story.answer(
      "m8",
      in: period,
      .row(["good": .string("说到做到"), "bad": .string("送货不准时")])
    )
    story.answer(
      "m9",
      in: period,
      .row(["self": .integer(4), "others": .integer(3), "gap": .string("回访不够")])
    )
  }

  private static func improve(_ story: inout Story) {
    story.answer("R-1", in: period, .string("回访不够"))
    story.answer("R-2", in: period, .string("没有排进周计划\n周四常开会"))
    story.answer("R-3", in: period, decision("每周三下午只做回访", "2026-12-31"))
    story.answer(
      "R-B1",
      about: "通仙",
      in: period,
      .row(["change": .string("adjust"), "part": .string("shops")])
    )
  }

  private static func decision(_ what: String, _ day: String) -> Value {
    .row(["what": .string(what), "who": .string("自己"), "by": .string(day)])
  }
}
