import Foundation
import Glibc

/// The files that wubu itself leaves beside a journal.
///
///     journal.jsonl.torn                           half a line that a crash left behind
///     journal.jsonl.before-repair-20261123T0915    the journal as it was before a repair
///     journal.jsonl.new-4711                       left only by a crash in the middle of a repair
///     journal.jsonl.checkpoint.new-4711            left only by a crash while a checkpoint was made
enum Copies {
  static let torn = ".torn"
  static let beforeRepair = ".before-repair-"
  private static let made = [torn, beforeRepair, ".new-", ".try-", CheckpointFile.ending + ".new-"]

  /// Their paths, in alphabetical order.
  static func list(beside path: String) -> [String] {
    let file = URL(filePath: path)
    let (folder, name) = (file.deletingLastPathComponent().path, file.lastPathComponent)
    // A folder that cannot be read has none that could be named.
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter { found in
      found.hasPrefix(name) && made.contains { found.dropFirst(name.count).hasPrefix($0) }
    }.sorted().map { folder + "/" + $0 }
  }
}

extension Descriptor {
  /// A new file of a name that nobody can have foreseen, for its owner alone.
  static func made(
    beside path: String,
    _ purpose: String,
    _ flags: CInt
  ) throws(SystemError) -> (file: Descriptor, path: String) {
    for _ in 0..<100 {
      let name = "\(path).\(purpose)-\(String(UInt64.random(in: .min ... .max), radix: 36))"
      do throws(SystemError) {
        let file = try Descriptor(opening: name, flags | O_CREAT | O_EXCL | O_NOFOLLOW)
        do throws(SystemError) {
          try file.setMode(0o600)
        } catch {
          _ = unsafe unlink(name)
          throw error
        }
        return (file, name)
      } catch {
        guard error.code == EEXIST else { throw error }
      }
    }
    throw SystemError(code: EEXIST, call: "open")
  }
}
