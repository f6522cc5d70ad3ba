import Dates
import Method
import Testing

/// A method file with one of everything becomes a method.
struct MethodReaderTests {
  @Test func `a method file becomes a method with its steps`() throws {
    let method = try Demo.read(Demo.lines.joined(separator: "\n"))
    #expect(method.id == "demo")
    #expect(method.version == 2)
    #expect(method.title == Bilingual(chinese: "演示", english: "Demo"))
    #expect(method.cycle == .week)
    #expect(method.words == ["customer": Bilingual(chinese: "零售户", english: "shop")])
    #expect(method.steps.map(\.id) == ["look", "tick"])
    #expect(method.steps.map(\.title.english) == ["Look", "Tick"])
    #expect(method.steps.map(\.cycle) == [.week, .day])
    #expect(method.steps.map(\.reaches) == ["analysed", nil])
    #expect(method.steps.map(\.isChecklist) == [false, true])
    #expect(method.step("tick")?.checklist.map(\.id) == ["first"])
    #expect(method.step("tick")?.checklist.map(\.fact) == ["stock"])
    #expect(method.step(asking: "Q-3")?.id == "look")
    #expect(method.question("Q-9") == nil)
  }

  @Test func `a question keeps all that its lines say`() throws {
    let method = try Demo.read(Demo.lines.joined(separator: "\n"))
    let question = try #require(method.question("Q-1"))
    #expect(question.text == Bilingual(chinese: "几条？", english: "How many?"))
    #expect(question.point == .brand)
    #expect(question.isCore)
    #expect(question.kind == .number(unit: Bilingual(chinese: "条", english: "cartons")))
    #expect(question.each == "brands")
    #expect(question.when == nil)
    #expect(question.shows == ["volume", "stock"])
    #expect(question.proposal == .fact("volume"))
    #expect(question.help == Bilingual(chinese: "说明", english: "Help"))
    #expect(question.good == Bilingual(chinese: "好", english: "good"))
    #expect(question.weak == Bilingual(chinese: "差", english: "weak"))
    #expect(question.mustDiffer)
    #expect(method.question("Q-3")?.kind == .yesNo)
    #expect(method.question("Q-3")?.proposal == .last)
    #expect(method.question("Q-3")?.isCore == false)
  }

  @Test func `a row keeps its fields, and what it makes`() throws {
    let question = try #require(try Demo.read(Demo.lines.joined(separator: "\n")).question("Q-2"))
    guard case .row(let fields) = question.kind, case .choice(let sizes)? = fields.first?.kind
    else {
      Issue.record("\(question.kind)")
      return
    }
    #expect(fields.map(\.id) == ["size", "why"])
    #expect(fields.map(\.text.chinese) == ["大小", "原因"])
    #expect(fields.map(\.isOptional) == [false, true])
    #expect(fields.last?.kind == .text)
    #expect(sizes.map(\.id) == ["big", "small"])
    #expect(question.when == Condition("Q-1 answered"))
    #expect(question.makes.map(\.kind) == ["goal"])
    #expect(
      question.makes.map(\.fields)
        == [
          [
            "metric": Template("$value.size"), "note": Template("$value.why"),
            "baseline": Template("$fact.stock"),
          ]
        ]
    )
    #expect(question.makes.map(\.eachRow) == [false])
    #expect(question.makes.map(\.onlyIf) == [nil])
  }
}
