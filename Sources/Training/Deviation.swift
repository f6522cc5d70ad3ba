import Catalogue
import Dates
import Journal
import Report

/// In what a learner's line differs from the lesson's, in a sentence.
struct Deviation {
  let phrase: Phrase

  init(_ answer: Answer, _ gathered: [Draft], from stop: LessonRun.Stop) {
    let wanted = stop.answer
    let seen = Phrase.text(wanted.lines.first ?? "")
    if stop.exchange.isRefused {
      phrase = .key(.trainingWrongAccepted)
    } else if answer.isRefused {
      phrase = .key(.trainingWrongRefused, ["wanted": seen])
    } else if wanted.drafts.isEmpty {
      phrase = .key(.trainingWrongAnswer, ["wanted": seen])
    } else {
      phrase =
        Self.between(gathered, wanted.drafts) ?? .key(.trainingWrongNothing, ["wanted": seen])
    }
  }

  /// The first thing in which two lists of entries differ; nil where words cannot tell it.
  private static func between(_ got: [Draft], _ wanted: [Draft]) -> Phrase? {
    for (own, theirs) in zip(got, wanted) where !own.isSame(as: theirs) {
      return between(own, theirs)
    }
    guard got.count != wanted.count else { return nil }
    return .key(
      .trainingWrongCount,
      ["wanted": .number(wanted.count), "got": .number(got.count)]
    )
  }

  private static func between(_ got: Draft, _ wanted: Draft) -> Phrase? {
    let verbs = (EntryWords.verb(of: wanted), EntryWords.verb(of: got))
    if verbs.0 != verbs.1 {
      return .key(.trainingWrongKind, ["wanted": .key(verbs.0), "got": .key(verbs.1)])
    }
    for field in Set(got.fields.keys).union(wanted.fields.keys).sorted() {
      let (own, theirs) = (got[field], wanted[field])
      if own == theirs { continue }
      return between(own, theirs, of: .key(EntryWords.name(of: field)))
    }
    return got.on == wanted.on
      ? nil : value(.key(.trainingWrongDay), .day(wanted.on), .day(got.on))
  }

  private static func between(_ got: Value?, _ wanted: Value?, of field: Phrase) -> Phrase? {
    switch (got, wanted) {
    case (nil, let wanted?):
      wanted.words.map { .key(.trainingWrongMissing, ["field": field, "wanted": $0]) }
    case (let got?, nil): got.words.map { .key(.trainingWrongExtra, ["field": field, "got": $0]) }
    case (let got?, let wanted?):
      if let own = got.words, let theirs = wanted.words { value(field, theirs, own) } else { nil }
    case (nil, nil): nil
    }
  }

  private static func value(_ field: Phrase, _ wanted: Phrase, _ got: Phrase) -> Phrase {
    .key(.trainingWrongValue, ["field": field, "wanted": wanted, "got": got])
  }
}

extension Value {
  /// What people typed; nil where only the program knows what it means.
  fileprivate var words: Phrase? {
    switch self {
    case .string(let text): .text(text)
    case .number(let number): .text(number.digits)
    case .list(let values):
      values.allSatisfy { $0.words != nil } ? .list(values.compactMap(\.words)) : nil
    case .boolean, .object, .null: nil
    }
  }
}
