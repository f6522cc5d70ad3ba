import Catalogue
import Dates
import Method
import Report

/// Why a reply is no answer to its question.
enum ReplyError: Error, Equatable, Sendable {
  case notANumber(String)
  case notADay(String)
  case notATime(String)
  /// A promise is to be moved, and nothing was said of the customer.
  case promiseUntold(Phrase)
  case notAChoice(String, [Choice])
  case notARating(String)
  case notYesOrNo(String)
  case unknownCustomer(String)
  case ambiguousCustomer(String, [String])
  case tooMany(Int)
  case unknownBrandSet(String, [String])
  case missing(FieldSpec)
  case leftOver(String)
  /// A goal is due on a day that is not in its period.
  case outside(Day, Period)
  /// A comma between digits may stand inside one number or part two, and both could be answers.
  case oneNumberOrTwo(String)
  /// Nearly the words of last period, or of another subject; what is asked for is the thing that
  /// caused it, in the word of the trade.
  case sameAsBefore(thing: Phrase)
  case sameAsFor(Phrase, thing: Phrase)
  /// The words that the method itself gives as a weak answer.
  case sameAsWeak(thing: Phrase)
}

extension ReplyError {
  /// What to say about it.
  var phrase: Phrase {
    switch self {
    case .notANumber(let typed): .key(.replyNotANumber, ["typed": .text(typed)])
    case .notADay(let typed): .key(.replyNotADay, ["typed": .text(typed)])
    case .notATime(let typed): .key(.replyNotATime, ["typed": .text(typed)])
    case .promiseUntold(let entry): .key(.replyPromiseUntold, ["entry": entry])
    case .notAChoice(let typed, let choices):
      .key(
        .replyNotAChoice,
        ["typed": .text(typed), "choices": .list(choices.map { .either($0.text) })]
      )
    case .notARating(let typed): .key(.replyNotARating, ["typed": .text(typed)])
    case .notYesOrNo(let typed): .key(.replyNotYesOrNo, ["typed": .text(typed)])
    case .unknownCustomer(let typed): .key(.replyUnknownCustomer, ["typed": .text(typed)])
    case .ambiguousCustomer(let typed, let names):
      .key(
        .replyAmbiguousCustomer,
        ["typed": .text(typed), "names": .list(names.map(Phrase.text))]
      )
    case .tooMany(let most): .key(.replyTooMany, ["most": .number(most)])
    case .unknownBrandSet(let typed, let sets):
      .key(
        .replyUnknownBrandSet,
        [
          "typed": .text(typed),
          "sets": sets.isEmpty ? .key(.none) : .list(sets.map(Phrase.text)),
        ]
      )
    case .missing(let field): .key(.replyMissing, ["field": .either(field.text)])
    case .leftOver(let rest): .key(.replyLeftOver, ["rest": .text(rest)])
    case .outside(let day, let period):
      .key(.replyOutside, ["day": .day(day), "period": .period(period)])
    case .oneNumberOrTwo(let typed): .key(.replyOneNumberOrTwo, ["typed": .text(typed)])
    case .sameAsBefore(let thing): .key(.replySameAsBefore, ["thing": thing])
    case .sameAsFor(let subject, let thing):
      .key(.replySameAsFor, ["subject": subject, "thing": thing])
    case .sameAsWeak(let thing): .key(.replySameAsWeak, ["thing": thing])
    }
  }
}
