import Dates
import Foundation
import Glibc
import Journal
import Storage
import TestSupport
import Testing

/// Every system call of a repair or a purge fails once: nothing readable is lost, and nothing is left
/// behind that was not told.
struct RewritingFailureTests {
  private static let calls = [
    "open", "flock", "pread", "write", "fsync", "ftruncate", "fchmod", "rename", "link", "unlink",
  ]
  private static let tail = Data("{\"n\":3,\"at".utf8)

  private func note(_ n: Int) -> Batch {
    let draft = Draft(.note, on: Day("2026-11-23"), [.note: .string("第\(n)条")])
    return Batch([draft], from: n, by: "me", at: .monday)
  }

  private var whole: Data { note(1).bytes + note(2).bytes }

  /// A journal with half a line at its end.
  private func begin(_ folder: FailingFolder) throws -> JournalFile {
    var file = JournalFile(path: folder.journal)
    _ = try file.append { _ in note(1) }
    _ = try file.append { _ in note(2) }
    let handle = try FileHandle(forWritingTo: URL(filePath: folder.journal))
    try handle.seekToEnd()
    try handle.write(contentsOf: Self.tail)
    try handle.close()
    return JournalFile(path: folder.journal)
  }

  private func repaired(_ file: inout JournalFile) throws -> Rewritten? {
    try file.rewrite(.kept(stamp: "1")) { _ in note(1).bytes }
  }

  @Test(arguments: calls, [ENOSPC, EIO])
  func `a repair at which a call fails is done or leaves all as it was`(
    call: String,
    error: Int32
  ) throws {
    try FailingFolder.every(call, error, isNeeded: call != "unlink") { folder in
      var file = try begin(folder)
      let at = "\(call) \(folder.number)"
      let done = folder.tried { try repaired(&file) } ?? nil
      let torn = folder.content(folder.journal + ".torn")
      #expect(folder.open == [], "\(at)")
      if let done {
        #expect(folder.content(folder.journal) == note(1).bytes, "\(at)")
        let old = try #require(done.old)
        let kept = try #require(folder.content(old))
        #expect(kept == whole || kept == whole + Self.tail, "\(at)")
        #expect(kept != whole || torn == Self.tail + Data("\n".utf8), "\(at)")
        // A lock that cannot be let go of comes after everything.
        #expect(done.unconfirmed == nil || call == "fsync" || call == "open", "\(at)")
      } else {
        #expect(folder.names == ["journal.jsonl"], "\(at)")
        #expect(folder.content(folder.journal) == whole + Self.tail, "\(at)")
        #expect(try repaired(&file)?.bytes == note(1).bytes, "\(at)")
      }
      _ = try file.append { _ in note(2) }
      #expect(folder.content(folder.journal) == whole, "\(at)")
    }
  }

  @Test(arguments: calls, [ENOSPC, EIO])
  func `a purge at which a call fails keeps all others and says what it left`(
    call: String,
    error: Int32
  ) throws {
    let isNeeded = !["link", "ftruncate"].contains(call)
    try FailingFolder.every(call, error, isNeeded: isNeeded) { folder in
      var file = try begin(folder)
      let copies = [".before-repair-1", ".checkpoint.new-x", ".torn"]
        .map { folder.journal + $0 }
      for copy in copies {
        try note(9).bytes.write(to: URL(filePath: copy))
        _ = unsafe chmod(copy, 0o600)
      }
      let at = "\(call) \(folder.number)"
      let done = folder.tried { try file.rewrite(.cleared) { _ in note(1).bytes } } ?? nil
      #expect(folder.open == [], "\(at)")
      let left = folder.names.map(folder.path).filter { $0 != folder.journal }
      if let done {
        #expect(folder.content(folder.journal) == note(1).bytes, "\(at)")
        #expect(left == done.uncleared, "\(at)")
        #expect((done.cleared + done.uncleared).sorted() == copies, "\(at)")
        #expect(done.uncleared.isEmpty || call == "unlink", "\(at)")
      } else {
        #expect(folder.content(folder.journal)?.prefix(whole.count) == whole, "\(at)")
        #expect(left.allSatisfy(copies.contains), "\(at)")
        #expect(try file.rewrite(.cleared) { _ in note(1).bytes } != nil, "\(at)")
      }
    }
  }

  @Test func `a new file whose name the disk does not confirm is the journal nevertheless`() throws
  {
    try FailingFolder.every("fsync", EIO) { folder in
      var file = try begin(folder)
      let done = folder.tried { try repaired(&file) } ?? nil
      guard let done, done.unconfirmed != nil else { return }
      #expect(done.unconfirmed == SystemError(code: EIO, call: "fsync"))
      #expect(try JournalFile(path: folder.journal).bytesOnDisk == note(1).bytes)
    }
  }

  @Test func `a temporary file that can be neither renamed nor removed is for its owner alone`()
    throws
  {
    try FailingFolder.every("rename", EIO) { folder in
      var file = try begin(folder)
      let done = folder.tried(alsoFailing: "unlink") { try repaired(&file) } ?? nil
      #expect(folder.open == [])
      guard done == nil else { return }
      #expect(folder.content(folder.journal) == whole + Self.tail)
      // The next purge takes it away.
      _ = try file.rewrite(.cleared) { _ in note(1).bytes }
      #expect(folder.names == ["journal.jsonl"])
    }
  }
}

extension JournalFile {
  fileprivate var bytesOnDisk: Data {
    get throws {
      var file = self
      return try file.read()
    }
  }
}
