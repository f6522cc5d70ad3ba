import Foundation
import Report
import Testing

/// The arithmetic of a score sheet (`domain.md` 3.2), worked out by hand.
struct ScoringTests {
  /// `12.5` as written, `-` for nothing.
  private static func number(_ text: Substring) -> Decimal? {
    text == "-" ? nil : Decimal(string: String(text))
  }

  /// Words of a row, read as numbers.
  private static func numbers(_ row: String) -> [Decimal?] {
    row.split(separator: " ").map(number)
  }

  private static func rules(_ names: String) -> Scoring {
    var rules = Scoring()
    for name in names.split(separator: " ") {
      switch name {
      case "120": rules.cap = 1.2
      case "200": rules.cap = 2
      case "uncapped": rules.cap = nil
      case "no-floor": rules.floor = nil
      case "zero": rules.zeroTarget = .zero
      case "full": rules.zeroTarget = .full
      default: break
      }
    }
    return rules
  }

  /// done, target, points → raw, points given.
  @Test(arguments: [
    ("", "600 800 15", "11.25 11.25"),
    ("", "800 800 15", "15 15"),
    // Over the target: capped, the raw figure beside it.
    ("", "12 10 10", "12 10"),
    ("120", "12 10 10", "12 12"),
    ("120", "15 10 10", "15 12"),
    ("200", "25 10 10", "25 20"),
    ("uncapped", "25 10 10", "25 25"),
    // An outflow: floor 0, or what it comes to.
    ("", "-80 800 15", "-1.5 0"),
    ("no-floor", "-80 800 15", "-1.5 -1.5"),
    ("", "0 800 15", "0 0"),
    // No target, a target of zero or below: never divided by.
    ("", "5 - 10", "- -"),
    ("", "5 0 10", "- -"),
    ("", "0 0 10", "- -"),
    ("", "-5 -10 10", "- -"),
    ("zero", "5 0 10", "- 0"),
    ("full", "5 0 10", "- 10"),
    ("full", "- - 10", "- 10"),
    // Nothing recorded yet gives nothing yet.
    ("", "- 800 15", "- 0"),
    // Half up at the second place: 15 × 1 ÷ 160 = 0.09375, 10 × 1 ÷ 16 = 0.625, 15 × 1 ÷ 7 = 2.142857.
    ("", "1 160 15", "0.09 0.09"),
    ("", "1 16 10", "0.63 0.63"),
    ("", "1 7 15", "2.14 2.14"),
    // The year's 800, half of it due, 300 done.
    ("", "300 400 15", "11.25 11.25"),
    ("", "300 800 15", "5.63 5.63"),
  ])
  func `done ÷ target × points`(rules: String, given: String, expected: String) {
    let (given, expected) = (Self.numbers(given), Self.numbers(expected))
    let score = Self.rules(rules).ratio(done: given[0], target: given[1], points: given[2] ?? 0)
    #expect(score.raw == expected[0])
    #expect(score.points == expected[1])
  }

  /// Half the complaints allowed give 150 per cent, one and a half times as many give 50.
  @Test(arguments: [("5", "15"), ("10", "10"), ("15", "5"), ("20", "0"), ("25", "-5"), ("0", "20")])
  func `where less is better the rate is two less done ÷ target`(done: String, raw: String) {
    let rules = Self.rules("uncapped no-floor")
    let score = rules.ratio(
      done: Decimal(string: done),
      target: 10,
      points: 10,
      isLowerBetter: true
    )
    #expect(score.raw == Decimal(string: raw))
  }

  /// this part, this whole, last part, last whole → points by rule a, b, c.
  @Test(arguments: [
    // 46.875 % after 40 %: 11.71875 capped, not fallen, 4.6875.
    ("300 640 240 600", "10 10 4.69"),
    // 30 % after 40 %: three quarters.
    ("30 100 40 100", "7.5 7.5 3"),
    // The same share.
    ("2 4 1 2", "10 10 5"),
    // A first period has no last share; a last share of 0 cannot be compared with.
    ("30 100 - -", "- - 3"),
    ("30 100 0 100", "- - 3"),
    ("30 100 5 0", "- - 3"),
    // Nothing done off the counter, nothing done at all, nothing known.
    ("0 100 40 100", "0 0 0"),
    ("0 0 40 100", "- - -"),
    ("- - 40 100", "- - -"),
  ])
  func `a share beside the one of last time`(given: String, expected: String) {
    let (given, expected) = (Self.numbers(given), Self.numbers(expected))
    let points = Scoring.Comparison.allCases.map { rule in
      Scoring().comparison(
        now: Share(given[0], of: given[1]),
        last: Share(given[2], of: given[3]),
        points: 10,
        by: rule
      ).points
    }
    #expect(Scoring.Comparison.allCases == [.ratio, .atLeast, .share])
    #expect(points == expected)
  }

  @Test func `a share that grew beyond the points shows what it would have been`() {
    let score = Scoring().comparison(
      now: Share(300, of: 640),
      last: Share(240, of: 600),
      points: 10,
      by: .ratio
    )
    // 10 × 300 × 600 ÷ (640 × 240) = 11.71875
    #expect(score.raw == Decimal(string: "11.72"))
  }

  @Test(arguments: [
    ("48 60 2", "1.6"), ("45 60 2", "1.5"), ("0 60 2", "0"), ("61 60 2", "2"), ("1 3 2", "0.67"),
    ("- 60 2", "-"), ("48 - 2", "-"), ("48 0 2", "-"),
  ])
  func `part ÷ whole × points`(given: String, expected: String) {
    let given = Self.numbers(given)
    let score = Scoring().coverage(Share(given[0], of: given[1]), points: given[2] ?? 0)
    #expect(score.points == Self.number(expected[...]))
  }

  /// Reports handed in and adopted, 2 points instead of 1, or on top of it; at most 6.
  @Test(arguments: [
    ("3 1", "4", "5"), ("3 3", "6", "6"), ("0 0", "0", "0"), ("7 0", "6", "6"), ("1 1", "2", "3"),
    ("- -", "0", "0"), ("2 -", "2", "2"),
  ])
  func `points for each of something`(given: String, instead: String, onTop: String) {
    let given = Self.numbers(given)
    let scores = [1, 2].map { adopted in
      Scoring().count([(given[0], 1), (given[1], Decimal(adopted))], cap: 6).points
    }
    #expect(scores == [Decimal(string: instead), Decimal(string: onTop)])
  }

  @Test func `deductions have no limit`() {
    #expect(Scoring().count([(40, 5)], cap: nil).points == 200)
  }

  /// The worked example of `domain.md` 3.4, item by item.
  @Test func `the worked example comes out to the last digit`() {
    let rules = Scoring()
    let items: [ItemScore] = [
      rules.ratio(done: 600, target: 800, points: 15),
      rules.ratio(done: 12, target: 10, points: 10),
      rules.ratio(done: 30, target: 40, points: 10),
      rules.ratio(done: 50, target: 100, points: 10),
      rules.ratio(done: 0, target: 0, points: 5),
      rules.ratio(done: 90, target: 100, points: 10),
      rules.ratio(done: 18, target: 20, points: 10),
      rules.ratio(done: 120, target: 100, points: 10),
      rules.comparison(
        now: Share(300, of: 640),
        last: Share(240, of: 600),
        points: 10,
        by: .atLeast
      ),
      rules.ratio(done: 45, target: 50, points: 10),
    ]
    let expected = ["11.25", "10", "7.5", "5", "-", "9", "9", "10", "10", "9"]
    #expect(items.map(\.points) == expected.map { Self.number($0[...]) })
    #expect(items[1].raw == 12)
    let bonus = [
      rules.coverage(Share(48, of: 60), points: 2), rules.coverage(Share(45, of: 60), points: 2),
      rules.count([(3, 1), (1, 1)], cap: 6),
    ]
    #expect(bonus.map(\.points) == [Decimal(string: "1.6"), Decimal(string: "1.5"), 4])
    let total = ScoreTotal([
      GroupScore(items, full: 100), GroupScore(bonus, cap: 10),
      GroupScore([rules.count([(1, 5)], cap: nil)], isDeduction: true),
    ])
    #expect(total.groups[0].sum == Decimal(string: "80.75"))
    #expect(total.groups[0].possible == 95)
    #expect(total.groups[0].scaled == 85)
    #expect(total.groups[1].scaled == Decimal(string: "7.1"))
    #expect(total.total == Decimal(string: "87.1"))
    #expect(total.unscaled == Decimal(string: "82.85"))
  }

  @Test func `the total may be below 0 and above 110`() {
    let rules = Self.rules("uncapped")
    let good = GroupScore([rules.ratio(done: 30, target: 20, points: 100)], full: 100)
    let bonus = GroupScore([rules.count([(12, 1)], cap: nil)], cap: 10)
    #expect(ScoreTotal([good, bonus]).total == 160)
    let bad = GroupScore([rules.ratio(done: 0, target: 20, points: 100)], full: 100)
    let off = GroupScore([rules.count([(3, 5)], cap: nil)], isDeduction: true)
    #expect(ScoreTotal([bad, off]).total == -15)
  }

  @Test func `where no item applies there is no total`() {
    let none = GroupScore([rules().ratio(done: 3, target: 0, points: 15)], full: 100)
    #expect(none.scaled == nil)
    #expect(ScoreTotal([none, GroupScore([], cap: 10)]).total == nil)
  }

  private func rules() -> Scoring { Scoring() }
}
