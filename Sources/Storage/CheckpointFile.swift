import Foundation
import Glibc
import Journal

/// The file beside a journal from which the next start goes on.
///
///     journal.jsonl.checkpoint     stamp of the journal │ which program │ what it noted │ sum
///
/// It is believed only while its stamp is that of the journal. Who appends moves the stamp on, under the
/// journal's lock, if it was right before; any other change leaves it behind. It is not synced: after a
/// crash it does not fit and is written anew. It may be deleted at any time.
struct CheckpointFile {
  static let ending = ".checkpoint"

  private let path: String
  /// The program that wrote it: another one may note other things.
  private let program: String

  init(beside journal: String, of program: String) {
    path = journal + Self.ending
    self.program = program
  }

  /// What was noted of the journal as it is now; nil where it was changed since, or nothing was noted.
  func read(for journal: stat) -> Data? {
    guard let file = opened(O_RDONLY), let size = try? Int(file.status.st_size), size > Stamp.size,
      let bytes = try? file.map(size), bytes.prefix(Stamp.size) == Stamp(journal).bytes
    else { return nil }
    var reader = ColumnReader(bytes.dropFirst(Stamp.size))
    guard reader.text() == program else { return nil }
    let (body, sum) = (reader.rest.dropLast(Self.sumSize), reader.rest.suffix(Self.sumSize))
    guard !body.isEmpty, Self.bytes(of: Checksum().adding(body.span)) == sum else { return nil }
    return body
  }

  /// Puts a new one in place; that it cannot be made changes nothing but the time of the next start.
  func write(_ body: ColumnWriter, for journal: stat) {
    var head = ColumnWriter()
    head.append(program)
    guard let (file, name) = try? Descriptor.made(beside: path, "new", O_WRONLY) else { return }
    do {
      try file.write(Stamp(journal).bytes + head.bytes)
      var sum = Checksum()
      for piece in body.pieces {
        sum = sum.adding(piece.span)
        try file.write(piece)
      }
      try file.write(Self.bytes(of: sum))
      if unsafe rename(name, path) == 0 { return }
    } catch {}
    _ = unsafe unlink(name)
  }

  private static func bytes(of sum: Checksum) -> Data {
    unsafe withUnsafeBytes(of: sum.value) { unsafe Data($0) }
  }

  private static let sumSize = MemoryLayout<UInt32>.size

  /// Whether it belongs to the journal as it is.
  func isStamped(_ journal: stat) -> Bool {
    opened(O_RDONLY).flatMap { try? $0.read(from: 0, count: Stamp.size) } == Stamp(journal).bytes
  }

  /// Says that the journal as it is now is the one it belongs to, with more lines.
  func stamp(_ journal: stat) {
    guard let file = opened(O_WRONLY) else { return }
    try? file.overwrite(Stamp(journal).bytes)
  }

  func remove() { _ = unsafe unlink(path) }

  /// One's own file and no link; nil for all else.
  private func opened(_ flags: CInt) -> Descriptor? {
    guard let file = try? Descriptor(opening: path, flags | O_NOFOLLOW | O_NONBLOCK),
      let status = try? file.status, status.st_uid == geteuid(),
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return file
  }
}
