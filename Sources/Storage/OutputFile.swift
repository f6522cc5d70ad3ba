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
    if mode == .replacing, try isReplaced(path, by: text) { return }
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

extension OutputFile {
  /// Puts a new file in the place of an older one, which stays as it is until the new one is whole.
  ///
  /// - Returns: Whether that can be done: what leads elsewhere, has several names or belongs to others too
  ///   is written over in place, as is a file in a folder that is closed to us.
  private static func isReplaced(
    _ path: String,
    by text: String
  ) throws(OutputFileError) -> Bool {
    var old = stat()
    guard unsafe lstat(path, &old) == 0, old.st_mode & S_IFMT == S_IFREG, old.st_nlink == 1,
      old.st_uid == geteuid(), old.st_gid == getegid(), unsafe access(path, W_OK) == 0
    else { return false }
    do throws(SystemError) {
      let (file, name) = try Descriptor.made(beside: path, "new", O_WRONLY)
      do throws(SystemError) {
        try file.write(Data(text.utf8))
        try file.setMode(old.st_mode & 0o777)
        try file.sync()
        guard unsafe rename(name, path) == 0 else { throw SystemError("rename") }
      } catch {
        _ = unsafe unlink(name)
        throw error
      }
      return true
    } catch {
      let isClosed = [EACCES, EPERM, EROFS].contains(error.code)
      if isClosed, ["open", "fchmod", "rename"].contains(error.call) { return false }
      throw .cannotWrite(path: path, error)
    }
  }

  /// Puts a file of the person's own in the place of an older one, or leaves that as it is.
  ///
  /// Missing folders are made; nobody else can read it.
  package static func replace(_ path: String, by text: String) throws(OutputFileError) {
    let beside = path + ".new-\(String(UInt64.random(in: .min ... .max), radix: 36))"
    do throws(SystemError) {
      try Folders.make(for: path)
      let file = try Descriptor(opening: beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      try file.setMode(0o600)
      try file.write(Data(text.utf8))
      try file.sync()
      guard unsafe rename(beside, path) == 0 else { throw SystemError("rename") }
    } catch {
      _ = unsafe unlink(beside)
      throw .cannotWrite(path: path, error)
    }
  }
}
