import Foundation
import Glibc
import Journal

/// What a failed append has left behind the last line, because it could not be cut off either.
struct Remains {
  let file: Descriptor
  let start: Int
  /// The batch; what stands there is the beginning of it.
  let bytes: Data
}

/// How lines come to the end of the file, and what becomes of half of one.
extension JournalFile {
  /// One write for all entries of a line; after a failure the file is as long as it was.
  ///
  /// Where it cannot be cut back, `remains` says what is left behind.
  mutating func write(_ bytes: Data, to file: Descriptor, at start: Int) throws(SystemError) {
    do throws(SystemError) {
      try file.write(bytes)
      if syncsEachAppend { try file.sync() }
    } catch {
      // A torn tail would also be set aside at the next start. This keeps a second attempt, in this
      // run, from landing after half a line, or after the whole line that was not called saved.
      do {
        try file.truncate(to: start)
      } catch {
        let size = try? Int(file.status.st_size)
        if size != start { remains = Remains(file: file, start: start, bytes: bytes) }
      }
      throw error
    }
  }

  /// Cuts off what a failed append has left, so that the next attempt does not double it.
  ///
  /// What somebody without the lock wrote behind it stays, and with it what is left.
  mutating func cutRemains(of file: Descriptor) throws(SystemError) {
    guard let left = remains else { return }
    if left.file === file {
      let size = try Int(file.status.st_size)
      let bytes = try file.read(from: left.start, count: max(0, size - left.start))
      if !bytes.isEmpty, left.bytes.starts(with: bytes) { try file.truncate(to: left.start) }
    }
    remains = nil
  }

  /// What others appended; a torn tail is moved to a file beside, where it can be looked at.
  func readNews(of file: Descriptor) throws(SystemError) -> (others: Data, torn: String?) {
    let size = try Int(file.status.st_size)
    guard size > known else { return (Data(), nil) }
    let bytes = try file.read(from: known, count: size - known)
    let end = bytes.lengthOfWholeLines
    guard end < bytes.count else { return (bytes, nil) }
    return (bytes.prefix(end), try setAside(bytes.suffix(from: end), of: file, known + end))
  }

  /// Moves half a line to the file beside, then cuts it off.
  func setAside(_ tail: Data, of file: Descriptor, _ end: Int) throws(SystemError) -> String {
    let beside = target + Copies.torn
    let aside = try Descriptor(opening: beside, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW)
    try aside.setMode(0o600)
    try aside.write(tail + [UInt8(ascii: "\n")])
    try aside.sync()
    try Folders.sync(for: beside)
    try file.truncate(to: end)
    return beside
  }
}
