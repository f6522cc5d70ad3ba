import Catalogue
import Dates
import Journal
import Method
import Portfolio

/// What the interviews of the method say.
extension Facts {
  /// The month to which the period belongs.
  var month: Period { period.month }

  /// The same method a month earlier.
  var lastMonth: Facts { about(month.previous) }

  /// The answer that holds now; nil where the question was skipped or never answered.
  func answer(_ question: String, about subject: String? = nil, in period: Period? = nil) -> Value?
  {
    answered(portfolio.answers[key(question, subject, period)])
  }

  /// The answer that stands, with where it was given; nil where the question was skipped or is open.
  ///
  /// Of a question that is asked more often than once in the period, the latest answer stands.
  func standing(_ question: String, about subject: String? = nil) -> Answer? {
    guard let step = method.step(asking: question), !step.cycles.contains(period.cycle),
      step.cycle.isShorter(than: period.cycle)
    else { return portfolio.answers[key(question, subject, nil)].flatMap { $0.isSkip ? nil : $0 } }
    return portfolio.answers.keys(of: question, method: method.id)
      .filter { $0.subject == subject && period.contains($0.period.last) }
      .sorted { $0.period.last > $1.period.last }
      .lazy.compactMap { portfolio.answers[$0] }.first { !$0.isSkip }
  }

  /// The answer as it was when the analysis ended; the present one before that.
  func frozen(_ question: String, about subject: String? = nil) -> Value? {
    answer(question, about: subject, at: mark(.analysed))
  }

  /// The answer as it was when the plan was finished; the present one before that.
  func planned(_ question: String, about subject: String? = nil) -> Value? {
    answer(question, about: subject, at: mark(.planned))
  }

  /// An answer in words, long text in its first clauses; nil where there is none.
  func said(_ question: String, about subject: String? = nil, in period: Period? = nil) -> Phrase? {
    answer(question, about: subject, in: period).map { value in
      words(value, of: question).resting(on: origin(of: question, about: subject, in: period))
    }
  }

  /// The entry that an answer stands in.
  func origin(of question: String, about subject: String? = nil, in period: Period? = nil)
    -> [Origin]
  {
    let answer = portfolio.answers[key(question, subject, period)]
    return answer.map { [Origin($0.id)] } ?? []
  }

  func words(_ value: Value, of question: String, columns: Int = 64) -> Phrase {
    let short = value.excerpt(columns: room(columns))
    return method.question(question)?.kind.words(short) ?? .text(short.string ?? short.json)
  }

  /// The mark at which a step of the month ended.
  ///
  /// Nothing thaws a verdict again, so the first one counts. A plan that was returned is made anew.
  func mark(_ state: PeriodState) -> PeriodMark? {
    let marks = portfolio.marks(of: month, in: method.id)
    if state == .planned, let returned = marks.lastIndex(where: { $0.state == .returned }) {
      return marks[returned...].first { $0.state == state } ?? marks.last { $0.state == state }
    }
    return marks.first { $0.state == state }
  }

  private func answer(_ question: String, about subject: String?, at mark: PeriodMark?) -> Value? {
    guard let mark else { return answer(question, about: subject) }
    return answered(portfolio.answers.answer(key(question, subject, nil), upTo: mark.position))
  }

  private func answered(_ answer: Answer?) -> Value? {
    answer.flatMap { $0.isSkip ? nil : $0.value }
  }

  func key(_ question: String, _ subject: String?, _ other: Period?) -> AnswerKey {
    AnswerKey(
      method: method.id,
      question: question,
      period: other ?? ownPeriod(of: question),
      subject: subject
    )
  }

  /// A day's facts ask the month for the answers of its steps.
  private func ownPeriod(of question: String) -> Period {
    guard let step = method.step(asking: question), !step.cycles.contains(period.cycle) else {
      return period
    }
    let cycle = step.cycle
    return cycle == .month ? month : Period(cycle, containing: period.first)
  }
}

/// What the analysis chose to look at.
extension Facts {
  /// The customers of A-C1, by their present names.
  var focus: [String] { names(in: answer("A-C1")) }

  /// The set, or brand, that the month looks at (A-B1).
  package var brandSet: String? { answer("A-B1")?.string }

  /// The brands of the set chosen in A-B1; a name that is no set is one brand.
  var brands: [String] { members(of: answer("A-B1")) }

  func members(of answer: Value?) -> [String] {
    guard let name = answer?.string else { return [] }
    return portfolio.brandSets[name]?.members ?? [name]
  }

  func names(in answer: Value?) -> [String] {
    (answer?.strings ?? answer?.string.map { [$0] } ?? []).map(portfolio.presentName)
  }
}
