package import Dates
package import Journal

/// Which question was answered, about whom, for which period.
package struct AnswerKey: Hashable, Sendable {
  package var method: String
  package var question: String
  package var period: Period
  /// The customer, brand or week it was asked about; nil where it is asked once.
  package var subject: String?

  package init(method: String, question: String, period: Period, subject: String? = nil) {
    self.method = method
    self.question = question
    self.period = period
    self.subject = subject
  }
}

/// A validated reply as the journal keeps it.
package struct Answer: Equatable, Sendable {
  package var id: EntryID
  /// `.null` is a skip.
  package var value: Value
  package var on: Day
  /// The position of its line, so that earlier and later can be told apart.
  package var position: Int
  /// A list or note that is still being typed; the entry that ends it says so.
  package var isOpen = false

  package var isSkip: Bool { value == .null }
}

/// All answers, the history of each question oldest first.
package struct Answers: Sendable {
  package private(set) var history: [AnswerKey: [Answer]] = [:]
  /// The keys of each question, in the order of their first answers.
  private var asked: [String: [AnswerKey]] = [:]

  mutating func note(_ entry: Entry, at position: Int, subject: String?) {
    guard let question = entry[.question]?.string, let method = entry[.method]?.string,
      let period = entry.period
    else { return }
    let key = AnswerKey(method: method, question: question, period: period, subject: subject)
    let answer = Answer(
      id: entry.id,
      value: entry[.value] ?? .null,
      on: entry.on,
      position: position,
      isOpen: entry[.state]?.string == "open"
    )
    if history[key] == nil { asked[question, default: []].append(key) }
    history[key, default: []].append(answer)
  }

  /// The answer that holds now.
  package subscript(key: AnswerKey) -> Answer? { history[key]?.last }

  /// The answer that held when the line at a position was written: what was frozen then.
  package func answer(_ key: AnswerKey, upTo position: Int) -> Answer? {
    history[key]?.last { $0.position <= position }
  }

  /// The subjects of a question in a period that have an answer, skips included.
  package func subjects(method: String, question: String, period: Period) -> [String] {
    keys(of: question, method: method)
      .filter { $0.period == period }
      .sorted { (self[$0]?.position ?? 0) < (self[$1]?.position ?? 0) }
      .compactMap(\.subject)
  }
}

extension Answers {
  /// Whether a question was answered in a period, about whomever.
  package func isAnswered(_ question: String, method: String, period: Period) -> Bool {
    keys(of: question, method: method).contains { $0.period == period }
  }

  /// For which periods, and about whom, a question was answered.
  package func keys(of question: String, method: String) -> [AnswerKey] {
    (asked[question] ?? []).filter { $0.method == method }
  }

  /// Whether an answer that already stood when a line was written was changed after it.
  package func changed(_ key: AnswerKey, after position: Int) -> Bool {
    guard let now = self[key], now.position > position,
      let then = answer(key, upTo: position)
    else { return false }
    return then.value != now.value
  }
}
