import Catalogue
import Dates
import Journal
import Method
import Portfolio

/// The summary of a day, week or month of a method that has no form of its own: what was counted, the
/// measures of what was done, and what was answered, step by step.
struct WorkSummary {
  let facts: Facts
  let form: Summary.Form

  var document: Document {
    let observed = Observations(facts.portfolio, in: facts.period.days)
    let counts: [Phrase?] =
      [.sequence([observed.contactsLine]), tasks] + measures + [open]
    var blocks: [Document.Block] = [.bullets(counts.compactMap(\.self))]
    if facts.period.cycle == .week {
      blocks += AtCustomers(facts: facts, observed: observed, isTold: isOfAnswer).blocks
    }
    blocks += recorded(observed)
    for step in steps where step.cycle == facts.period.cycle { blocks += part(step) }
    if facts.period.cycle != .day { blocks += days }
    blocks.append(.notes([.key(.summaryDraft)]))
    return Document(title: facts.signed(title), blocks)
  }

  private var steps: [Step] { facts.method.steps.filter { !$0.isChecklist } }

  /// What the method calls the summary of such a period, else what it is called everywhere.
  private var title: Phrase {
    let named = steps.first { $0.id == "review-" + facts.period.cycle.rawValue }
    if let named {
      return .key(
        .summaryTitle,
        ["title": .either(named.title), "period": .period(facts.period)]
      )
    }
    let key: Key =
      switch facts.period.cycle {
      case .day: .summaryDayTitle
      case .week: .summaryWeekTitle
      default: .summaryMonthTitle
      }
    return .key(key, ["period": .period(facts.period), "day": .period(facts.period)])
  }

  /// What was recorded beside contacts: reports, figures, requests, what was seen and noted.
  private func recorded(_ observed: Observations) -> [Document.Block] {
    var parts: [(Key, [Entry], ([Entry]) -> [Phrase])] = [
      (.reportsLabel, observed.reports, facts.reportLines),
      (.figuresLabel, observed.figures, facts.figureLines),
      (.needsLabel, observed.needs, facts.noteLines),
      (.complaintsLabel, observed.complaints, facts.noteLines),
      (.marketLabel, observed.markets, facts.noteLines),
      (.notesLabel, observed.notes, facts.noteLines),
    ]
    // A week tells the rest customer by customer.
    if facts.period.cycle == .week { parts = [parts[1]] }
    let lines = parts.compactMap { label, entries, words -> Phrase? in
      let own = entries.filter { !isOfAnswer($0) && $0.note != nil || $0.kind == .figure }
      return own.isEmpty ? nil : .labelled(label, dated(own, words).capped(at: 8))
    }
    return lines.isEmpty ? [] : [.heading(.key(.recordedHeading)), .bullets(lines)]
  }

  /// In a longer period each with its day.
  private func dated(_ entries: [Entry], _ words: ([Entry]) -> [Phrase]) -> [Phrase] {
    guard facts.period.cycle != .day else { return words(entries) }
    return entries.flatMap { entry in
      words([entry]).map { line in
        .message(Message(.factDayAndWords, ["day": .monthAndDay(entry.on), "words": line]))
      }
    }
  }

  /// Whether an answer of the day brought it, which says the same.
  private func isOfAnswer(_ entry: Entry) -> Bool {
    guard facts.period.cycle == .day || entry.kind != .report, let n = entry.with else {
      return false
    }
    return facts.portfolio.entry(EntryID(by: entry.id.by, n: n))?.kind == .answer
  }

  private var tasks: Phrase? { facts.taskCounts(in: facts.period).phrase }

  private var measures: [Phrase] {
    guard facts.taskCounts(in: facts.period).due > 0 else { return [] }
    return facts.lines("completion", about: nil) + facts.lines("timeliness", about: nil)
  }

  private var open: Phrase? {
    let open = facts.openItemLines(atMost: 6) + facts.openTaskLines(atMost: 6)
    return open.isEmpty ? nil : .labelled(.wOpen, open)
  }

  /// What a step's questions were answered with.
  private func part(_ step: Step) -> [Document.Block] {
    let lines = step.questions.flatMap { self.lines(of: $0, in: facts.period) }
    return lines.isEmpty ? [] : [.heading(.either(step.title)), .bullets(lines)]
  }

  /// The results of the days of a longer period, the latest last.
  private var days: [Document.Block] {
    let steps = facts.method.steps.filter { $0.cycle == .day && !$0.isChecklist }
    return steps.flatMap { step -> [Document.Block] in
      let lines = facts.period.days.filter { $0 <= facts.today }.flatMap { day in
        step.questions.filter(\.isResult).flatMap { question in
          self.lines(of: question, in: .day(day)).map { line in
            Phrase.message(
              Message(.factDayAndWords, ["day": .monthAndDay(day), "words": line])
            )
          }
        }
      }
      return lines.isEmpty ? [] : [.heading(.either(step.title)), .bullets(lines.capped(at: 20))]
    }
  }

  private func lines(of question: Question, in period: Period) -> [Phrase] {
    let subjects = facts.about(period).subjects(of: question)
    return subjects.compactMap { subject in
      guard let value = facts.answer(question.id, about: subject?.id, in: period),
        question.says(value)
      else { return nil }
      // An answer rests on what its question looked at; the foot of the summary names it.
      for id in question.settings { _ = facts.setting(id) }
      let label = question.label.map(Phrase.either) ?? .text(question.id)
      let about = subject.map { Phrase.sequence([label, " ", $0.label]) } ?? label
      return .key(
        .answerLine,
        ["label": about, "value": facts.words(value, of: question.id, columns: 200)]
      )
    }
  }
}

extension Question {
  /// Whether an answer says anything: an empty list, a plain confirmation and 没有 do not.
  fileprivate func says(_ value: Value) -> Bool {
    if kind == .confirm, value == .boolean(true) { return decision != nil }
    return ![.string(""), .list([]), .string("none")].contains(value)
  }
}

extension Facts {
  /// Those about whom a question was asked; nil stands for all at once.
  fileprivate func subjects(of question: Question) -> [Subject?] {
    guard let each = question.each else { return [nil] }
    let known = subjects(each)
    let ids = portfolio.answers.subjects(method: method.id, question: question.id, period: period)
    // Somebody answered about may be on the list no more.
    return ids.map { id in known.first { $0.id == id } ?? Subject(id: id, label: .text(id)) }
  }

  /// Whether the method asks for the six parts of the 135 day, and so has summaries in their form.
  var hasOwnForm: Bool {
    switch period.cycle {
    case .day: method.question("d6") != nil
    case .week: method.question("w1") != nil
    case .month: method.question("m4") != nil
    case .quarter, .year: false
    }
  }
}
