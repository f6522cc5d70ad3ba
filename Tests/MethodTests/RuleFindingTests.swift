import Foundation
import Method
import Testing

/// What suggests, decides, is pasted or is gone through one by one names what there is.
struct RuleFindingTests {
  private func findings(_ question: String) -> [Found] {
    var lines = Demo.lines
    lines.insert("  - " + question, at: 39)
    return Demo.findings(in: lines.joined(separator: "\n"))
  }

  private func asked(_ more: String, kind: String = "choice, choices: sizes") -> [Found] {
    findings("{id: R, zh: 问, en: Ask, kind: \(kind), \(more)}")
  }

  @Test func `a suggestion proposes choices that there are, by conditions that can hold`() {
    #expect(asked("suggests: [{when: Q-3 = yes, zh: 大, en: Big, choices: [big]}]") == [])
    #expect(
      asked("suggests: [{when: Q-3 = yes, choices: [huge]}]")
        == [Found(40, .badValue(key: "choices", value: "huge", known: ["big", "small"]))]
    )
    #expect(
      asked("suggests: [{when: Q-3 = perhaps, choices: [big]}]")
        == [Found(40, .wrongWord("perhaps", key: "when", known: ["yes", "no"]))]
    )
    #expect(
      asked("suggests: [{when: Q-3 = yes, zh: 大}]") == [Found(40, .oneLanguage("en"))]
    )
    #expect(
      asked("suggests: [{wenn: Q-3 = yes, choices: [big]}]")
        == [Found(40, .unknownKey("wenn", known: ["when", "zh", "en", "choices"]))]
    )
  }

  @Test func `a table of decisions has columns and rows, and its conditions can hold`() {
    let columns = "columns: [{id: do, zh: 做, en: Do}]"
    #expect(asked("decides: {\(columns), rows: [{when: Q-3 = yes, do: {zh: 行, en: Yes}}]}") == [])
    #expect(asked("decides: {\(columns)}") == [Found(40, .missing("rows"))])
    #expect(asked("decides: {rows: [{when: Q-3 = yes}]}") == [Found(40, .missing("columns"))])
    #expect(
      asked("decides: {\(columns), rows: [{when: Q-8 = yes, do: {zh: 行, en: Yes}}]}")
        == [Found(40, .noSuchQuestion("Q-8", known: ["Q-1", "Q-2", "Q-3", "R"]))]
    )
    #expect(
      asked("decides: {\(columns), rows: [{when: Q-3 = yes, so: {zh: 行, en: Yes}}]}")
        == [Found(40, .unknownKey("so", known: ["when", "do"]))]
    )
    #expect(
      asked("decides: {\(columns), rows: [{when: Q-3 = yes, do: {zh: 行, en: Yes, then no}}]}")
        == [Found(40, .lostText("then no"))]
    )
  }

  @Test func `what is pasted is filled from questions and fields that there are`() {
    #expect(asked("pastes: {zh: \"{Q-1}：{Q-2.why}\", en: \"{Q-1}: {Q-2.why}\"}") == [])
    #expect(
      asked("pastes: {zh: \"{Q-9}\", en: \"{Q-9}\"}")
        == [
          Found(
            40,
            .wrongWord(
              "{Q-9}",
              key: "pastes",
              known: ["{Q-1}", "{Q-2}", "{Q-3}", "{R}", "{subject}"]
            )
          )
        ]
    )
    #expect(
      asked("pastes: {zh: \"{Q-2.who}\", en: \"-\"}")
        == [
          Found(40, .wrongWord("{Q-2.who}", key: "pastes", known: ["{Q-2.size}", "{Q-2.why}"]))
        ]
    )
    #expect(
      asked("pastes: {zh: \"{subject}\", en: \"-\"}") == [Found(40, .needsEach("{subject}"))]
    )
  }

  @Test func `rows are gone through by the id of their question and in no second way`() {
    let rows =
      "{id: S, zh: 列, en: List, kind: rows, fields: [{id: what, zh: 事, en: what, kind: text}]}"
    let ask = "{id: T, zh: 问, en: Ask, kind: text, each: "
    #expect(findings("\(rows)\n  - \(ask)S}") == [])
    #expect(
      findings("\(rows)\n  - \(ask)rows S}")
        == [Found(41, .wrongWord("rows", key: "each", known: ["S"]))]
    )
    #expect(
      findings("\(rows)\n  - \(ask)Q-3}")
        == [Found(41, .badValue(key: "each", value: "Q-3", known: ["S", "brands"]))]
    )
    #expect(findings("\(ask)S}\n  - \(rows)") == [Found(40, .refersForward("S", key: "each"))])
  }

  @Test func `a condition names a field that there is, and compares numbers with numbers`() {
    #expect(asked("when: Q-2.size = big and Q-1 >= 3") == [])
    #expect(
      asked("when: Q-2.sise = big")
        == [Found(40, .wrongWord("Q-2.sise", key: "when", known: ["Q-2.size", "Q-2.why"]))]
    )
    #expect(
      asked("when: Q-2.size = huge")
        == [Found(40, .wrongWord("huge", key: "when", known: ["big", "small"]))]
    )
    #expect(asked("when: Q-3 >= 3") == [Found(40, .noNumber("Q-3"))])
    #expect(asked("when: Q-1 >= many") == [Found(40, .wrongCondition("many", in: "Q-1 >= many"))])
    #expect(asked("when: Q-1 =") == [Found(40, .wrongCondition("", in: "Q-1 ="))])
  }

  @Test(arguments: ["note", "confirm", "brand-set", "row", "rows"])
  func `a field of a row is no list and no several lines`(kind: String) {
    let fields = kind.hasPrefix("row") ? ", fields: [{id: a, zh: 甲, en: a, kind: text}]" : ""
    let known = MethodReader.fieldKindNames
    #expect(known.contains("customers") && known.contains("text") && !known.contains(kind))
    let told = asked("fields: [{id: x, zh: 乙, en: x, kind: \(kind)\(fields)}]", kind: "row")
    #expect(told.contains(Found(40, .badValue(key: "kind", value: kind, known: known))))
  }

  @Test func `customers stand at the end of a row`() {
    let day = "{id: day, zh: 日, en: day, kind: date}"
    let shops = "{id: shops, zh: 户, en: shops, kind: customers}"
    #expect(asked("fields: [\(day), \(shops)]", kind: "rows") == [])
    #expect(
      asked("fields: [\(shops), \(day)]", kind: "rows") == [Found(40, .customersNotLast)]
    )
  }

  @Test func `a number out of range is told with the range`() {
    func told(_ range: String) -> [Found] {
      var lines = Demo.lines
      lines.insert(
        "settings:\n- {id: ahead, zh: 提前, en: ahead, kind: number, \(range)}",
        at: 6
      )
      return Demo.findings(in: lines.joined(separator: "\n"))
    }
    #expect(
      told("min: 1, max: 90, default: 120")
        == [Found(8, .outOfRange(key: "default", value: "120", least: 1, most: 90))]
    )
    #expect(
      told("max: 90, default: 120")
        == [Found(8, .outOfRange(key: "default", value: "120", least: nil, most: 90))]
    )
  }

  @Test func `a method has one checklist, and steps reach what periods know`() {
    var lines = Demo.lines
    lines.append("- {id: two, title: {zh: 二, en: Two}, checklist: [{id: b, zh: 乙, en: B}]}")
    #expect(
      Demo.findings(in: lines.joined(separator: "\n")) == [Found(45, .secondChecklist("two"))]
    )
    lines = Demo.lines
    lines[9] = "  reaches: done"
    #expect(
      Demo.findings(in: lines.joined(separator: "\n")) == [
        Found(
          10,
          .badValue(
            key: "reaches",
            value: "done",
            known: ["analysed", "evaluated", "improved", "planned"]
          )
        )
      ]
    )
  }
}
