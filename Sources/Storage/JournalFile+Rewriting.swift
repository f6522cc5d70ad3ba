package import Foundation
import Glibc

/// A journal that was written anew.
package struct Rewritten: Equatable, Sendable {
  /// All that is in it now.
  package var bytes: Data
  /// Where the old file is kept; nil where it is not.
  package var old: String?
  /// The copies that were removed, and those that could not be.
  package var cleared: [String] = []
  package var uncleared: [String] = []
  /// Where half a line was put that stood at the end of the old file.
  package var tornTail: String?
  /// Why a power cut may bring the old file back; nil where the disk has confirmed the new one.
  package var unconfirmed: SystemError?

  package init(bytes: Data, old: String? = nil) {
    self.bytes = bytes
    self.old = old
  }
}

/// What becomes of the file that is replaced.
package enum OldFile: Equatable, Sendable {
  /// It stays beside the new one, named for the moment.
  case kept(stamp: String)
  /// It goes, and with it every copy that wubu has left beside it.
  case cleared
}

extension JournalFile {
  /// Puts a new file in the place of the journal, all or nothing, while nobody can append.
  ///
  /// `make` is given all whole lines of the file and returns the new ones; nil leaves all as it is.
  package mutating func rewrite(
    _ oldFile: OldFile,
    _ make: (Data) -> Data?
  ) throws(StorageError) -> Rewritten? {
    let file = try lockedFile()
    defer { file.unlock() }
    do throws(SystemError) {
      let old = try file.read(from: 0, count: Int(file.status.st_size))
      let end = old.lengthOfWholeLines
      guard let bytes = make(old.prefix(end)) else { return nil }
      var result = try replace(file, old, by: bytes, oldFile)
      if oldFile != .cleared, end < old.count {
        // Where it cannot be put aside it stays at the end of the old file, which is kept.
        result.tornTail = try? setAside(old.suffix(from: end), of: file, end)
      }
      return result
    } catch {
      throw .cannotWrite(path: path, error)
    }
  }

  /// Writes a new file beside the old one and gives it its name; until then nothing has changed.
  private mutating func replace(
    _ file: Descriptor,
    _ old: Data,
    by bytes: Data,
    _ oldFile: OldFile
  ) throws(SystemError) -> Rewritten {
    let (new, name) = try Descriptor.made(beside: target, "new", O_RDWR | O_APPEND)
    var result = Rewritten(bytes: bytes)
    do throws(SystemError) {
      try fill(new, with: bytes, like: file)
      switch oldFile {
      case .kept(let stamp): result.old = try keepOld(old, stamp)
      // First of all: who is interrupted here can purge again, but not once the names are gone.
      case .cleared: (result.cleared, result.uncleared) = clearCopies(but: name)
      }
      try rename(name, to: target)
    } catch {
      _ = unsafe unlink(name)
      if let old = result.old { _ = unsafe unlink(old) }
      throw error
    }
    take(new, bytes)
    // The new file is the journal now, whatever the disk says of its name.
    do { try Folders.sync(for: target) } catch { result.unconfirmed = error }
    return result
  }

  private func fill(
    _ new: Descriptor,
    with bytes: Data,
    like old: Descriptor
  ) throws(SystemError) {
    try new.write(bytes)
    try new.setMode(old.status.st_mode & 0o777)
    try new.sync()
  }

  /// A second name for the old file, or a copy of it where the file system has no such thing.
  private func keepOld(_ bytes: Data, _ stamp: String) throws(SystemError) -> String {
    for number in 1..<1000 {
      let name = target + Copies.beforeRepair + stamp + (number == 1 ? "" : "-\(number)")
      if unsafe link(target, name) == 0 { return name }
      if errno == EEXIST { continue }
      let copy = try Descriptor(opening: name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      do {
        try copy.write(bytes)
        try copy.sync()
      } catch {
        _ = unsafe unlink(name)
        throw error
      }
      return name
    }
    throw SystemError(code: EEXIST, call: "link")
  }

  private func rename(_ name: String, to path: String) throws(SystemError) {
    _ = try uninterrupted("rename") { unsafe Int(Glibc.rename(name, path)) }
  }

  private func clearCopies(but new: String) -> (cleared: [String], uncleared: [String]) {
    var (cleared, uncleared): ([String], [String]) = ([], [])
    for copy in Copies.list(beside: target) where copy != new {
      if unsafe unlink(copy) == 0 { cleared.append(copy) } else { uncleared.append(copy) }
    }
    return (cleared, uncleared)
  }
}
