import Foundation
import Glibc

extension JournalFile {
  /// Begins anew where less is left of the file that was read, or another does not begin like it.
  ///
  /// - Returns: Whether lines that were known are gone.
  mutating func isReplaced(by open: Descriptor) throws(SystemError) -> Bool {
    let before = source
    source = open
    guard let before, known > 0 else {
      known = 0
      return false
    }
    let (status, size) = try (open.status, known)
    var isReplaced = Int(status.st_size) < size
    if !isReplaced {
      // Who syncs folders puts a new file in place even when only lines were added to it.
      let isSame = try before.status.isSameFile(as: status)
      isReplaced =
        try isSame
        ? open.read(from: size - ending.count, count: ending.count) != ending
        : before.read(from: 0, count: size) != open.read(from: 0, count: size)
    }
    if isReplaced { (known, ending) = (0, Data()) }
    return isReplaced
  }

  /// How many bytes are compared to see whether a file was written anew in place.
  private static let compared = 4096

  /// Remembers the last of the bytes that were taken in.
  mutating func note(_ bytes: Data) {
    ending = Data((ending + bytes.suffix(Self.compared)).suffix(Self.compared))
  }
}
