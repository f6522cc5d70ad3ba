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
    if !isReplaced, try !before.status.isSameFile(as: status) {
      // Who syncs folders puts a new file in place even when only lines were added to it.
      isReplaced = try before.read(from: 0, count: size) != open.read(from: 0, count: size)
    }
    if isReplaced { known = 0 }
    return isReplaced
  }
}
