import Dates
import Journal
import Portfolio
import TestSupport
import Testing

struct AnswersTests {
  private let november = Period.month(year: 2026, month: 11)

  private func answer(_ question: String, _ value: Value, subject: String? = nil) -> Draft {
    var fields: Fields = [
      .method: .string("135"), .question: .string(question), .period: .string("2026-11"),
      .value: value,
    ]
    fields[.subject] = subject.map(Value.string)
    return .make(.answer, fields)
  }

  private func key(_ question: String, subject: String? = nil) -> AnswerKey {
    AnswerKey(method: "135", question: question, period: november, subject: subject)
  }

  @Test func `the last answer holds and the earlier ones are kept`() {
    var portfolio = Portfolio(
      of: answer("A-M3", .string("low")),
      answer("A-M4", .string("soft")),
      answer("A-M3", .string("high"))
    )
    portfolio.loadAnswers()
    #expect(portfolio.answers[key("A-M3")]?.value == .string("high"))
    #expect(portfolio.answers.history[key("A-M3")]?.map(\.id) == [own(1), own(3)])
    #expect(portfolio.answers[key("A-M9")] == nil)
    #expect(portfolio.answers[key("A-M3", subject: "老王")] == nil)
  }

  @Test func `what was frozen is the answer that held at that line`() {
    var portfolio = Portfolio(
      of: answer("A-M3", .string("low")),
      .make(.period, [.period: .string("2026-11"), .state: .string("analysed")]),
      answer("A-M3", .string("high"))
    )
    portfolio.loadAnswers()
    let position = portfolio.periods[november]?.first?.position ?? 0
    #expect(portfolio.answers.answer(key("A-M3"), upTo: position)?.value == .string("low"))
    #expect(portfolio.answers.answer(key("A-M3"), upTo: 0)?.value == .string("low"))
    #expect(portfolio.answers.answer(key("A-M3"), upTo: 2)?.value == .string("high"))
    #expect(portfolio.answers.answer(key("A-M3"), upTo: -1) == nil)
  }

  @Test func `a skip is an answer without a value`() {
    var portfolio = Portfolio(of: answer("A-M3", .null), answer("A-M4", .boolean(false)))
    portfolio.loadAnswers()
    #expect(portfolio.answers[key("A-M3")]?.isSkip == true)
    #expect(portfolio.answers[key("A-M4")]?.isSkip == false)
  }

  @Test func `the subjects of a question come in the order of their last answers`() {
    var portfolio = Portfolio(
      of: answer("A-C3", .string("up"), subject: "老王"),
      answer("A-C3", .string("flat"), subject: "老李"),
      answer("A-C9", .string("x"), subject: "老张"),
      answer("A-C3", .null, subject: "老赵"),
      answer("A-C3", .string("down"), subject: "老王")
    )
    portfolio.loadAnswers()
    #expect(
      portfolio.answers.subjects(method: "135", question: "A-C3", period: november)
        == ["老李", "老赵", "老王"]
    )
  }

  @Test func `answers are read when they are needed, taken back and restored`() {
    var portfolio = Portfolio(of: answer("A-M3", .string("low")), answer("A-M3", .string("high")))
    #expect(portfolio.answers.history == [:])
    portfolio.loadAnswers()
    portfolio.take(.undo(2), n: 3)
    #expect(portfolio.answers[key("A-M3")]?.value == .string("low"))
    portfolio.take(.redo(2), n: 4)
    #expect(portfolio.answers[key("A-M3")]?.value == .string("high"))
    portfolio.take(answer("A-M3", .string("fair")), n: 5)
    portfolio.loadAnswers()
    #expect(portfolio.answers.history[key("A-M3")]?.map(\.id) == [own(1), own(2), own(5)])
  }

  @Test func `what is no whole answer is left out`() {
    var portfolio = Portfolio(
      of: .make(.answer, [.question: .string("A-M3"), .period: .string("2026-11")]),
      .make(.answer, [.question: .string("A-M3"), .method: .string("135")]),
      .make(.answer, [.period: .string("2026-11"), .method: .string("135")]),
      .make(
        .answer,
        [.question: .string("A-M3"), .method: .string("135"), .period: .string("soon")]
      )
    )
    portfolio.loadAnswers()
    #expect(portfolio.answers.history == [:])
  }
}
