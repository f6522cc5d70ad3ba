import Dates
import Method
import TestSupport
import Testing

/// The 135 month as it is shipped, against the questions of `domain.md` 1.1 to 1.6.
struct ShippedMethodTests {
  /// The facts and subjects that the file names; whether the program knows them is tested where
  /// they are defined.
  private static func known(by text: String, _ vocabularies: Vocabularies) throws -> KnownNames {
    let kinds = [
      "goal", "task", "period", "brand", "figure", "customer", "report", "need", "note", "market",
    ]
    let fields = [
      "metric", "customer", "brands", "baseline", "target", "due", "period", "from", "note", "unit",
      "class", "state", "value", "name", "category", "tags",
    ]
    let shape = EntryShape(Dictionary(fields.map { ($0, .text) }) { $1 })
    var names = KnownNames(
      facts: [],
      subjects: [],
      kinds: Dictionary(kinds.map { ($0, shape) }) { $1 }
    )
    do {
      _ = try MethodReader.method(yaml: text, file: "", vocabularies: vocabularies, known: names)
    } catch {
      for case .badValue(let key, let value, _) in error.all.map(\.problem) {
        if key == "each" { names.subjects.insert(value) }
        if ["shows", "default", "fact"].contains(key) { names.facts.insert(value) }
      }
      for case .wrongWord(let word, _, _) in error.all.map(\.problem) where word.hasPrefix("$fact.")
      {
        names.facts.insert(String(word.dropFirst(6)))
      }
    }
    return names
  }

  private func method() throws -> Method {
    let vocabularies = try Vocabularies(
      yaml: Shipped.text("lang/vocabularies.yaml"),
      file: "lang/vocabularies.yaml"
    )
    let text = try Shipped.text("lang/methods/135.yaml")
    return try MethodReader.method(
      yaml: text,
      file: "lang/methods/135.yaml",
      vocabularies: vocabularies,
      known: Self.known(by: text, vocabularies)
    )
  }

  @Test func `the shipped method has the five steps and the three reviews`() throws {
    let method = try method()
    #expect(method.id == "135")
    #expect(
      method.steps.map(\.id) == [
        "analyse", "plan", "do", "evaluate", "improve", "review-day", "review-week", "review-month",
      ]
    )
    #expect(
      method.steps.map(\.cycle) == [.month, .month, .day, .month, .month, .day, .week, .month]
    )
    #expect(
      method.steps.map(\.reaches)
        == ["analysed", "planned", nil, "evaluated", "improved", nil, nil, nil]
    )
  }

  /// The questions that the domain page marks with a star, typed off the page.
  @Test(arguments: [
    (
      "analyse",
      "A-C1 A-C2 A-C3 A-C4 A-C6 A-C7 A-C9 A-C13 A-B1 A-B2 A-B3 A-B7 A-B8 A-B12 A-B13 "
        + "A-M1 A-M2 A-M3 A-M4 A-M7 A-M10 A-F1"
    ),
    ("plan", "P-C1 P-C2 P-C3 P-B1 P-B2 P-B4 P-M1 P-W1 P-W2 P-W4 P-W6"),
    ("evaluate", "E-M0 E-C1 E-C2 E-B1 E-B2 E-M1 E-X1 E-X3"),
    ("improve", "R-1 R-2 R-3 R-C1 R-B1 R-M1"),
    ("review-day", "D-C1 D-C2 D-C3 D-B1 D-N d6"),
    ("review-week", "w1 w2 w3 w4 w5 w6"),
  ])
  func `every starred question of the domain page is asked by default`(
    step: String,
    ids: String
  ) throws {
    let core = try method().step(step)?.questions.filter(\.isCore).map(\.id) ?? []
    #expect(Set(ids.split(separator: " ").map(String.init)).subtracting(core) == [])
  }

  @Test func `the day's list has its starred item`() throws {
    #expect(try method().step("do")?.checklist.map(\.id).contains("D-0") == true)
  }

  @Test func `the questions of a point are about that point`() throws {
    let points: [Character: Point] = ["C": .customer, "B": .brand, "M": .market]
    for question in try method().steps.flatMap(\.questions) {
      // A-C13 and R-B1 carry their point in the id; R-1, E-X1 and w1 do not.
      guard let letter = question.id.split(separator: "-").dropFirst().first?.first else {
        continue
      }
      guard let point = points[letter], question.id.first != "P" || letter != "W" else { continue }
      #expect(question.point == point, "\(question.id)")
    }
  }

  @Test func `no two choices of a list share a word`() throws {
    let vocabularies = try Vocabularies(
      yaml: Shipped.text("lang/vocabularies.yaml"),
      file: "lang/vocabularies.yaml"
    )
    for (name, choices) in vocabularies.lists {
      #expect(Set(choices.map(\.text.chinese)).count == choices.count, "\(name)")
      #expect(Set(choices.map { $0.text.english.lowercased() }).count == choices.count, "\(name)")
    }
  }
}
