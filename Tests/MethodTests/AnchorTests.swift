import Method
import Testing
import YAML

/// Marks that can make a text of a few lines endless are refused before the text is parsed.
struct AnchorTests {
  private func problems(_ text: String) -> [Found] {
    Demo.findings(in: text).filter { found in
      if case .notYAML(.anchor) = found.problem { true } else { false }
    }
  }

  @Test(arguments: [
    ("id: &x demo", 1, "&x"), ("id: demo\nversion: *x", 2, "*x"), ("- &a b", 1, "&a"),
    ("id: demo\nsteps:\n- [a, *b]", 3, "*b"), ("id: {a: 1, b: &c 2}", 1, "&c"),
    ("--- &root\nid: demo", 1, "&root"), ("? &key id\n: demo", 1, "&key"),
    ("id: !!str &x demo", 1, "&x"), ("id: {\"a\":*b}", 1, "*b"), ("id: 'it''s'\nb: *c", 2, "*c"),
    ("id: \"a \\\" b\"\nb: *c", 2, "*c"), ("a: |\n  text\nb: *c", 3, "*c"),
    ("- a: |\n    text\n  b: *c", 3, "*c"), ("id: x # 'open\nb: *c", 2, "*c"),
    ("id: the month's\nb: *c", 2, "*c"), ("id:\t*c", 1, "*c"), ("*a : b", 1, "*a"),
    ("id: \"two\n  lines\"\nb: &c d", 3, "&c"), ("<<: *base", 1, "*base"),
  ])
  func `an anchor or alias is found where it stands`(text: String, line: Int, name: String) {
    #expect(problems(text) == [Found(line, .notYAML(.anchor(name)))])
  }

  @Test(arguments: [
    "id: R&D", "id: a & b", "id: 2*3", "id: \"*quoted\"", "id: '&quoted'", "# &comment\nid: demo",
    "id: x # *comment", "a: |\n  *bold*\n  &more\nb: c", "id: >\n  & *\n", "id: - *",
    "id: {a: b*c}",
    "id: say it, *now*",
  ])
  func `a sign in the middle of words is content`(text: String) {
    #expect(problems(text) == [])
  }

  @Test func `aliases nested to explode are refused at the first`() {
    let lines = (0..<30).map { n in
      "l\(n): &l\(n) ["
        + Array(repeating: n == 0 ? "x" : "*l\(n - 1)", count: 9)
        .joined(separator: ", ") + "]"
    }
    #expect(
      Demo.findings(in: lines.joined(separator: "\n")) == [Found(1, .notYAML(.anchor("&l0")))]
    )
  }

  @Test func `brackets nested without end are no method`() {
    let findings = Demo.findings(in: "id: " + String(repeating: "[", count: 100_000))
    #expect(findings.count == 1)
  }
}
