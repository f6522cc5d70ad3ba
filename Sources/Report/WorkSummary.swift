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
    for step in facts.method.steps where step.cycle == facts.period.cycle && !step.isChecklist {
      blocks += part(step)
    }
    if facts.period.cycle != .day { blocks += days }
    blocks.append(.paragraph(.key(.summaryDraft)))
    return Document(title: facts.signed(title), blocks)
  }

  private var title: Phrase {
    let key: Key =
      switch facts.period.cycle {
      case .day: .summaryDayTitle
      case .week: .summaryWeekTitle
      default: .summaryMonthTitle
      }
    return .key(key, ["period": .period(facts.period), "day": .period(facts.period)])
  }

  private var tasks: Phrase? { facts.taskCounts(in: facts.period).phrase }

  private var measures: [Phrase] {
    guard facts.taskCounts(in: facts.period).due > 0 else { return [] }
    return facts.lines("completion", about: nil) + facts.lines("timeliness", about: nil)
  }

  private var open: Phrase? {
    let open = facts.openItemLines
    return open.isEmpty ? nil : .labelled(.wOpen, open.capped(at: 6))
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
