import Catalogue
import Command
import Foundation
import Method
import YAML

extension MethodFinding {
  /// `insurance.yaml:12: …`, in a sentence that says what would be right.
  var phrase: Phrase {
    .key(.findingAt, ["file": .text(file), "line": .number(line), "what": what])
  }

  private var what: Phrase {
    switch problem {
    case .notYAML(let reason): reason.phrase
    case .notAMapping: .key(.findingNotAMapping)
    case .missing(let key): .key(.findingMissing, ["key": .text(key)])
    case .unknownKey(let key, let known):
      .key(.findingUnknownKey, ["key": .text(key), "known": .list(known, near: key)])
    case .lostText(let text): .key(.findingLostText, ["text": .text(text)])
    case .cutByComment(let text): .key(.findingCutByComment, ["text": .text(text)])
    case .badValue(let key, let value, let known),
      .notOfShape(let key, let value, .choice(let known)):
      badValue(key, value, known)
    case .notOfShape(let key, let value, let shape):
      .key(shape.key, ["key": .text(key), "value": .text(value)])
    case .outOfRange(let key, let value, let least, let most): range(key, value, least, most)
    case .wrongWord(let word, let key, let known): wrong(word, key, known)
    case .oneLanguage(let missing): .key(.findingOneLanguage, ["language": .text(missing)])
    case .doubleID(let id): .key(.findingDoubleID, ["id": .text(id)])
    case .tooLarge: .key(.findingTooLarge, ["most": .number(MethodFile.mostBytes >> 10)])
    case .notText: .key(.findingNotText)
    case .otherName(let id, let file):
      .key(.findingOtherName, ["id": .text(id), "file": .text(file)])
    case .lacksSetting(let fact, let setting):
      .key(.findingLacksSetting, ["fact": .text(fact), "setting": .text(setting)])
    default: reference ?? made
    }
  }

  /// What is said of something that names something else.
  private var reference: Phrase? {
    switch problem {
    case .noSuchQuestion(let id, let known): missing(.findingNoSuchQuestion, id, known)
    case .noSuchSetting(let id, let known): missing(.findingNoSuchSetting, id, known)
    case .refersToItself(let id, let key):
      .key(.findingRefersToItself, ["id": .text(id), "key": .text(key)])
    case .refersForward(let id, let key):
      .key(.findingRefersForward, ["id": .text(id), "key": .text(key)])
    case .wrongCondition("", let text):
      .key(.findingUnfinishedCondition, ["text": .text(text)])
    case .wrongCondition(let word, let text):
      .key(.findingWrongCondition, ["word": .text(word), "text": .text(text)])
    case .noNumber(let id): .key(.findingNoNumber, ["id": .text(id)])
    case .needsEach(let place): .key(.findingNeedsEach, ["place": .text(place)])
    case .customersNotLast: .key(.findingCustomersNotLast)
    case .secondChecklist(let id): .key(.findingSecondChecklist, ["id": .text(id)])
    default: nil
    }
  }

  /// What is said of an entry that an answer brings.
  private var made: Phrase {
    switch problem {
    case .noSuchField(let field, let kind, let known):
      .key(
        .findingNoSuchField,
        ["field": .text(field), "kind": .text(kind), "known": .list(known, near: field)]
      )
    case .otherChoice(let choice, let value, let key, let known):
      .key(
        .findingOtherChoice,
        [
          "choice": .text(choice), "value": .text(value), "key": .text(key),
          "known": .list(known, near: choice),
        ]
      )
    case .makesNothing(let kind, let field):
      .key(.findingMakesNothing, ["kind": .text(kind), "field": .text(field)])
    case .needsEachRow: .key(.findingNeedsEachRow)
    case .noRows: .key(.findingNoRows)
    case .ifNeedsYesNo(let field): .key(.findingIfNeedsYesNo, ["field": .text(field)])
    default: preconditionFailure("\(problem) has no words.")
    }
  }

  private func badValue(_ key: String, _ value: String, _ known: [String]) -> Phrase {
    let told: [String: Phrase] = ["key": .text(key), "value": .text(value)]
    if known.isEmpty { return .key(.findingNotOfKind, told) }
    return .key(.findingBadValue, told.merging(["known": .list(known, near: value)]) { $1 })
  }

  private func wrong(_ word: String, _ key: String, _ known: [String]) -> Phrase {
    let told: [String: Phrase] = ["word": .text(word), "key": .text(key)]
    if known.isEmpty { return .key(.findingWordNowhere, told) }
    return .key(.findingWrongWord, told.merging(["known": .list(known, near: word)]) { $1 })
  }

  private func missing(_ message: Key, _ id: String, _ known: [String]) -> Phrase {
    let known: Phrase = known.isEmpty ? .key(.none) : .list(known, near: id)
    return .key(message, ["id": .text(id), "known": known])
  }

  private func range(
    _ key: String,
    _ value: String,
    _ least: Decimal?,
    _ most: Decimal?
  ) -> Phrase {
    let message: Key =
      least == nil ? .findingAtMost : most == nil ? .findingAtLeast : .findingBetween
    var told: [String: Phrase] = ["key": .text(key), "value": .text(value)]
    told["least"] = least.map { .text($0.description) }
    told["most"] = most.map { .text($0.description) }
    return .key(message, told)
  }
}

extension FieldShape {
  fileprivate var key: Key {
    switch self {
    case .text: .findingTakesText
    case .number: .findingTakesNumber
    case .day: .findingTakesDay
    case .time: .findingTakesTime
    case .period: .findingTakesPeriod
    case .recurrence: .findingTakesRecurrence
    case .entry: .findingTakesEntry
    case .choice: .findingBadValue
    }
  }
}

extension YAMLFault.Reason {
  fileprivate var phrase: Phrase {
    switch self {
    case .anchor(let name): .key(.findingAnchor, ["name": .text(name)])
    case .tab: .key(.findingTab)
    case .colon: .key(.findingColon)
    case .sign(let sign): .key(.findingSign, ["sign": .text(sign)])
    case .doubleKey(let keys): .key(.findingDoubleKey, ["keys": .text(keys)])
    case .comment(let text): .key(.findingCutByComment, ["text": .text(text)])
    case .unclosed: .key(.findingUnclosed)
    case .other(let reason): .key(.findingNotYAML, ["reason": .text(reason)])
    }
  }
}

extension Phrase {
  /// All that is known, or of very much what comes nearest; nearest to what was written first.
  static func list(_ known: [String], near typed: String) -> Phrase {
    let nearest = Suggestions.nearest(known.count > 24 ? 8 : known.count, to: typed, among: known)
    let list = Phrase.list(nearest.map(Phrase.text))
    return nearest.count < known.count ? .key(.findingNearest, ["known": list]) : list
  }
}
