package import Foundation
import Glibc
package import Journal

/// What spares the next start from reading the whole journal.
extension JournalFile {
  /// What an earlier run noted of the lines that were read; nil where other hands than wubu's were on the
  /// file since then.
  package var noted: Data? { seen.flatMap { checkpoint?.read(for: $0) } }

  /// Keeps what is noted of the lines for the next start, if nobody else changed the file meanwhile.
  package mutating func keep(_ note: () -> ColumnWriter?) {
    guard let checkpoint, let seen, let open = try? Descriptor(opening: path, O_RDONLY),
      (try? open.lock()) == true
    else { return }
    defer { open.unlock() }
    guard let status = try? open.status, Stamp(status) == Stamp(seen), let body = note() else {
      return
    }
    checkpoint.write(body, for: status)
  }

  /// After our lines were appended: a checkpoint that belonged to the file still does.
  mutating func moveCheckpoint(from before: stat, of file: Descriptor) {
    guard let checkpoint, let after = try? file.status else { return }
    if checkpoint.isStamped(before) { checkpoint.stamp(after) }
    // Of an empty file there is nothing to be seen.
    let isSeen = before.st_size == 0 || seen.map(Stamp.init) == Stamp(before)
    seen = isSeen ? after : nil
  }

  var checkpoint: CheckpointFile? {
    guard let program, let target = try? RealPath.resolve(path) else { return nil }
    return CheckpointFile(beside: target, of: program)
  }
}
