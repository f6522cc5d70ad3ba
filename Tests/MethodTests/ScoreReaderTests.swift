import Dates
import Foundation
import Method
import Testing

/// The score sheet of a method file, and what is wrong with one (`domain.md` 3).
struct ScoreReaderTests {
  /// Line numbers are counted from 1; each test of a problem replaces one line.
  private static let lines = """
    id: sheet
    version: 1
    title: {zh: 表, en: Sheet}
    cycle: quarter
    settings:
    - {id: cap, zh: 封顶, en: Cap, kind: choice, choices: {"100": {zh: 满, en: full}}, default: "100"}
    score:
      title: {zh: 表, en: Sheet}
      cap: $cap
      basis: answer Q-2
      groups:
      - id: items
        title: {zh: 项, en: Items}
        full: 100
        target: Q-1.target
        done: Q-1.done
        items:
        - {id: one, zh: 一, en: One, points: 60}
        - id: two
          zh: 二
          en: Two
          points: 40
          lower: true
          recorded: {figure: {zh: 数, en: number}, weight: 0.5, when: cap = 100}
      - id: off
        title: {zh: 扣, en: Off}
        minus: true
        items:
        - {id: each, zh: 每, en: Each, rule: count, each: [{of: Q-3, points: 5}]}
    steps:
    - id: ask
      title: {zh: 问, en: Ask}
      also: [month, year]
      questions:
      - id: Q-1
        zh: 几？
        en: How many?
        each: brands
        kind: row
        fields:
        - {id: target, zh: 目标, en: target, kind: number}
        - {id: done, zh: 完成, en: done, kind: number, changes: true}
      - {id: Q-2, zh: 按？, en: By?, kind: choice, choices: {period: {zh: 期, en: period}}, default: last or period}
      - {id: Q-3, zh: 几次？, en: How often?, kind: number}
    """.split(separator: "\n").map(String.init)

  private func text(_ line: Int? = nil, _ other: String = "") -> String {
    var lines = Self.lines
    if let line { lines[line - 1] = other }
    return lines.joined(separator: "\n")
  }

  @Test func `a sheet is read with its groups, rules and inputs`() throws {
    let method = try Demo.read(text())
    let score = try #require(method.score)
    #expect(score.cap == .setting("cap"))
    #expect(score.basis == .answer("Q-2"))
    #expect(score.zeroTarget == .literal("not-applicable"))
    #expect(score.groups.map(\.isDeduction) == [false, true])
    #expect(score.groups[0].full == 100)
    let target = ScoreInput(source: .answer(question: "Q-1", field: "target"))
    let done = ScoreInput(source: .answer(question: "Q-1", field: "done"))
    #expect(
      score.items.map(\.rule) == [
        .ratio(target: [target], done: [done], recorded: [], isLowerBetter: false),
        .ratio(
          target: [target],
          done: [done],
          recorded: [
            ScoreInput(
              source: .figure(Bilingual(chinese: "数", english: "number")),
              weight: 0.5,
              when: Condition("cap = 100")
            )
          ],
          isLowerBetter: true
        ),
        .count([
          ScoreCount(
            input: ScoreInput(source: .answer(question: "Q-3", field: nil)),
            points: 5,
            relation: nil
          )
        ]),
      ]
    )
    #expect(method.step("ask")?.cycles == [.quarter, .month, .year])
    #expect(method.question("Q-2")?.proposal == .lastOr("period"))
  }

  @Test(
    arguments: [
      (9, "  cap: $cop", 9, .noSuchSetting("cop", known: ["cap"])),
      (10, "  basis: answer Q-9", 10, .noSuchQuestion("Q-9", known: ["Q-1", "Q-2", "Q-3"])),
      (
        10, "  basis: yearly", 10,
        .badValue(key: "basis", value: "yearly", known: ["linear", "period", "quarters"])
      ),
      (14, "    full: much", 14, .badValue(key: "full", value: "much", known: ["10"])),
      (
        15, "    target: Q-1.goal", 15,
        .wrongWord("Q-1.goal", key: "Q-1", known: ["Q-1.target", "Q-1.done"])
      ),
      (18, "    - {id: one, zh: 一, en: One}", 18, .missing("points")),
      (18, "    - {id: ask, zh: 一, en: One, points: 60}", 18, .doubleID("ask")),
      (
        18, "    - {id: one, zh: 一, en: One, points: 60, rule: guess}", 18,
        .badValue(
          key: "rule",
          value: "guess",
          known: ["comparison", "count", "coverage", "ratio"]
        )
      ),
      (18, "    - {id: one, zh: 一, en: One, points: 60, rule: coverage}", 18, .missing("part")),
      (
        24, "      recorded: {figure: {zh: 数, en: number}, when: cop = 100}", 24,
        .noSuchSetting("cop", known: ["cap"])
      ),
      (
        33, "  also: [decade]", 33,
        .badValue(
          key: "also",
          value: "decade",
          known: ["day", "month", "quarter", "week", "year"]
        )
      ),
      (
        38, "    each: Q-2", 38,
        .badValue(key: "each", value: "Q-2", known: ["brands"])
      ),
    ] as [(Int, String, Int, MethodFinding.Problem)]
  )
  func `one thing wrong is named with its line`(
    line: Int,
    other: String,
    at place: Int,
    problem: MethodFinding.Problem
  ) {
    #expect(Demo.findings(in: text(line, other)).contains(Found(place, problem)))
  }

  @Test func `the sheet itself has no fault`() { #expect(Demo.findings(in: text()) == []) }
}
