import Foundation
import Glibc

/// The commands typed before, oldest first, in a file that only its owner may read.
///
/// Lines are added at the end, so two conversations at once keep each other's. Losing the history
/// loses nothing of the journal: what goes wrong with the file is passed over in silence.
package struct History {
  /// How many commands are kept.
  private static let capacity = 1_000

  private let path: String?
  package private(set) var lines: [String] = []

  /// Reads a history; without a path it lives as long as the program.
  package init(path: String?) {
    self.path = path
    guard let path, let text = try? String(contentsOfFile: path, encoding: .utf8) else { return }
    let all = text.split(separator: "\n").map(String.init)
    lines = all.suffix(Self.capacity)
    if all.count > 2 * Self.capacity { rewrite(path) }
  }

  /// Takes a command in, unless it is empty, repeats the last one or begins with a space.
  ///
  /// - Returns: Whether it was taken in.
  package mutating func add(_ line: String) -> Bool {
    let isWanted = line.contains { !$0.isWhitespace } && line.first != " " && line != lines.last
    guard isWanted, !line.contains("\n") else { return false }
    lines.append(line)
    if let path { append(line, to: path) }
    return true
  }

  /// Forgets all lines; the file is the caller's affair.
  package mutating func forget() { lines = [] }

  /// Removes the file of a history.
  ///
  /// - Returns: Whether it is gone; nil where there was none.
  package static func remove(_ path: String) -> Bool? {
    let left = leftovers(beside: path)
    let areGone = left.count(where: { unsafe unlink($0) == 0 }) == left.count
    // Where it is one's own link, what it leads to is emptied.
    let isEmptied = unsafe truncate(path, 0) == 0
    if unsafe unlink(path) == 0 { return isEmptied && areGone }
    return errno == ENOENT ? (left.isEmpty ? nil : areGone) : false
  }

  /// What a crash left behind while a history was shortened.
  private static func leftovers(beside path: String) -> [String] {
    let file = URL(filePath: path)
    let folder = file.deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix(file.lastPathComponent + shortened) }.map {
      folder + "/" + $0
    }
  }

  private static let shortened = ".new-"

  private func append(_ line: String, to path: String) {
    makeFolder(of: path)
    let file = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    fchmod(file, 0o600)
    let bytes = Array((line + "\n").utf8)
    _ = unsafe write(file, bytes, bytes.count)
  }

  private func rewrite(_ path: String) {
    // A name that nobody can have foreseen, lest the history go to another's file.
    let beside = path + Self.shortened + "\(String(UInt64.random(in: .min ... .max), radix: 36))"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let file = unsafe open(beside, flags, 0o600)
    guard file >= 0 else { return }
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    let isWhole = unsafe write(file, bytes, bytes.count) == bytes.count
    close(file)
    if isWhole, unsafe rename(beside, path) == 0 { return }
    _ = unsafe unlink(beside)
  }

  private func makeFolder(of path: String) {
    let folder = URL(filePath: path).deletingLastPathComponent()
    guard !FileManager.default.fileExists(atPath: folder.path) else { return }
    // Where it cannot be made, opening the file fails too, and that is passed over.
    try? FileManager.default.createDirectory(
      at: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    _ = unsafe chmod(folder.path, 0o700)
  }
}
