import Catalogue
import Command

extension ImportError {
  /// What to say about a file that is not imported.
  func phrase(about path: String) -> Phrase {
    switch self {
    case .empty: .key(.importEmpty, ["file": .text(path)])
    case .noKey(let first):
      .key(
        .importNoKey,
        ["file": .text(path), "headers": .list(first.prefix(8).map { .text($0.shortTitle) })]
      )
    case .workbook: .key(.importWorkbook, ["file": .text(path)])
    case .ofEntries: .key(.importOfEntries, ["file": .text(path)])
    }
  }
}

extension String {
  /// What is no table may have a first line of any length.
  fileprivate var shortTitle: String { count > 30 ? prefix(30) + "…" : self }
}

extension ImportProblem {
  /// What is wrong with a row.
  var phrase: Phrase {
    switch self {
    case .misplacedQuote: .key(.problemQuotes)
    case .unreadableCharacters: .key(.problemCharacters)
    case .tooManyCells: .key(.problemCells)
    case .noName: .key(.problemNoName)
    case .longName(let most): .key(.problemLongName, ["most": .number(most)])
    case .unknownCode(let code): .key(.problemUnknownCode, ["code": .text(code)])
    case .spoilt(let column, let typed):
      .key(.problemSpoilt, ["column": .text(column), "typed": .text(typed)])
    case .badValue(let column, let typed):
      .key(.problemValue, ["column": .text(column), "typed": .text(typed)])
    case .missing(let column): .key(.problemMissing, ["column": .text(column)])
    case .future(let column, let typed):
      .key(.problemFuture, ["column": .text(column), "typed": .text(typed)])
    case .otherOwner(let code, let owner, let name):
      .key(
        .problemOtherOwner,
        ["code": .text(code), "owner": .text(owner), "name": .text(name)]
      )
    case .sameName(let line): .key(.problemSameName, ["line": .number(line)])
    case .sameCode(let line): .key(.problemSameCode, ["line": .number(line)])
    case .ambiguous(let name, let names):
      .key(.problemAmbiguous, ["name": .text(name), "names": .list(names.map(Phrase.text))])
    }
  }
}
