import Dates
import FailingCalls
import Foundation
import Glibc
import Journal
import Storage
import TestSupport
import Testing

/// Writing failed, and so did cutting off what was written.
struct RemainsTests {
  private let folder: URL
  private var path: String { folder.appending(path: "journal.jsonl").path }

  init() throws {
    folder = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  private func content(_ ending: String = "") throws -> Data {
    try Data(contentsOf: URL(filePath: path + ending))
  }

  /// Two entries of one line.
  private func note(_ n: Int) -> Batch {
    let draft = Draft(.note, on: Day("2026-11-23"), [.note: .string("第\(n)条")])
    return Batch([draft, draft], from: 2 * n - 1, by: "me", at: .monday)
  }

  private func begin() throws -> JournalFile {
    var file = JournalFile(path: path)
    _ = try file.append { _ in note(1) }
    return file
  }

  private func plan(_ calls: (String, Int32, Int32)...) {
    for (index, each) in calls.enumerated() {
      if index == 0 {
        unsafe failing_calls_plan(each.0, each.1, each.2)
      } else {
        unsafe failing_calls_also(each.0, each.1, each.2)
      }
    }
  }

  /// What an append comes to while the planned calls fail.
  private func failure(of file: inout JournalFile, _ n: Int = 2) -> StorageError? {
    do throws(StorageError) {
      _ = try file.append { _ in note(n) }
      return nil
    } catch {
      return error
    }
  }

  private var lockIsFree: Bool {
    let other = unsafe open(path, O_RDONLY)
    defer { close(other) }
    return flock(other, LOCK_EX | LOCK_NB) == 0
  }

  @Test func `an entry that could not be synced nor cut off is not doubled by the next attempt`()
    throws
  {
    defer { remove() }
    var file = try begin()
    plan(("fsync", 1, EIO), ("ftruncate", 1, EROFS))
    let error = failure(of: &file)
    #expect(failing_calls_end() == 1)
    #expect(
      error == .cannotTakeBack(path: path, SystemError(code: EIO, call: "fsync"))
    )
    #expect(try content() == note(1).bytes + note(2).bytes)
    #expect(!lockIsFree)
    #expect(try file.news() == News())
    // The second attempt is made at another moment, so its lines are not the same bytes.
    let later = Moment(milliseconds: Moment.monday.milliseconds + 60_000, offsetMinutes: 480)
    let draft = Draft(.note, on: Day("2026-11-23"), [.note: .string("第2条")])
    let again = Batch([draft, draft], from: 3, by: "me", at: later)
    let appended = try file.append { others in
      #expect(others == News())
      return again
    }
    #expect(appended.bytes == again.bytes)
    #expect(try content() == note(1).bytes + again.bytes)
    #expect(lockIsFree)
  }

  @Test func `half a line that could not be cut off is cut off before the next attempt`() throws {
    defer { remove() }
    var file = try begin()
    plan(("write", 1, Int32(FAILING_SHORT)), ("write", 2, ENOSPC), ("ftruncate", 1, EIO))
    let error = failure(of: &file)
    #expect(failing_calls_end() == 1)
    #expect(error == .cannotTakeBack(path: path, SystemError(code: ENOSPC, call: "write")))
    #expect(try content() == note(1).bytes + Data("{".utf8))
    _ = try file.append { _ in note(2) }
    #expect(try content() == note(1).bytes + note(2).bytes)
  }

  @Test func `where nothing was written there is nothing to take back`() throws {
    defer { remove() }
    var file = try begin()
    plan(("write", 1, ENOSPC), ("ftruncate", 1, EIO))
    let error = failure(of: &file)
    #expect(failing_calls_end() == 1)
    #expect(error == .cannotWrite(path: path, SystemError(code: ENOSPC, call: "write")))
    #expect(try content() == note(1).bytes)
    #expect(lockIsFree)
  }

  @Test func `as long as it cannot be cut off nothing more is written, and the next start goes on`()
    throws
  {
    defer { remove() }
    do {
      var file = try begin()
      plan(("write", 1, Int32(FAILING_SHORT)), ("write", 2, ENOSPC), ("ftruncate", 1, EPERM))
      failing_calls_go_on()
      for _ in 1...3 {
        guard case .cannotTakeBack = failure(of: &file) else {
          Issue.record("something else than cutting off failed")
          continue
        }
        #expect(try content() == note(1).bytes + Data("{".utf8))
      }
      _ = failing_calls_end()
    }
    var next = JournalFile(path: path)
    #expect(try next.read() == note(1).bytes + Data("{".utf8))
    let appended = try next.append { _ in note(2) }
    #expect(appended.tornTail == path + ".torn")
    #expect(try content() == note(1).bytes + note(2).bytes)
    #expect(try content(".torn") == Data("{\n".utf8))
  }

  @Test func `a file that was put in its place gets the entry, and the lock is let go of`() throws {
    defer { remove() }
    var file = try begin()
    plan(("fsync", 1, EIO), ("ftruncate", 1, EIO))
    #expect(failure(of: &file) != nil)
    _ = failing_calls_end()
    try note(1).bytes.write(to: URL(filePath: path + ".copy"))
    let renamed = unsafe rename(path + ".copy", path)
    #expect(renamed == 0)
    _ = try file.append { _ in note(2) }
    #expect(try content() == note(1).bytes + note(2).bytes)
    #expect(lockIsFree)
  }

  @Test func `what somebody wrote behind it without asking for the lock stays`() throws {
    defer { remove() }
    var file = try begin()
    plan(("fsync", 1, EIO), ("ftruncate", 1, EIO))
    #expect(failure(of: &file) != nil)
    _ = failing_calls_end()
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: note(3).bytes)
    try handle.close()
    let appended = try file.append { _ in note(4) }
    #expect(appended.bytes == note(2).bytes + note(3).bytes + note(4).bytes)
    #expect(try content() == note(1).bytes + appended.bytes)
  }

  @Test func `a batch run that cannot sync does not say that nothing was saved`() throws {
    defer { remove() }
    var file = JournalFile(path: path, syncsEachAppend: false)
    _ = try file.append { _ in note(1) }
    plan(("fsync", 1, EIO))
    #expect(throws: StorageError.cannotSync(path: path, SystemError(code: EIO, call: "fsync"))) {
      try file.sync()
    }
    _ = failing_calls_end()
    #expect(try content() == note(1).bytes)
  }
}

extension RemainsTests {
  @Test func `a lock that cannot be let go of after reading half a line is nobody's`() throws {
    defer { remove() }
    _ = try begin()
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"n\":3,\"at".utf8))
    try handle.close()
    var file = JournalFile(path: path)
    plan(("flock", 2, ENOLCK))
    _ = try file.read()
    #expect(failing_calls_end() == 1)
    #expect(lockIsFree)
    #expect(try file.append { _ in note(2) }.bytes == note(2).bytes)
  }
}
