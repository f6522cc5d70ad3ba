import Catalogue
import Dates
import Foundation
import Report
import TestSupport
import Testing

/// The sentences and lists of a month, counted a second time from the lines of the journal alone.
extension YearFiguresTests {
  @Test func `judged verdicts, forecast and planned visits are those of the lines`() throws {
    let month = "2026-11"
    let page = GoldenTests.Page(period: month, language: .english, ending: "md")
    let text = try TrainingReports.text(page)
    let answers = lines.filter { $0.kind == "answer" && $0["period"] == month }
    let held = answers.filter { $0["question"] == "E-M1" }
      .compactMap { ($0.fields["value"] as? [String: Any])?["held"] as? String }
    let (right, partly) = (held.count { $0 == "right" }, held.count { $0 == "partly" })
    let accuracy = share(right * 2 + partly, of: held.count * 2) ?? 0
    #expect(
      text.contains(
        "Judged \(held.count): \(right) right, \(partly) partly, \(held.count - right - partly) wrong; accuracy \(accuracy)%"
      )
    )
    let planned = answers.filter { $0["question"] == "P-C3" }.reduce(into: [String: Int]()) {
      let visits = ($1.fields["value"] as? [String: Any])?["visits"] as? NSNumber
      $0[$1["subject"] ?? ""] = visits?.intValue
    }
    let visits = lines("visit", in: month).filter(\.isVisit)
    let made = Dictionary(grouping: visits) { $0["customer"] ?? "" }.mapValues(\.count)
    let all = planned.values.reduce(0, +)
    let kept = planned.reduce(0) { $0 + min($1.value, made[$1.key] ?? 0) }
    let outside = visits.count { planned[$0["customer"] ?? ""] == nil }
    #expect(text.contains("Planned visits \(all), done \(kept) (\(share(kept, of: all) ?? 0)%)"))
    #expect(
      text.contains(
        "\(outside) of \(visits.count) visits outside the plan (\(share(outside, of: visits.count) ?? 0)%)"
      )
    )
  }
}

/// The overview, needs and what is still open.
extension YearFiguresTests {
  private func english(_ month: String) throws -> String {
    try TrainingReports.text(GoldenTests.Page(period: month, language: .english, ending: "md"))
  }

  @Test(arguments: ["2026-02", "2026-11"])
  func `the sentences of the overview say what the lines say`(month: String) throws {
    let text = try english(month)
    let visits = lines("visit", in: month)
    let minutes = visits.reduce(0) { $0 + $1.minutes }
    let shops = Set(lines.filter { $0.kind == "customer" }.compactMap { $0["name"] })
    let met = Set(visits.compactMap { $0["customer"] }).count
    let made = visits.count(where: \.isVisit)
    let untimed = visits.count { $0.minutes == 0 }
    let without = untimed == 0 ? "" : " (\(untimed) of them without minutes)"
    #expect(
      text.contains(
        "- \(made) visits, \(visits.count - made) by phone or WeChat, \(minutes / 60) h \(minutes % 60) min\(without); "
          + "\(met) of \(shops.count) shops contacted (\(share(met, of: shops.count) ?? 0)%)\n"
      )
    )
    let closed = lines("done", in: month).flatMap(\.of)
    func count(_ kind: String) -> (new: Int, closed: Int) {
      let all = Set(lines.filter { $0.kind == kind }.map(\.n))
      return (lines(kind, in: month).count, closed.count { all.contains($0) })
    }
    let (needs, complaints) = (count("need"), count("complaint"))
    #expect(
      text.contains(
        "- Needs: \(needs.new) new, \(needs.closed) closed; "
          + "complaints: \(complaints.new) new, \(complaints.closed) closed\n"
      )
    )
    let tasks = lines.filter { $0.kind == "task" && ($0["due"] ?? "").hasPrefix(month) }
    let done = tasks.compactMap { task in closings[task.n].map { (task["due"] ?? "", $0) } }
    #expect(
      text.contains(
        "- Tasks due: \(tasks.count), done \(done.count), on time \(done.count { $0.1 <= $0.0 })\n"
      )
    )
    let own = lines("need", in: month)
    let settled = own.count { (closings[$0.n] ?? "9") <= month + "-31" }
    #expect(
      text.contains("\(settled) of \(own.count) needs met (\(share(settled, of: own.count) ?? 0)%)")
    )
  }

  @Test func `the forecast is as near as the figures say`() throws {
    let month = "2026-11"
    let answers = lines.filter { $0.kind == "answer" && $0["period"] == month }
    func value(_ question: String) -> Int {
      let answer = answers.last { $0["question"] == question && $0["subject"] == "territory" }
      return (answer?.fields["value"] as? NSNumber)?.intValue ?? 0
    }
    let (forecast, actual) = (value("A-F1"), value("E-M0"))
    let accuracy = share(actual - abs(actual - forecast), of: actual) ?? 0
    let thousands = { (n: Int) in "\(n / 1000),\(String(1000 + n % 1000).dropFirst())" }
    #expect(
      try english(month).contains(
        "Volume: forecast \(thousands(forecast)) cartons, actual \(thousands(actual)) cartons, accuracy \(accuracy)%"
      )
    )
  }

  @Test func `planned and made visits of the focus customers are those of the lines`() throws {
    let month = "2026-11"
    let rows = try table("零售户", in: month)
    let visits = lines("visit", in: month)
    #expect(rows.count == 8)
    for (shop, row) in rows {
      let planned = lines.last {
        $0["question"] == "P-C3" && $0["period"] == month && $0["subject"] == shop
      }
      let own = visits.filter { $0["customer"] == shop }
      let wanted = (planned?.fields["value"] as? [String: Any])?["visits"] as? NSNumber
      #expect(
        row.prefix(4) == [
          wanted?.decimalValue, Decimal(own.count(where: \.isVisit)), Decimal(own.count),
          Decimal(own.reduce(0) { $0 + $1.minutes }),
        ]
      )
    }
  }

  @Test func `the shops of each state of a brand add up to all of them`() throws {
    let month = "2026-11"
    let tables = try report(month).filter { block in
      ((block["columns"] as? [[String: Any]])?.count ?? 0) == 6
        && ((block["rows"] as? [[String]])?.first?.first ?? "") == "青岚"
    }
    let rows = tables.first?["values"] as? [[Any]] ?? []
    let names = (tables.first?["rows"] as? [[String]] ?? []).map { $0[0] }
    #expect(names.count == 4)
    for (brand, row) in zip(names, rows) {
      var known: [String: Int] = [:]
      for line in states where line.on <= month + "-31" {
        guard (line.fields["brands"] as? [String])?.first == brand, let shop = line["customer"]
        else { continue }
        known[shop] = (line.fields["state"] as? NSNumber)?.intValue
      }
      let counts = (0...3).map { state in known.values.count { $0 == state } }
      #expect(row.dropFirst().map { ($0 as? NSNumber)?.intValue } == counts + [known.count])
    }
  }

  @Test(arguments: [("2026-02", Day("2026-02-28")), ("2026-11", Day("2026-11-30"))])
  func `what is still open, and for how long, is what no line has closed`(
    month: String,
    last: Day
  ) throws {
    let open = lines.filter {
      ["need", "complaint"].contains($0.kind) && $0.on <= last.description
    }
    .filter { (closings[$0.n] ?? "9") > last.description }
    let items = open.map { item -> String in
      let days = last - (Day(item.on) ?? last)
      return
        "- \(item["customer"] ?? "") \(item["note"] ?? "") (\(days) \(days == 1 ? "day" : "days"))"
    }
    let text = try english(month)
    #expect(!items.isEmpty)
    for item in items.prefix(20) { #expect(text.contains(item)) }
    #expect(text.matches(of: /\n- [^\n]+ \([0-9]+ days?\)/).count == min(items.count, 20))
  }
}
