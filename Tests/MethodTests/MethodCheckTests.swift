import Method
import Testing

/// What can only be judged once the whole file was read.
struct MethodCheckTests {
  private func findings(_ replaced: Int, _ text: String, settings: String? = nil) -> [Found] {
    var lines = Demo.lines
    lines[replaced - 1] = text
    if let settings { lines.insert("settings:\n- " + settings, at: 6) }
    return Demo.findings(in: lines.joined(separator: "\n"))
  }

  @Test func `a condition looks back, never forward and never at itself`() {
    #expect(findings(30, "    when: Q-3 = yes") == [Found(30, .refersForward("Q-3", key: "when"))])
    #expect(
      findings(30, "    when: Q-2 answered") == [Found(30, .refersToItself("Q-2", key: "when"))]
    )
    #expect(findings(30, "    when: not Q-1 answered") == [])
  }

  @Test func `a condition compares with what an answer may be`() {
    #expect(
      findings(
        39,
        "    default: last\n  - {id: Q-4, zh: 问, en: Ask, kind: text, when: Q-3 = maybe}"
      )
        == [Found(40, .wrongWord("maybe", key: "when", known: ["yes", "no"]))]
    )
  }

  @Test func `what refers to a setting refers to one of the method`() {
    let cap = "{id: cap, zh: 上限, en: cap, kind: yes-no}"
    #expect(
      findings(39, "    default: setting cap") == [Found(39, .noSuchSetting("cap", known: []))]
    )
    #expect(findings(39, "    default: setting cap", settings: cap) == [])
    #expect(
      findings(30, "    when: setting.top = yes", settings: cap)
        == [Found(32, .noSuchSetting("top", known: ["cap"]))]
    )
    #expect(
      findings(30, "    when: setting.cap = high", settings: cap)
        == [Found(32, .wrongWord("high", key: "when", known: ["yes", "no"]))]
    )
    #expect(findings(30, "    when: setting.cap = yes", settings: cap) == [])
    #expect(
      findings(34, "    makes: {kind: goal, metric: $setting.cup}", settings: cap)
        == [Found(36, .noSuchSetting("cup", known: ["cap"]))]
    )
  }

  @Test func `a fact needs the settings that it reads`() {
    #expect(
      findings(20, "    shows: [volume, norm]")
        == [Found(20, .lacksSetting(fact: "norm", setting: "per-day"))]
    )
    #expect(
      findings(
        20,
        "    shows: [volume, norm]",
        settings: "{id: per-day, zh: 每天, en: per day, kind: number}"
      ) == []
    )
  }

  @Test(arguments: ["My method", "a/b", "保险", "a.b", "-a"])
  func `an id of a method can stand in a file name and in a setting`(id: String) {
    #expect(
      findings(1, "id: \(id)")
        == [Found(1, .badValue(key: "id", value: id, known: ["bank-day", "43"]))]
    )
  }

  @Test func `a file is named after its method`() {
    let text = Demo.lines.joined(separator: "\n")
    #expect(Found.all { () throws(MethodFindings) in _ = try Demo.read(text, id: "demo") } == [])
    #expect(
      Found.all { () throws(MethodFindings) in _ = try Demo.read(text, id: "other") }
        == [Found(1, .otherName(id: "demo", file: "other"))]
    )
  }

  @Test func `a word of the trade that nobody speaks is told`() {
    #expect(
      findings(6, "  shop: {zh: 店, en: shop}") == [
        Found(6, .badValue(key: "words", value: "shop", known: Method.wordNames.sorted()))
      ]
    )
  }
}
