import Catalogue
import Command
import Journal
import Report

extension CommandError {
  /// What to say about a line that is no command.
  var phrase: Phrase {
    switch self {
    case .blank: .key(.nothingRecorded)
    case .unknownVerb(let word, _, let meant?):
      .key(.errorUnknownVerbSuggesting, ["word": .text(word), "verbs": .text(meant)])
    case .supposed(let line): .key(.errorSupposed, ["line": .text(line)])
    case .misspelt(let word, let meant):
      .key(.errorMisspelt, ["typed": .text(word), "line": .text(meant)])
    case .newBrand(let word, _): .key(.askNewBrand, ["typed": .text(word)])
    case .unknownVerb(let word, let suggestions, nil):
      suggestions.isEmpty
        ? .key(.errorUnknownVerb, ["word": .text(word)])
        : .key(
          .errorUnknownVerbSuggesting,
          ["word": .text(word), "verbs": .list(suggestions.map { .word($0) })]
        )
    case .missing(_, .import): .key(.importMissingFile)
    case .missing(.of, let verb): .key(.errorMissingNumber, ["verb": .word(verb.key)])
    case .missing(.note, let verb): .key(.errorMissingText, ["verb": .word(verb.key)])
    case .missing(let field, let verb):
      .key(
        .errorMissing,
        ["verb": .word(verb.key), "field": .key(EntryWords.name(of: field))]
      )
    case .ambiguous(let typed, _): .key(.askWhichCustomer, ["typed": .text(typed)])
    case .similar(let name, let other):
      .key(.askSameCustomer, ["name": .text(name), "other": .text(other)])
    case .badValue(let field, let typed):
      .key(
        .errorBadValue,
        ["field": .key(EntryWords.name(of: field)), "typed": .text(typed)]
      )
    case .unclearState(let typed):
      .key(
        .errorUnclearState,
        ["typed": typed.isEmpty ? .key(EntryWords.name(of: .state)) : .text(typed)]
      )
    case .unclearCorrection(let typed): .key(.unclearCorrection, ["typed": .text(typed)])
    case .notANumber(let typed): .key(.errorNotANumber, ["typed": .text(typed)])
    case .noSuchPeriod(let typed): .key(.errorNoSuchPeriod, ["typed": .text(typed)])
    case .unexpected(let typed, .stats):
      .key(.statsWhat, ["typed": .text(typed), "verb": .word(.wordVerbStats)])
    case .unexpected(let typed, let verb):
      .key(.errorUnexpected, ["typed": .text(typed), "verb": .word(verb.key)])
    case .unknownLanguage(let typed): .key(.errorUnknownLanguage, ["typed": .text(typed)])
    case .notADay(let typed): .key(.errorNotADay, ["typed": .text(typed)])
    case .vagueDay(let typed): .key(.errorVagueDay, ["typed": .text(typed)])
    }
  }
}

extension Recording.Notice {
  /// What to say about how the line was read.
  var phrase: Phrase {
    switch self {
    case .newCustomer(let name): .key(.noticeNewCustomer, ["name": .text(name)])
    case .similar(_, let other): .key(.noticeSimilar, ["other": .text(other)])
    case .vagueDay(let typed): .key(.noticeVagueDay, ["typed": .text(typed)])
    case .chosen(let name, let others):
      .key(
        .noticeChosen,
        ["name": .text(name), "names": .list(others.map(Phrase.text))]
      )
    case .visitToCome: .key(.noticeVisitToCome)
    case .unreadMinutes(let typed): .key(.noticeUnreadMinutes, ["typed": .text(typed)])
    case .repeatedVisit: .key(.noticeRepeatedVisit)
    case .unreadDay(let typed, let meant):
      .key(.noticeUnreadDay, ["typed": .text(typed), "meant": .text(meant)])
    }
  }
}
