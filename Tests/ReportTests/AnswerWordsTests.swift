import Catalogue
import Foundation
import Journal
import Method
import Report
import TestSupport
import Testing

struct AnswerWordsTests {
  private let catalogue: Catalogue
  private let method: Method

  init() throws {
    let fixture = try ReportFixture()
    (catalogue, method) = (fixture.catalogue, fixture.method)
  }

  private func chinese(_ kind: AnswerKind, _ value: Value) -> String {
    catalogue.text(kind.words(value), in: .chinese)
  }

  private func english(_ kind: AnswerKind, _ value: Value) -> String {
    catalogue.text(kind.words(value), in: .english)
  }

  /// What a shipped question takes.
  private func kind(_ question: String) throws -> AnswerKind {
    try #require(method.question(question)).kind
  }

  @Test(arguments: [
    AnswerKind.text, .note, .number(unit: nil), .percent, .money, .choice([]), .multi([]), .yesNo,
    .rating, .date, .customers(atMost: 5), .brandSet, .row([]), .rows([]), .confirm,
  ])
  func `a skip is a dash whatever was asked`(kind: AnswerKind) {
    #expect(chinese(kind, .null) == "—")
    #expect(english(kind, .null) == "-")
  }

  @Test func `text and dates stand as they were typed, lines of a note one after the other`() {
    #expect(chinese(.text, .string("先补货")) == "先补货")
    #expect(chinese(.date, .string("2026-11-20")) == "2026-11-20")
    #expect(chinese(.note, .string("一\n二")) == "一；二")
    #expect(english(.note, .string("one\ntwo")) == "one; two")
  }

  @Test func `numbers are grouped and have their unit`() throws {
    let price = try #require(Decimal(string: "1234567.50"))
    let cartons = try kind("A-F1")
    #expect(chinese(.number(unit: nil), .decimal(price)) == "1,234,567.5")
    #expect(chinese(cartons, .integer(1200)) == "1,200条")
    #expect(english(cartons, .integer(1200)) == "1,200 cartons")
    #expect(chinese(.percent, .decimal(37.5)) == "37.5%")
    #expect(chinese(.money, .integer(22_960)) == "22,960元")
    #expect(english(.money, .integer(22_960)) == "22,960 yuan")
    #expect(chinese(.rating, .integer(4)) == "4分")
    #expect(english(.rating, .integer(4)) == "4 of 5")
  }

  @Test func `choices are shown in the language of the moment, unknown ids as they are`() throws {
    let state = try kind("A-C3")
    #expect(chinese(state, .string("up")) == "上升")
    #expect(english(state, .string("down")) == "down")
    #expect(chinese(state, .string("gone")) == "gone")
    let services = try kind("A-C9")
    #expect(chinese(services, .strings(["supply", "display"])) == "货源、陈列")
    #expect(english(services, .strings(["supply", "ordering"])) == "supply, ordering advice")
    let states = try kind("D-B1")
    let row: Value = .row(["spec": .string("通仙"), "state": .integer(3)])
    #expect(chinese(states, .list([row])) == "通仙，有效销售")
  }

  @Test func `yes, no and a confirmation`() {
    #expect(chinese(.yesNo, .boolean(true)) == "是")
    #expect(english(.yesNo, .boolean(false)) == "no")
    #expect(chinese(.confirm, .boolean(true)) == "是")
    #expect(chinese(.confirm, .string("少算一户")) == "少算一户")
  }

  @Test func `names are joined as the language joins a list, none is said`() {
    #expect(chinese(.customers(atMost: 5), .strings(["甲店", "乙店"])) == "甲店、乙店")
    #expect(english(.customers(atMost: 5), .strings(["甲店", "乙店"])) == "甲店, 乙店")
    #expect(chinese(.customers(atMost: 5), .list([])) == "无")
    #expect(chinese(.brandSet, .string("重点")) == "重点")
  }

  @Test func `a row shows the fields that are there, rows one after the other`() throws {
    let whole: Value = .row(["cartons": .integer(164), "amount": .integer(22_960)])
    let half: Value = .row(["cartons": .integer(90), "amount": .null])
    #expect(chinese(try kind("A-C2"), whole) == "164条，22,960元")
    #expect(english(try kind("A-C2"), whole) == "164 cartons, 22,960 yuan")
    #expect(chinese(try kind("A-C2"), half) == "90条")
    let rows: [Value] = ["通仙", "红七"].map {
      .row(["spec": .string($0), "wanted": .integer(30), "got": .integer(12)])
    }
    #expect(chinese(try kind("A-C4"), .list(rows)) == "通仙，30条，12条；红七，30条，12条")
    #expect(english(try kind("A-C4"), .list([])) == "none")
  }

  @Test func `nothing that was typed can steer the terminal`() {
    #expect(chinese(.text, .string("一\u{1B}[2J")) == "一\\x1B[2J")
  }
}
