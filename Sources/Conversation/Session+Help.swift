import Catalogue
import Command
import Method
import Portfolio
import Report

/// What can be typed.
extension Session {
  mutating func help(_ verb: Verb?) -> [Effect] {
    // The examples are those of the trade, once somebody chose one.
    if worksByMethod { _ = shelf.load(defaultMethod) }
    guard let verb else { return [.list(overview, [])] }
    let language = language
    let other: Language = language == .chinese ? .english : .chinese
    let spellings = [language, other].flatMap { language in
      setup.catalogue.words(verb.key, in: language).flatMap(\.spellings)
    }
    return [
      .list(
        Document([
          .paragraph(.key(verb.helpKey)),
          .paragraph(.key(.helpSpellings, ["words": .list(spellings.map(Phrase.text))])),
        ]),
        []
      )
    ]
  }

  private var overview: Document {
    Document([
      .paragraph(.key(.helpIntroduction)),
      .bullets(
        [
          .key(.helpMorning), .key(.helpVisit), .key(.helpPromise), .key(.helpWrong), steps,
          .key(.helpEvening), .key(.helpHandIn), .key(.helpNumbers), .key(.helpLearn),
          .key(.helpBroken),
        ]
      ),
      .paragraph(
        group(
          .helpRecord,
          [
            .visit, .call, .wechat, .need, .complaint, .report, .brand, .market, .note, .figure,
            .task, .done, .customer, .brandset,
          ]
        )
      ),
      .paragraph(
        group(
          .helpLook,
          [.today, .morning, .evening, .next, .list, .show, .find, .summary, .stats, .why, .score]
        )
      ),
      .paragraph(group(.helpChange, [.undo, .redo, .amend, .edit, .explain])),
      .paragraph(
        group(
          .helpMethod,
          ownSteps([.analyse, .plan, .do, .evaluate, .improve]) + [.review]
            + ownSteps([.checklist]) + (plans ? [.submit, .approve, .return] : []) + [.method]
        )
      ),
      .paragraph(
        group(
          .helpArrange,
          [.lang, .setting, .import, .export, .clock, .train, .record, .tour, .help, .quit]
        )
      ),
      .paragraph(group(.helpJournal, [.doctor, .repair, .purge])),
      .paragraph(.key(.helpMore)),
    ])
  }

  /// The first steps of the default method, as they are begun.
  private var steps: Phrase {
    guard let method = chosen else { return .key(.helpStepsNone) }
    let titles = method.steps.prefix(3).map { Phrase.either($0.title) }
    return .key(.helpSteps, ["steps": .joined(titles, by: .helpDot)])
  }

  /// What begins the first step of the default method; `method` before there is one.
  mutating func firstStep() -> Phrase {
    guard worksByMethod, let method = shelf.load(defaultMethod), let step = method.steps.first
    else { return .word(.wordVerbMethod) }
    return resumption(of: step, method, usual(step, of: method))
  }

  private var chosen: Method? { worksByMethod ? shelf.methods[defaultMethod] : nil }

  /// The verbs that begin a step of the default method; all of them before one was chosen.
  private func ownSteps(_ verbs: [Verb]) -> [Verb] {
    guard let method = chosen else { return verbs }
    return verbs.filter { verb in
      method.step(verb.rawValue) != nil
        || verb == .checklist && method.steps.contains(where: \.isChecklist)
    }
  }

  /// Whether there is a plan to be handed in.
  private var plans: Bool {
    chosen?.steps.contains { $0.reaches == PeriodState.planned.rawValue } ?? true
  }

  /// A heading and the words of several verbs, each with its initials.
  private func group(_ heading: Key, _ verbs: [Verb]) -> Phrase {
    let words = verbs.map { verb -> Phrase in
      let word = setup.catalogue.words(verb.key, in: language).first
      let initials = word?.initials.map { " " + $0 } ?? ""
      return .text((word?.text ?? verb.rawValue) + initials)
    }
    return .key(heading, ["verbs": .list(words)])
  }
}
