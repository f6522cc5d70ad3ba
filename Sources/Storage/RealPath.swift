import Foundation
import Glibc

/// Follows the links on the way to a file, as far as they may be trusted.
///
/// One's own links are followed, so that a journal may lie elsewhere; the system's are too. Through
/// anybody else's link a file could be put under our hands that we did not mean.
enum RealPath {
  private static let mostLinks = 40

  /// The path without a link in it; what does not exist yet may stand at its end.
  static func resolve(_ path: String, for user: uid_t = geteuid()) throws(StorageError) -> String {
    guard !path.hasSuffix("/") else { throw .notAFile(path: path) }
    let here = FileManager.default.currentDirectoryPath
    guard path.hasPrefix("/") || !here.isEmpty else {
      throw .cannotWrite(path: path, SystemError(code: ENOENT, call: "getcwd"))
    }
    let start = path.hasPrefix("/") ? path : here + "/" + path
    var rest = names(in: start)
    var real = ""
    var links = 0
    while let name = rest.popFirst() {
      if name == ".." {
        real = real.lastIndex(of: "/").map { String(real[..<$0]) } ?? ""
        continue
      }
      let here = real + "/" + name
      guard let owner = ownerOfLink(here) else {
        real = here
        continue
      }
      guard owner == user || owner == 0 else { throw .foreignLink(path: path, link: here) }
      links += 1
      guard links <= mostLinks, let target = target(of: here) else {
        throw .cannotWrite(path: path, SystemError(code: ELOOP, call: "readlink"))
      }
      if target.hasPrefix("/") { real = "" }
      rest = names(in: target) + rest
    }
    return real
  }

  private static func names(in path: String) -> ArraySlice<String> {
    path.split(separator: "/").map(String.init).filter { $0 != "." }[...]
  }

  /// Whose link a path names; nil where it names none.
  private static func ownerOfLink(_ path: String) -> uid_t? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return nil }
    return status.st_uid
  }

  private static func target(of link: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = unsafe readlink(link, &buffer, buffer.count)
    guard length > 0 else { return nil }
    return String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
