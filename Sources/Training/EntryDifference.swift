import Catalogue
import Dates
import Journal
import Method
import Report

/// One thing in which what a learner recorded is not what the lesson wants.
enum EntryDifference {
  case count(wanted: Int, got: Int)
  case kind(wanted: Draft, got: Draft)
  case day(wanted: Day, got: Day)
  case field(Field, wanted: Draft, got: Draft)
  /// A part of an answer, by what the method calls it, or the answer as a whole.
  case answer(Bilingual?, AnswerKind, wanted: Value?, got: Value?)
  /// Nothing is said where something should be.
  case text(wanted: String)
  /// What is said tells nothing.
  case empty(String)
  /// The very words count, and these are others.
  case wording(wanted: String)
  /// Words that must be said.
  case lacksWords([String])
}

extension EntryDifference {
  /// It in a sentence; the words of fields are those in which entries are said back.
  func phrase(_ words: EntryWords) -> Phrase {
    switch self {
    case .count(let wanted, let got):
      .key(.trainingWrongCount, ["wanted": .number(wanted), "got": .number(got)])
    case .kind(let wanted, let got):
      .key(
        .trainingWrongKind,
        ["wanted": .key(EntryWords.verb(of: wanted)), "got": .key(EntryWords.verb(of: got))]
      )
    case .day(let wanted, let got): Self.between(.key(.trainingWrongDay), .day(wanted), .day(got))
    case .field(let field, let wanted, let got):
      Self.between(
        .key(field.label),
        wanted[field].map { _ in words.value(of: field, in: wanted) },
        got[field].map { _ in words.value(of: field, in: got) }
      )
    case .answer(let label, let kind, let wanted, let got):
      Self.between(
        label.map(Phrase.either) ?? .key(.trainingWrongAnswered),
        wanted.map { Self.quoted(kind.words($0)) },
        got.map { Self.quoted(kind.words($0)) }
      )
    case .text(let wanted): .key(.trainingWrongText, ["wanted": .text(wanted)])
    case .empty(let got): .key(.trainingWrongEmpty, ["got": .text(got)])
    case .wording(let wanted): .key(.trainingWrongWording, ["wanted": .text(wanted)])
    case .lacksWords(let words):
      .key(.trainingWrongWords, ["words": .list(words.map { .sequence(["“", .text($0), "”"]) })])
    }
  }

  /// An answer may be 是, or a whole sentence.
  private static func quoted(_ words: Phrase) -> Phrase { .sequence(["“", words, "”"]) }

  private static func between(_ field: Phrase, _ wanted: Phrase?, _ got: Phrase?) -> Phrase {
    switch (wanted, got) {
    case (let wanted?, let got?):
      .key(.trainingWrongValue, ["field": field, "wanted": wanted, "got": got])
    case (let wanted?, nil): .key(.trainingWrongMissing, ["field": field, "wanted": wanted])
    case (nil, let got): .key(.trainingWrongExtra, ["field": field, "got": got ?? ""])
    }
  }
}

extension Field {
  /// What people call it, where they would not say the word that is typed before its colon.
  fileprivate var label: Key {
    switch self {
    case .minutes: .trainingWrongMinutes
    case .due: .trainingWrongDue
    case .note: .trainingWrongNote
    case .tags: .trainingWrongTags
    case .value: .trainingWrongAnswered
    default: EntryWords.name(of: self)
    }
  }
}
