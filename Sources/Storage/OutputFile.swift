import Foundation
import Glibc

/// A file that answers are written to: a new one, unless it may be replaced.
package enum OutputFile {
  package enum Mode: Equatable, Sendable {
    case new
    case replacing
    /// At the end of what this run has written before.
    case adding
  }

  package static func write(
    _ text: String,
    to path: String,
    _ mode: Mode
  ) throws(OutputFileError) {
    let file: Descriptor
    do {
      file = try Descriptor(opening: path, O_WRONLY | O_CREAT | mode.flag)
    } catch {
      throw error.code == EEXIST ? .exists(path: path) : .cannotCreate(path: path, error)
    }
    do {
      try file.write(Data(text.utf8))
    } catch {
      // An empty file would be in the way of the next attempt.
      if mode == .new { _ = unsafe unlink(path) }
      throw .cannotWrite(path: path, error)
    }
  }
}

extension OutputFile.Mode {
  fileprivate var flag: CInt {
    switch self {
    case .new: O_EXCL
    case .replacing: O_TRUNC
    case .adding: O_APPEND
    }
  }
}

/// Why an answer could not be written to a file.
package enum OutputFileError: Error, Equatable, Sendable {
  case exists(path: String)
  case cannotCreate(path: String, SystemError)
  case cannotWrite(path: String, SystemError)
}
