import Foundation
import Glibc

/// The folders above a file.
enum Folders {
  /// Makes those that are missing, for the owner alone.
  static func make(for path: String) throws(SystemError) {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    guard !folder.isEmpty, unsafe access(folder, F_OK) != 0 else { return }
    try make(for: folder)
    if unsafe mkdir(folder, 0o700) != 0, errno != EEXIST { throw SystemError("mkdir") }
  }

  /// Makes a new file's name durable; without this a power cut may lose the file itself.
  static func sync(for path: String) throws(SystemError) {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    try Descriptor(opening: folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY).sync()
  }
}

/// Who holds the lock on a file.
enum LockHolder {
  /// The process that the system's list of locks names; nil where it has no such list.
  static func find(path: String) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0,
      let list = try? String(contentsOfFile: "/proc/locks", encoding: .utf8)
    else { return nil }
    // 1: FLOCK  ADVISORY  WRITE 4711 fe:00:131090 0 EOF
    for line in list.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count > 5, words[1] == "FLOCK", words[5].hasSuffix(":\(status.st_ino)") {
        return Int(words[4])
      }
    }
    return nil
  }
}
