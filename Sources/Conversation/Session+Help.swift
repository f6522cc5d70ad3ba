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
    Document(
      [
        .paragraph(.key(.helpIntroduction)),
        .bullets(
          [
            .key(.helpMorning), .key(.helpVisit), .key(.helpPromise), .key(.helpWrong), steps,
            .key(.helpEvening), .key(.helpHandIn), .key(.helpNumbers), .key(.helpLearn),
            .key(.helpBroken),
          ]
        ),
      ] + Verb.Purpose.allCases.map { .paragraph(group($0)) } + [.paragraph(.key(.helpMore))]
    )
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

  /// Whether a verb does something here, by the default method; all do before one was chosen.
  private func isOffered(_ verb: Verb) -> Bool {
    switch verb {
    case .submit, .approve, .return: plans
    case .analyse, .plan, .do, .evaluate, .improve:
      chosen?.step(verb.rawValue) != nil || chosen == nil
    case .rate: chosen.map { $0.words["brand"] != nil } ?? true
    case .checklist: chosen?.steps.contains(where: \.isChecklist) ?? true
    default: true
    }
  }

  /// Whether there is a plan to be handed in.
  private var plans: Bool {
    chosen?.steps.contains { $0.reaches == PeriodState.planned.rawValue } ?? true
  }

  /// A heading and the words of its verbs, each with its initials.
  private func group(_ purpose: Verb.Purpose) -> Phrase {
    let verbs = Verb.allCases.filter { $0.purpose == purpose && isOffered($0) }
    let words = verbs.map { verb -> Phrase in
      let word = setup.catalogue.words(verb.key, in: language).first
      let initials = word?.initials.map { " " + $0 } ?? ""
      return .text((word?.text ?? verb.rawValue) + initials)
    }
    return .key(purpose.heading, ["verbs": .list(words)])
  }
}

extension Verb.Purpose {
  fileprivate var heading: Key {
    switch self {
    case .record: .helpRecord
    case .look: .helpLook
    case .change: .helpChange
    case .method: .helpMethod
    case .arrange: .helpArrange
    case .journal: .helpJournal
    }
  }
}
