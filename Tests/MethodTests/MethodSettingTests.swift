import Foundation
import Method
import Testing

/// What a method file lets an institution set.
struct MethodSettingTests {
  private static let settings = """
    settings:
    - {id: cap, zh: 上限, en: cap, kind: number, unit: {zh: 分, en: points}, min: 0, max: 110, default: 100.5}
    - {id: size, zh: 大小, en: size, kind: choice, choices: sizes, default: small}
    - {id: whole, zh: 全月, en: whole months, kind: yes-no, default: yes}
    - {id: from, zh: 起始日, en: from, kind: date, default: 2026-11-23}
    - {id: weight, zh: 权重, en: weight, kind: percent}
    - id: criteria
      zh: 标准
      en: criteria
      kind: rows
      fields:
      - {id: grade, zh: 等级, en: grade, kind: text}
      - {id: years, zh: 年限, en: years, kind: number, optional: true}
      default:
      - {grade: junior}
      - {years: 3, grade: senior}
    """

  private static func file(_ settings: String) -> String {
    var lines = Demo.lines
    lines.insert(settings, at: 6)
    return lines.joined(separator: "\n")
  }

  @Test func `a setting keeps its words, kind, range and a default of its kind`() throws {
    let method = try Demo.read(Self.file(Self.settings))
    #expect(
      method.settings.map(\.id) == ["cap", "size", "whole", "from", "weight", "criteria"]
    )
    let cap = try #require(method.setting("cap"))
    #expect(cap.text == Bilingual(chinese: "上限", english: "cap"))
    #expect(cap.kind == .number(unit: Bilingual(chinese: "分", english: "points")))
    #expect(cap.standard == .number(Decimal(string: "100.5") ?? 0))
    #expect([-1, 0, 110, 111].map { cap.allows($0) } == [false, true, true, false])
    #expect(method.key(of: cap) == "demo.cap")
    #expect(method.setting("size")?.standard == .text("small"))
    #expect(method.setting("whole")?.standard == .flag(true))
    #expect(method.setting("from")?.standard == .text("2026-11-23"))
    #expect(method.setting("weight")?.standard == nil)
    #expect(
      method.setting("criteria")?.standard
        == .list([
          .fields([.init(id: "grade", value: .text("junior"))]),
          .fields([
            .init(id: "grade", value: .text("senior")), .init(id: "years", value: .number(3)),
          ]),
        ])
    )
  }

  @Test(
    arguments: [
      (
        "{id: a, zh: 甲, en: a, kind: number, default: many}",
        .badValue(key: "default", value: "many", known: ["20", "0.5"])
      ),
      (
        "{id: a, zh: 甲, en: a, kind: number, min: 1, max: 9, default: 10}",
        .outOfRange(key: "default", value: "10", least: 1, most: 9)
      ),
      (
        "{id: a, zh: 甲, en: a, kind: number, min: low}",
        .badValue(key: "min", value: "low", known: ["0", "100"])
      ),
      (
        "{id: a, zh: 甲, en: a, kind: choice, choices: sizes, default: huge}",
        .badValue(key: "default", value: "huge", known: ["big", "small"])
      ),
      (
        "{id: a, zh: 甲, en: a, kind: yes-no, default: perhaps}",
        .badValue(key: "default", value: "perhaps", known: ["yes", "no"])
      ),
      (
        "{id: a, zh: 甲, en: a, kind: date, default: 2026-02-29}",
        .badValue(key: "default", value: "2026-02-29", known: ["2026-11-23"])
      ),
      (
        "{id: a, zh: 甲, en: a, kind: rating, default: 6}",
        .badValue(key: "default", value: "6", known: ["1", "5"])
      ),
      (
        """
        {id: a, zh: 甲, en: a, kind: rows, fields: [{id: n, zh: 数, en: n, kind: number}], \
        default: [{m: 1}]}
        """,
        .badValue(key: "default", value: "", known: ["n"])
      ),
      (
        "{id: a, zh: 甲, en: a, kind: customers, default: x}",
        .badValue(
          key: "kind",
          value: "customers",
          known: [
            "choice", "date", "money", "multi", "note", "number", "percent", "rating", "row",
            "rows",
            "text", "time", "yes-no",
          ]
        )
      ),
      ("{id: a, zh: 甲, kind: text}", .oneLanguage("en")),
      ("{zh: 甲, en: a, kind: text}", .missing("id")),
      (
        "{id: a, zh: 甲, en: a, defalt: 1}",
        .unknownKey(
          "defalt",
          known: ["id", "zh", "en", "kind", "unit", "choices", "fields", "min", "max", "default"]
        )
      ),
    ] as [(String, MethodFinding.Problem)]
  )
  func `a slip in a setting is told with its line`(setting: String, problem: MethodFinding.Problem)
  {
    let findings = Demo.findings(in: Self.file("settings:\n- \(setting)"))
    #expect(findings.contains(Found(8, problem)))
  }

  @Test func `two settings of one id are told`() {
    let text = Self.file(
      "settings:\n- {id: a, zh: 甲, en: a, kind: text}\n- {id: a, zh: 乙, en: b, kind: text}"
    )
    #expect(Demo.findings(in: text) == [Found(9, .doubleID("a"))])
  }
}
