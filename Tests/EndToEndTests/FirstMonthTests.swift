import Foundation
import TestSupport
import Testing

/// The training script: one manager's November, from the first customer to the month summary.
struct FirstMonthTests {
  /// What the tests look at of an entry, read as any other tool would read it.
  private struct Entry: Decodable {
    /// Some value, no matter which.
    struct Filled: Decodable { init(from decoder: any Decoder) {} }

    var n: Int
    var at: String
    var with: Int?
    var kind: String
    var question: String?
    var customer: String?
    var name: String?
    var tier: String?
    var way: String?
    var value: Filled?
    var of: [Int]?

    var day: String { String(at.prefix(10)) }
  }

  private static let script = Result { try Shipped.text("scripts/training/first-month.txt") }
  private static let recorded = Result { try record() }

  private static func run(_ wubu: Wubu, _ options: String...) throws -> Wubu.Outcome {
    let arguments = options + ["--strict", "--now", "2026-11-01T08:00+08:00"]
    return try wubu.run(Wubu.binary, arguments, input: Data(script.get().utf8))
  }

  /// The month with a journal instead of the sandbox: what it prints, and the entries that stand.
  private static func record() throws -> (output: String, entries: [Entry]) {
    let wubu = try Wubu()
    defer { wubu.remove() }
    let outcome = try run(wubu, "--journal", wubu.home.appending(path: "month.jsonl").path)
    let text = try String(contentsOf: wubu.home.appending(path: "month.jsonl"), encoding: .utf8)
    let entries = try text.split(separator: "\n").map { line in
      try JSONDecoder().decode(Entry.self, from: Data(line.utf8))
    }
    let undone = Set(entries.filter { $0.kind == "undo" }.flatMap { $0.of ?? [] })
    return (outcome.output, entries.filter { $0.kind != "undo" && !undone.contains($0.n) })
  }

  @Test func `it runs to its end, with the same bytes on a machine of either language`() throws {
    let chinese = try Wubu()
    let english = try Wubu(["LANG": "en_GB.UTF-8"])
    defer { for wubu in [chinese, english] { wubu.remove() } }
    let first = try Self.run(chinese, "--sandbox")
    #expect(first.status == 0)
    // Beside three of its days stands how to see the notes that were too long for a chat.
    let told = first.errors.split(separator: "\n")
    let errors = told.filter { !$0.hasSuffix("--format md") }
    #expect(errors.count == 3)
    #expect(told.count == 6)
    #expect(errors.contains("新零售户：专卖所") && errors.contains("新零售户：湖心苑便利店"))
    // One upward report of the month is urgent.
    #expect(errors.contains { $0.hasPrefix("紧急：现在就打电话") })
    #expect(try Self.run(english, "--sandbox") == first)
  }

  @Test func `it has the customers, brand sets and days of a real month`() throws {
    let entries = try Self.recorded.get().entries
    let named = entries.filter { $0.kind == "customer" && $0.tier != nil }
    #expect(
      Dictionary(grouping: named) { $0.tier }.mapValues(\.count) == ["A": 8, "B": 16, "C": 19]
    )
    #expect(entries.count { $0.kind == "brandset" } == 2)
    let byHand = typed(entries).filter { $0.day > "2026-11-01" }
    let perDay = Dictionary(grouping: byHand) { $0.day }.mapValues(\.count)
    #expect(perDay.count == 21)
    #expect(perDay.filter { !(15...30).contains($0.value) } == [:])
  }

  /// The quick entries: not what answers, ticks and corrections append.
  private func typed(_ entries: [Entry]) -> [Entry] {
    let firsts = Dictionary(uniqueKeysWithValues: entries.map { ($0.n, $0.kind) })
    let quick: Set = [
      "visit", "need", "complaint", "report", "brand", "market", "note", "figure", "task", "done",
    ]
    return entries.filter { entry in
      quick.contains(entry.kind) && firsts[entry.with ?? entry.n] != "answer"
    }
  }

  @Test func `every core question is answered, in every period`() throws {
    let (output, entries) = try Self.recorded.get()
    let answered = Set(entries.filter { $0.value != nil }.compactMap(\.question))
    // A first month has no improvements to look back at, and here nobody has to be dropped.
    #expect(try core().subtracting(answered) == ["R-5", "P-W4"])
    let finished = output.split(separator: "\n").filter { $0.hasSuffix("完成：") }
    let steps = ["分析", "计划", "评估", "改进", "日回顾", "周回顾", "月回顾"].map { step in
      finished.count { $0.hasSuffix(" \(step)完成：") }
    }
    #expect(steps == [1, 1, 1, 1, 21, 4, 1])
  }

  /// The questions that the method marks as core.
  private func core() throws -> Set<String> {
    let questions = try Shipped.text("lang/methods/135.yaml").split(separator: "\n  - id: ")
    let marked = questions.dropFirst().filter { $0.contains("\n    core: true") }
    return Set(marked.map { String($0.prefix { $0 != "\n" }) })
  }

  @Test func `the month summary has its ten parts, each with something to say`() throws {
    let (output, entries) = try Self.recorded.get()
    let start = try #require(output.range(of: "\n月总结 2026年11月\n"))
    let end = try #require(output.range(of: "\n以上均取自记录", range: start.upperBound..<output.endIndex))
    let summary = output[start.upperBound..<end.lowerBound]
    let parts = summary.split(separator: "\n[").map { $0.split(separator: "]\n") }
    // The three judgements stand beside each other before the ten parts.
    #expect(parts.dropFirst().prefix(11).map { String($0[0]) } == ["三项判断"] + titles)
    #expect(parts.filter { $0.count < 2 || $0[1].hasPrefix("—") }.map { String($0[0]) } == [])
    for counted in counts(entries) { #expect(summary.contains(counted)) }
  }

  private let titles = [
    "月初分析的准确性", "计划的合理性", "实施的有效性", "提炼经验：客户服务效果", "提炼经验：客户需求的满足情况",
    "提炼经验：知名品牌（规格）培育方案实施效果", "提炼经验：营销目标完成情况", "提炼经验：客户对服务的评价",
    "自评与他评", "下月改进",
  ]

  /// What the first line of the overview counts, from the entries themselves.
  private func counts(_ entries: [Entry]) -> [String] {
    let visits = entries.filter { $0.kind == "visit" }
    let called = visits.count { $0.way == "phone" || $0.way == "wechat" }
    let customers = Set(visits.map(\.customer)).count
    return ["\n- 上门\(visits.count - called)次、电话微信\(called)次，共", "；联系零售户\(customers)/"]
  }
}
