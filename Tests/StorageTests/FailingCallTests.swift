import Dates
import FailingCalls
import Foundation
import Glibc
import Journal
import Storage
import TestSupport
import Testing

/// Every system call of an append fails once, in every way that a disk has.
struct FailingCallTests {
  private static let calls = ["open", "flock", "pread", "write", "fsync", "ftruncate"]
  private let folder: URL
  private var path: String { folder.appending(path: "journal.jsonl").path }

  init() throws {
    folder = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func remove() { try? FileManager.default.removeItem(at: folder) }

  private func content() -> Data { (try? Data(contentsOf: URL(filePath: path))) ?? Data() }

  private func note(_ n: Int) -> Batch {
    let draft = Draft(.note, on: Day("2026-11-23"), [.note: .string("第\(n)条")])
    return Batch([draft, draft], from: 2 * n - 1, by: "me", at: .monday)
  }

  /// A journal that another program has begun, with half a line behind it.
  private func begin() throws -> JournalFile {
    var other = JournalFile(path: path)
    _ = try other.append { _ in note(1) }
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"n\":3,\"at".utf8))
    try handle.close()
    return JournalFile(path: path)
  }

  /// Appends under a plan, and gives what was said of it; nil where it was refused.
  private func append(
    to file: inout JournalFile,
    _ call: String,
    _ number: Int32,
    _ outcome: Int32
  ) -> (appended: Appended?, wasReached: Bool) {
    unsafe failing_calls_plan(call, number, outcome)
    let appended = try? file.append { _ in note(2) }
    return (appended, failing_calls_end() == 1)
  }

  @Test(arguments: calls, [ENOSPC, EIO])
  func `a call that fails, whichever it is, leaves the file as it was, and the next append works`(
    call: String,
    error: Int32
  ) throws {
    var number: Int32 = 1
    while true {
      defer { try? FileManager.default.removeItem(atPath: path) }
      var file = try begin()
      let (appended, wasReached) = append(to: &file, call, number, error)
      guard wasReached else { break }
      // Only a lock that cannot be let go of comes after everything is safe.
      #expect(appended == nil || call == "flock", "\(call) \(number)")
      if appended == nil {
        let left = content()
        #expect(left.prefix(left.lengthOfWholeLines) == note(1).bytes, "\(call) \(number)")
        _ = try file.append { _ in note(2) }
      }
      #expect(content() == note(1).bytes + note(2).bytes, "\(call) \(number)")
      number += 1
    }
    #expect(number > 1, "\(call) is never called")
    remove()
  }

  @Test(arguments: calls, [EINTR, Int32(FAILING_SHORT)])
  func `a call that is interrupted or does half its work is continued`(
    call: String,
    outcome: Int32
  ) throws {
    var number: Int32 = 1
    while true {
      defer { try? FileManager.default.removeItem(atPath: path) }
      var file = try begin()
      let (appended, wasReached) = append(to: &file, call, number, outcome)
      guard wasReached else { break }
      #expect(appended?.bytes == note(1).bytes + note(2).bytes, "\(call) \(number)")
      #expect(content() == note(1).bytes + note(2).bytes, "\(call) \(number)")
      number += 1
    }
    #expect(number > 1, "\(call) is never called")
    remove()
  }

  @Test func `a new journal whose name cannot be made durable is not said to be written`() throws {
    defer { remove() }
    var file = JournalFile(path: path)
    // The folder is synced before anything is written.
    let (appended, wasReached) = append(to: &file, "fsync", 1, EIO)
    #expect(appended == nil && wasReached)
    #expect(content() == Data())
    #expect(try file.append { _ in note(1) }.bytes == note(1).bytes)
  }
}

extension Data {
  fileprivate var lengthOfWholeLines: Int {
    lastIndex(of: UInt8(ascii: "\n")).map { $0 - startIndex + 1 } ?? 0
  }
}
