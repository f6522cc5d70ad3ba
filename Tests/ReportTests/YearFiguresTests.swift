import Catalogue
import Dates
import Foundation
import Journal
import Report
import TestSupport
import Testing

/// Every figure of the month and the year of the training year, counted a second time from the lines of
/// the journal alone: no type of the project has a part in it.
struct YearFiguresTests {
  let lines: [Line]

  /// One line as JSON.
  struct Line: @unchecked Sendable {
    let fields: [String: Any]
    let n: Int
    let kind: String
    let on: String

    init(_ fields: [String: Any]) {
      self.fields = fields
      n = (fields["n"] as? NSNumber)?.intValue ?? 0
      kind = fields["kind"] as? String ?? ""
      on = fields["on"] as? String ?? ""
    }

    subscript(_ key: String) -> String? { fields[key] as? String }
    var minutes: Int { (fields["minutes"] as? NSNumber)?.intValue ?? 0 }
    var of: [Int] { (fields["of"] as? [NSNumber])?.map(\.intValue) ?? [] }
    var isVisit: Bool { kind == "visit" && (self["way"] ?? "on-site") == "on-site" }
    func number(_ key: String) -> Decimal? { (fields[key] as? NSNumber)?.decimalValue }
  }

  /// Read once: every test looks at all of them.
  private static let all = Result {
    let bytes = try TrainingReports.year.get().entries.journal
    return try bytes.split(separator: UInt8(ascii: "\n")).map { line in
      Line(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] ?? [:])
    }
  }

  let figures: [Line]
  let states: [Line]

  init() throws {
    lines = try Self.all.get()
    figures = lines.filter { $0.kind == "figure" }
    states = lines.filter { $0.kind == "brand" }
  }

  static let periods = ["2026", "2026-02", "2026-07", "2026-11"]
  static let months = (1...12).map { $0 < 10 ? "2026-0\($0)" : "2026-\($0)" }

  func lines(_ kind: String, in period: String) -> [Line] {
    lines.filter { $0.kind == kind && $0.on.hasPrefix(period) }
  }

  /// Half up, with so many places, as digits without superfluous zeros.
  func share(_ part: Int, of whole: Int) -> Decimal? {
    guard whole > 0 else { return nil }
    let tenths = (Double(part) * 1000 / Double(whole) + 0.5).rounded(.down)
    return Decimal(Int(tenths)) / 10
  }

  /// What a report says as JSON.
  func report(_ period: String, _ language: Language = .chinese) throws -> [[String: Any]] {
    let page = GoldenTests.Page(period: period, language: language, ending: "json")
    let data = Data(try TrainingReports.text(page).utf8)
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return object?["blocks"] as? [[String: Any]] ?? []
  }

  private func figures(_ period: String) throws -> [String: Decimal] {
    let block = try report(period).first { $0["kind"] as? String == "key-figures" }
    let figures = block?["figures"] as? [[String: Any]] ?? []
    return figures.reduce(into: [:]) { all, figure in
      all[figure["label"] as? String ?? ""] = (figure["value"] as? NSNumber)?.decimalValue
    }
  }

  /// The numbers of a table, and the words of its first column, by the title of that column.
  func table(_ title: String, in period: String) throws -> [String: [Decimal?]] {
    let tables = try report(period).filter { $0["kind"] as? String == "table" }
    let table = tables.first { table in
      ((table["columns"] as? [[String: Any]])?.first?["title"] as? String) == title
    }
    let rows = table?["rows"] as? [[String]] ?? []
    let values = table?["values"] as? [[Any]] ?? []
    return zip(rows, values).reduce(into: [:]) { all, row in
      all[row.0[0]] = row.1.dropFirst().map { ($0 as? NSNumber)?.decimalValue }
    }
  }

  @Test(arguments: periods)
  func `the figures at the head are those of the lines`(period: String) throws {
    let figures = try figures(period)
    let visits = lines("visit", in: period)
    #expect(figures["拜访"] == Decimal(visits.count(where: \.isVisit)))
    let shops = Set(lines.filter { $0.kind == "customer" }.compactMap { $0["name"] })
    let met = Set(visits.compactMap { $0["customer"] })
    #expect(figures["联系客户"] == share(met.count, of: shops.count))
    let requests = lines("need", in: period) + lines("complaint", in: period)
    let last = period == "2026" ? "2026-12-31" : period + "-31"
    let closed = closings.filter { $0.value <= last }
    let done = requests.count { closed[$0.n] != nil }
    #expect(figures["需求投诉办结"] == share(done, of: requests.count))
    let tasks = lines.filter { $0.kind == "task" && ($0["due"] ?? "").hasPrefix(period) }
      .compactMap { task in closings[task.n].map { (task["due"] ?? "", $0) } }
    #expect(figures["任务按时完成"] == share(tasks.count { $0.1 <= $0.0 }, of: tasks.count))
    let goals = goals(period)
    #expect(figures["目标达成"] == share(goals.count { $0 }, of: goals.count))
  }

  /// On which day each entry was closed.
  var closings: [Int: String] {
    lines.filter { $0.kind == "done" }.reduce(into: [:]) { days, done in
      for n in done.of where days[n] == nil { days[n] = done.on }
    }
  }

  /// Whether each goal of a period was reached: volumes by their figure, rates by the states of the shops.
  private func goals(_ period: String) -> [Bool] {
    lines.filter { $0.kind == "goal" && ($0["period"] ?? "").hasPrefix(period) }.compactMap {
      goal in
      guard let month = goal["period"], let target = goal.number("target") else { return nil }
      return actual(goal, month).map { $0 >= target }
    }
  }

  func actual(_ goal: Line, _ month: String) -> Decimal? {
    if goal["metric"] == "volume" {
      let figure = figures.last {
        $0["period"] == month && $0["customer"] == goal["customer"]
          && $0["metric"] == "销量"
      }
      return figure?.number("value")
    }
    let brand = (goal.fields["brands"] as? [String])?.first
    var known: [String: Int] = [:]
    for line in states where line.on <= month + "-31" {
      guard (line.fields["brands"] as? [String])?.first == brand, let shop = line["customer"] else {
        continue
      }
      known[shop] = (line.fields["state"] as? NSNumber)?.intValue
    }
    return share(known.values.count { $0 > 0 }, of: known.count)
  }

  @Test func `the months of the year are counted, and their sum is the sum of what is printed`()
    throws
  {
    let rows = try table("月份", in: "2026")
    let closed = closings
    for month in Self.months {
      let visits = lines("visit", in: month)
      let done = lines.filter { ["need", "complaint"].contains($0.kind) }
        .count { closed[$0.n]?.hasPrefix(month) ?? false }
      let counted = [
        visits.count(where: \.isVisit), visits.count { !$0.isVisit },
        visits.reduce(0) { $0 + $1.minutes }, lines("need", in: month).count,
        lines("complaint", in: month).count, done,
      ]
      #expect(rows[month] == counted.map { Decimal($0) }, "\(month)")
    }
    let sums = (0..<6).map { column in
      rows.filter { $0.key != "合计" }.reduce(Decimal(0)) { $0 + ($1.value[column] ?? 0) }
    }
    #expect(rows["合计"] == sums)
  }

  @Test(arguments: ["2026-03", "2026-11"])
  func `the tiers of a month add up to all of it`(month: String) throws {
    let rows = try table("等级", in: month)
    let tiers = lines.filter { $0.kind == "customer" }.reduce(into: [String: String]()) {
      $0[$1["name"] ?? ""] = $1["tier"]
    }
    let visits = lines("visit", in: month)
    for tier in ["A", "B", "C"] {
      let shops = tiers.filter { $0.value == tier }
      let own = visits.filter { tiers[$0["customer"] ?? ""] == tier }
      let met = Set(own.compactMap { $0["customer"] }).count
      #expect(
        rows[tier] == [
          Decimal(shops.count), Decimal(met), share(met, of: shops.count), Decimal(own.count),
          Decimal(own.reduce(0) { $0 + $1.minutes }),
        ]
      )
    }
  }

  @Test(arguments: ["2026-03", "2026-11"])
  func `goals, rates and states are those of the lines`(month: String) throws {
    let goals = try table("目标", in: month)
    for goal in lines where goal.kind == "goal" && goal["period"] == month {
      let who = goal["customer"] ?? (goal.fields["brands"] as? [String])?.first ?? ""
      let name = who + (goal["metric"] == "volume" ? " 购进量" : " 铺货率")
      #expect(
        goals[name]?.prefix(3) == [
          goal.number("baseline"), goal.number("target"), actual(goal, month),
        ]
      )
    }
  }

  @Test(arguments: periods)
  func `each day of the calendar has as many contacts as lines`(period: String) throws {
    let map = try report(period).first { $0["shape"] as? String == "calendar" }
    let days = map?["days"] as? [[String: Any]] ?? []
    #expect(days.count == (Period(period)?.days.count ?? 0))
    let counts = Dictionary(grouping: lines("visit", in: period), by: \.on).mapValues(\.count)
    for day in days {
      let date = day["day"] as? String ?? ""
      #expect((day["value"] as? NSNumber)?.intValue == counts[date] ?? 0, "\(date)")
    }
  }

  @Test func `the curve of volumes is that of the figures`() throws {
    let series = try report("2026").first { $0["shape"] as? String == "series" }
    let points = series?["points"] as? [[String: Any]] ?? []
    #expect(points.count == 12)
    for point in points {
      let figure = figures.first {
        $0["period"] == point["label"] as? String && $0["customer"] == nil
          && $0.fields["brands"] == nil
      }
      #expect((point["value"] as? NSNumber)?.decimalValue == figure?.number("value"))
    }
  }
}
