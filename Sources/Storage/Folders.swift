import Foundation
import Glibc

/// The folders above a file.
enum Folders {
  /// Makes those that are missing, for the owner alone.
  static func make(for path: String) throws(SystemError) {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    guard !folder.isEmpty, unsafe access(folder, F_OK) != 0 else { return }
    try make(for: folder)
    if unsafe mkdir(folder, 0o700) == 0 {
      // Whatever the umask took away: the owner must get in.
      _ = unsafe chmod(folder, 0o700)
    } else if errno != EEXIST {
      throw SystemError("mkdir")
    }
    // Each new folder is a new name in the one above it.
    try sync(for: folder)
  }

  /// Makes the names of a new file and of all the folders above it durable.
  ///
  /// Whoever made one of them may have died before that, so the first line of a journal sees to it.
  static func syncAll(for path: String) throws(SystemError) {
    try sync(for: path)
    var folder = URL(filePath: path).deletingLastPathComponent()
    while folder.path.count > 1 {
      // A folder that we may not read was not made by us.
      try? sync(for: folder.path)
      folder.deleteLastPathComponent()
    }
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
    let file = status.nameOfLock
    for line in list.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count > 5, words[1] == "FLOCK", words[5] == file {
        return Int(words[4])
      }
    }
    return nil
  }
}

extension stat {
  /// The device and the inode as the list of locks writes them.
  fileprivate var nameOfLock: String {
    let device = UInt64(st_dev)
    let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
    let minor = device & 0xFF | (device >> 12) & ~0xFF
    return "\(major.hex):\(minor.hex):\(st_ino)"
  }
}

extension UInt64 {
  /// At least two hex digits.
  fileprivate var hex: String { (self < 0x10 ? "0" : "") + String(self, radix: 16) }
}
