import Catalogue
import Command
import Report

/// What can be typed.
extension Session {
  func help(_ verb: Verb?) -> [Effect] {
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
        [.helpExample1, .helpExample2, .helpExample3, .helpExample4, .helpExample5].map { .key($0) }
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
          [.today, .morning, .evening, .next, .list, .show, .find, .summary, .score]
        )
      ),
      .paragraph(group(.helpChange, [.undo, .redo, .amend, .explain])),
      .paragraph(
        group(
          .helpMethod,
          [
            .analyse, .plan, .do, .evaluate, .improve, .review, .checklist, .submit, .approve,
            .return, .method,
          ]
        )
      ),
      .paragraph(group(.helpArrange, [.lang, .setting, .import, .export, .clock, .help, .quit])),
      .paragraph(group(.helpJournal, [.doctor, .repair, .purge])),
      .paragraph(.key(.helpMore)),
    ])
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
