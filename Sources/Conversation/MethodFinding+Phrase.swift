import Catalogue
import Command
import Method

extension MethodFinding {
  /// `insurance.yaml:12: …`, in a sentence that says what would be right.
  var phrase: Phrase {
    .key(.findingAt, ["file": .text(file), "line": .number(line), "what": what])
  }

  private var what: Phrase {
    switch problem {
    case .notYAML(let reason): .key(.findingNotYAML, ["reason": .text(reason)])
    case .notAMapping: .key(.findingNotAMapping)
    case .missing(let key): .key(.findingMissing, ["key": .text(key)])
    case .unknownKey(let key, let known):
      .key(.findingUnknownKey, ["key": .text(key), "known": .list(known, near: key)])
    case .badValue(let key, let value, []):
      .key(.findingNotOfKind, ["key": .text(key), "value": .text(value)])
    case .badValue(let key, let value, let known):
      .key(
        .findingBadValue,
        ["key": .text(key), "value": .text(value), "known": .list(known, near: value)]
      )
    case .oneLanguage(let missing): .key(.findingOneLanguage, ["language": .text(missing)])
    case .doubleID(let id): .key(.findingDoubleID, ["id": .text(id)])
    case .noSuchQuestion(let id): .key(.findingNoSuchQuestion, ["id": .text(id)])
    case .tooLarge: .key(.findingTooLarge, ["most": .number(MethodFile.mostBytes >> 10)])
    case .notText: .key(.findingNotText)
    case .otherName(let id, let file):
      .key(.findingOtherName, ["id": .text(id), "file": .text(file)])
    case .refersToItself(let id): .key(.findingRefersToItself, ["id": .text(id)])
    case .refersForward(let id): .key(.findingRefersForward, ["id": .text(id)])
    case .anchor(let name): .key(.findingAnchor, ["name": .text(name)])
    case .noSuchSetting(let id, let known):
      .key(
        .findingNoSuchSetting,
        ["id": .text(id), "known": known.isEmpty ? .key(.none) : .list(known, near: id)]
      )
    case .lacksSetting(let fact, let setting):
      .key(.findingLacksSetting, ["fact": .text(fact), "setting": .text(setting)])
    }
  }
}

extension Phrase {
  /// All that is known where that is little, else what comes nearest to what was written.
  static func list(_ known: [String], near typed: String) -> Phrase {
    guard known.count > 12 else { return .list(known.map(Phrase.text)) }
    return .key(
      .findingNearest,
      ["known": .list(Suggestions.nearest(8, to: typed, among: known).map(Phrase.text))]
    )
  }
}
