package import Dates
package import Journal

/// A whole year of one manager in 安澜, made of the people, shops and brands of the training month: the
/// same seed gives the same year, to the byte.
///
/// 60 shops of three tiers in six areas, eight brands, 25 to 30 contacts a workday, needs and complaints
/// of which some stay open, tasks that are kept and broken, monthly figures, and in each month the
/// answers of the five steps.
package struct TrainingYear {
  package static let shops = [
    "老王烟店", "惠民超市", "福满楼烟酒行", "站前名烟名酒", "百汇生活超市", "南湖烟酒店", "金穗超市", "滨河路烟酒店",
  ]
  private static let others = [
    "阿珍便利店", "学府路便利店", "四季红副食", "小马超市", "兴隆烟酒", "顺达便利店", "客来顺超市", "芳邻便利店", "大刘超市", "同心副食店",
    "春来茶烟店", "金海湾烟酒", "永兴超市", "柳湾供销店", "玉兰便利店", "鑫源批零店", "崔家小卖部", "上坝代销点", "王家铺子", "二嫂小卖部",
    "郑记副食", "聚友小卖部", "孙家烟店", "阳光小卖部", "晓芳水果烟酒", "郭家便民店", "长途站小卖部", "路通便利店", "红旗小卖部", "阿旺小店",
    "湖滨小卖部", "三岔口代销店", "梅子副食", "宋家小卖部", "好邻居便利", "桥头小店", "东风百货", "万家福超市", "和平烟店", "胜利副食",
    "大众商店", "新村超市", "河西便利", "北街烟店", "平安小店", "红星商店", "新华烟酒", "朝阳超市", "幸福小店", "光明商行", "前进副食", "双喜商行",
  ]
  package static let brands = ["青岚", "云栈", "鹤汀", "南枝", "听泉", "月渡", "山驿", "晴川"]
  private static let areas = ["城东", "老街", "车站", "城西", "南湖", "柳湾"]
  private static let notes = [
    "库存偏大，劝他这周少订两条，等月底再补", "店主不在，店员说周末人多", "青岚卖得快，想下周多订五条", "价签缺了三张，当场补齐",
    "对面新开一家便利店，客流少了一些", "问节前能不能提前送货", "陈列已调到视线高度", "老顾客反映口味变了，要再听听", "介绍了新品，愿意先试一条",
    "零售价稳，没有压价", "看了进销存，云栈补了两条", "店主担心断货，说清了到货日", "教她用新终端订货", "和店主对了上月账目",
  ]
  private static let wishes = ["希望增加青岚供应", "要一个新品展架", "想换靠门的展柜", "要一批价签", "希望送货提前到上午", "想参加一次培训"]
  private static let gripes = ["送货晚了半天", "终端又连不上", "对账单算错一条", "答应的展架没送到"]
  private static let news = [
    "集市上低价烟多了，零售价比上周略降", "学府路新校区开工，工人多买低价烟", "车站一带有人压价", "老街修路，客流少三成", "节前走亲戚的多，礼品烟走得快",
  ]
  private static let lessons = [
    "缺货先说清到货日，客户就不急", "先约再走，一上午能走完城东", "先补货再谈陈列，客户才听得进", "路线按片区排，少跑一半冤枉路", "答应的事当天记下来，就不会忘",
  ]

  private var story = Story(on: Day("2026-01-04"))
  private var random = SplitMix64(seed: 135)
  private let calendar: WorkCalendar
  private let all: [String]
  /// Open tasks and requests with the day on which they will be closed.
  private var closings: [Day: [Int]] = [:]
  private var volumes: [String: Int] = [:]

  /// The entries of 2026, up to its last day.
  package static func entries(_ calendar: WorkCalendar) -> [Entry] {
    var year = TrainingYear(calendar)
    year.archive()
    for month in Period.year(2026).months { year.work(in: month) }
    return year.story.entries
  }

  private init(_ calendar: WorkCalendar) {
    self.calendar = calendar
    all = Self.shops + Self.others
  }

  private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
  private mutating func pick(_ texts: [String]) -> String { texts[below(texts.count)] }

  private mutating func archive() {
    for (position, shop) in all.enumerated() {
      let tier = position < 8 ? "A" : position < 26 ? "B" : "C"
      story.customer(shop, tier: tier, area: Self.areas[position * 5 % Self.areas.count])
      volumes[shop] = position < 8 ? 120 + position * 9 : position < 26 ? 60 : 25
    }
    let members = Value.strings(Array(Self.brands.prefix(4)))
    story.add(.brandset, [.name: .string("重点规格"), .members: members])
    for (position, shop) in all.enumerated() {
      for (offset, brand) in Self.brands.prefix(4).enumerated() {
        story.state(brand, (position * 7 + offset * 3) % 4, at: shop)
      }
    }
  }
}

/// The days.
extension TrainingYear {
  private mutating func work(in month: Period) {
    let days = calendar.workdays(in: max(month.first, story.day)...month.last)
    begin(month, on: days[0])
    for day in days {
      work(on: day)
      let week = Period(.week, containing: day)
      // One week in seven nobody looked back.
      let isLast = !days.contains { $0 > day && week.contains($0) }
      if isLast, below(7) > 0 { lookBack(at: week) }
    }
    end(month, on: days[days.count - 1])
  }

  private mutating func work(on day: Day) {
    story.day = day
    if let due = closings.removeValue(forKey: day) {
      for number in due { story.done(number) }
    }
    let count = 25 + below(6)
    let start = below(all.count)
    for step in 0..<count {
      // Every fourth contact is one of the eight that matter most.
      let shop =
        step % 4 == 0 ? Self.shops[(start + step / 4) % 8] : all[(start + step) % all.count]
      let isCall = below(12) == 0
      story.visit(
        shop,
        below(20) == 0 ? nil : 5 + below(16),
        below(3) == 0 ? nil : pick(Self.notes),
        tags: below(15) == 0 ? ["缺货"] : [],
        way: isCall ? (below(2) == 0 ? "phone" : "wechat") : nil
      )
      if below(30) == 0 { story.state(Self.brands[below(4)], min(3, 1 + below(3)), at: shop) }
    }
    if below(3) == 0 { request(.need, pick(Self.wishes), day) }
    if below(8) == 0 { request(.complaint, pick(Self.gripes), day) }
    if below(4) == 0 { story.note(.market, pick(Self.news)) }
    if below(2) == 0 { promise(day) }
    if below(9) > 0 { story.answer("d6", in: day.description, .string(pick(Self.lessons))) }
  }

  private mutating func request(_ kind: Kind, _ text: String, _ day: Day) {
    let number = story.note(kind, text, of: pick(all))
    // Three of twenty stay open.
    if below(20) > 2 { close(number, after: 2 + below(14), day) }
  }

  /// A task for one of the next days: mostly kept, sometimes late, sometimes forgotten.
  private mutating func promise(_ day: Day) {
    let due = day.adding(days: 1 + below(6))
    let number = story.task(
      "带\(pick(Self.brands))到货单",
      due: due.description,
      of: pick(all),
      class: below(2) == 0 ? "promised" : "key"
    )
    let luck = below(20)
    if luck < 15 { close(number, after: max(1, due - day - 2), day) }
    if (15..<18).contains(luck) { close(number, after: due - day + 1 + below(5), day) }
  }

  private mutating func close(_ number: Int, after days: Int, _ day: Day) {
    // What falls on a day off is closed on the next working day, and what falls after the year, never.
    var on = day.adding(days: days)
    while !calendar.isWorkday(on) { on = on.adding(days: 1) }
    closings[on, default: []].append(number)
  }
}

/// The five steps.
extension TrainingYear {
  private mutating func begin(_ month: Period, on day: Day) {
    story.day = day
    let period = month.description
    let focus = Self.shops
    story.answer("A-C1", in: period, .strings(focus))
    story.answer("A-B1", in: period, .string("重点规格"))
    story.answer("A-M2", in: period, .row(["state": .string("stable")]))
    story.answer("A-M3", in: period, .string("fair"))
    for shop in focus.prefix(4) {
      story.answer("A-C13", about: shop, in: period, .string("客流稳，先补货再谈陈列"))
    }
    story.answer("A-F1", about: "territory", in: period, .integer(2_600 + below(400)))
    story.mark("analysed", of: period)
    for shop in focus {
      let volume = volumes[shop] ?? 100
      story.goal(
        "volume",
        of: shop,
        from: volume,
        to: volume + 5 + below(12),
        due: month.last.description,
        in: period
      )
      story.answer("P-C3", about: shop, in: period, .row(["visits": .integer(16 + below(6))]))
    }
    for brand in Self.brands.prefix(4) {
      story.answer("P-B1", about: brand, in: period, .integer(78))
      story.goal(
        "distribution-rate",
        brand: brand,
        from: 74,
        to: 78,
        due: month.last.description,
        in: period
      )
    }
    story.answer("P-W1", in: period, .row(["days": .integer(21), "visits": .integer(28)]))
    story.mark("planned", of: period)
  }

  private mutating func lookBack(at week: Period) {
    let fit = ["fair", "fair", "tight", "loose"][below(4)]
    story.answer("w1", in: week.description, .string(pick(Self.lessons)))
    story.answer("w2", in: week.description, .row(["fit": .string(fit)]))
  }

  private mutating func end(_ month: Period, on day: Day) {
    story.day = day
    let period = month.description
    var total = 0
    for shop in all {
      let volume = max(5, (volumes[shop] ?? 20) + below(15) - 5)
      volumes[shop] = volume
      total += volume
      if Self.shops.contains(shop) { story.figure("销量", volume, of: shop, in: period) }
    }
    story.figure("销量", total, in: period)
    for brand in Self.brands.prefix(4) {
      story.figure("销量", total / 5 + below(60), brand: brand, in: period)
    }
    story.answer("E-M0", about: "territory", in: period, .integer(total))
    for verdict in Self.shops.prefix(4).map({ "A-C13/" + $0 }) + ["A-M2", "A-M3"] {
      let held = ["right", "right", "partly", "wrong"][below(4)]
      story.answer("E-M1", about: verdict, in: period, .row(["held": .string(held)]))
    }
    for shop in Self.shops.prefix(5) {
      story.answer("E-C2", about: shop, in: period, .string(["met", "met", "partly"][below(3)]))
    }
    story.answer("E-B2", in: period, .string("当面推介有效，海报没用"))
    story.answer("E-X1", in: period, .string("right"))
    story.answer("m4", in: period, .string("给老王烟店协调货源，三天到货"))
    story.answer("m8", in: period, .row(["good": .string("说到做到"), "bad": .string("送货不准时")]))
    story.answer("m9", in: period, .row(["self": .integer(4), "others": .integer(3 + below(2))]))
    story.mark("evaluated", of: period)
    story.answer("R-1", in: period, .string("回访不够"))
    story.answer(
      "R-3",
      in: period,
      .row(["what": .string("每周三下午只做回访"), "by": .string(month.next.last.description)])
    )
    story.mark("improved", of: period)
  }
}
