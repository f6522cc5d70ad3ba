import Catalogue
import Glibc
import Storage

/// How the program ends, as its exit status says.
enum Status: Int32 {
  case fine = 0
  case lineFailed = 1
  case usage = 64
  case damaged = 65
  case cannotCreate = 73
  case cannotWrite = 74
  case locked = 75
  case interrupted = 130
  case terminated = 143
}

/// Why the program cannot go on.
enum ProgramError: Error, Equatable {
  case usage(UsageError)
  case storage(StorageError)
  case output(OutputFileError)
  /// The file has content, and none of it is a journal's.
  case foreignJournal(path: String)
  case unreadableWords(path: String)
  case standardOutput(code: CInt)

  var status: Status {
    switch self {
    case .usage: .usage
    case .storage(.notAFile), .storage(.cannotCreate): .cannotCreate
    case .storage(.unfit): .cannotCreate
    case .storage(.cannotRead), .storage(.cannotWrite), .storage(.cannotTakeBack),
      .storage(.cannotSync), .storage(.notYours), .storage(.foreignLink):
      .cannotWrite
    case .storage(.locked): .locked
    case .output(.exists), .output(.cannotCreate): .cannotCreate
    case .output(.cannotWrite), .standardOutput: .cannotWrite
    case .foreignJournal, .unreadableWords: .damaged
    }
  }

  var phrase: Phrase {
    switch self {
    case .usage(let error): error.phrase
    case .storage(let error): error.phrase
    case .output(let error): error.phrase
    case .foreignJournal(let path): .program(.journalForeign, ["path": .text(path)])
    case .unreadableWords(let path): .program(.wordsUnreadable, ["path": .text(path)])
    case .standardOutput(let code): .program(.outputFailed, ["reason": .reason(code)])
    }
  }
}

extension StorageError {
  var phrase: Phrase {
    switch self {
    case .notAFile(let path): .program(.journalNoFile, ["path": .text(path)])
    case .cannotCreate(let path, let error):
      .program(.journalCannotCreate, ["path": .text(path), "reason": .reason(error.code)])
    case .cannotRead(let path, let error):
      .program(.journalCannotRead, ["path": .text(path), "reason": .reason(error.code)])
    case .cannotWrite(let path, let error):
      .program(.journalCannotWrite, ["path": .text(path), "reason": .reason(error.code)])
    case .cannotTakeBack(let path, let error):
      .program(.journalCannotTakeBack, ["path": .text(path), "reason": .reason(error.code)])
    case .cannotSync(let path, let error):
      .program(.journalCannotSync, ["path": .text(path), "reason": .reason(error.code)])
    case .notYours(let path): .program(.journalNotYours, ["path": .text(path)])
    case .foreignLink(let path, let link):
      .program(.journalForeignLink, ["path": .text(path), "link": .text(link)])
    case .unfit(let path, let lack):
      .program(.journalUnfit, ["path": .text(path), "reason": lack.phrase])
    case .locked(let path, let holder?):
      .program(.journalLockedBy, ["path": .text(path), "process": .number(holder)])
    case .locked(let path, nil): .program(.journalLocked, ["path": .text(path)])
    }
  }
}

extension StorageError {
  /// What is wrong, as a clause: what to do about it depends on who is told.
  var cause: Phrase {
    switch self {
    case .notAFile(let path): .program(.causeNoFile, ["path": .text(path)])
    case .cannotCreate(let path, let error):
      .program(.causeCannotCreate, ["path": .text(path), "reason": .reason(error.code)])
    case .cannotRead(let path, let error):
      .program(.causeCannotRead, ["path": .text(path), "reason": .reason(error.code)])
    case .cannotWrite(let path, let error), .cannotSync(let path, let error):
      .program(.causeCannotWrite, ["path": .text(path), "reason": .reason(error.code)])
    case .cannotTakeBack(let path, let error):
      .program(.causeCannotTakeBack, ["path": .text(path), "reason": .reason(error.code)])
    case .notYours(let path): .program(.causeNotYours, ["path": .text(path)])
    case .foreignLink(let path, let link):
      .program(.causeForeignLink, ["path": .text(path), "link": .text(link)])
    case .unfit(let path, let lack):
      .program(.causeUnfit, ["path": .text(path), "reason": lack.phrase])
    case .locked(let path, let holder?):
      .program(.causeLockedBy, ["path": .text(path), "process": .number(holder)])
    case .locked(let path, nil): .program(.causeLocked, ["path": .text(path)])
    }
  }
}

extension StorageError {
  /// Whether something of what was not called saved may stand in the journal nevertheless.
  var mayHaveWritten: Bool {
    if case .cannotTakeBack = self { true } else { false }
  }
}

extension Lack {
  /// What the file system does not do, and what the system says of it.
  var phrase: Phrase {
    let (key, error): (Key, SystemError?) =
      switch self {
      case .lock(let error): (.lackLock, error)
      case .append: (.lackAppend, nil)
      case .sync(let error): (.lackSync, error)
      }
    guard let error else { return .program(key) }
    return .program(.lackBecause, ["lack": .program(key), "reason": .reason(error.code)])
  }
}

extension OutputFileError {
  var phrase: Phrase {
    switch self {
    case .exists(let path): .program(.outputExists, ["path": .text(path)])
    case .cannotCreate(let path, let error), .cannotWrite(let path, let error):
      .program(.outputCannotWrite, ["path": .text(path), "reason": .reason(error.code)])
    }
  }
}

extension Phrase {
  /// What a failed system call means, by its number; what is rare, in the system's own words.
  static func reason(_ code: CInt) -> Phrase {
    switch code {
    case ENOSPC, EDQUOT: .key(.reasonDiskFull)
    case EACCES, EPERM: .key(.reasonNoPermission)
    case ENOENT, ENOTDIR: .key(.reasonNoFolder)
    case EROFS: .key(.reasonReadOnly)
    case EFBIG: .key(.reasonTooBig)
    default: .text(unsafe String(cString: strerror(code)))
    }
  }
}
