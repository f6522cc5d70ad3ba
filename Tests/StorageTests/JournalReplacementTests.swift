import Dates
import Foundation
import Glibc
import Journal
import Storage
import TestSupport
import Testing

/// The file changes under our hands: another takes its place, it shrinks, the disk is full.
struct JournalReplacementTests {
  private let folder: URL
  private var path: String { folder.appending(path: "journal.jsonl").path }

  init() throws {
    folder = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func note(_ n: Int, _ text: String = "x") -> Batch {
    let draft = Draft(.note, on: Day("2026-11-23"), [.note: .string(text)])
    return Batch([draft], from: n, by: "me", at: .monday)
  }

  private func content() throws -> Data { try Data(contentsOf: URL(filePath: path)) }

  private func replace(with bytes: Data) throws {
    try bytes.write(to: URL(filePath: path + ".new"))
    let renamed = unsafe rename(path + ".new", path)
    #expect(renamed == 0)
  }

  @Test func `an empty file is an empty journal`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data().write(to: URL(filePath: path))
    var file = JournalFile(path: path)
    #expect(try file.read() == Data())
    #expect(try file.news() == News())
    _ = try file.append { _ in note(1) }
    #expect(try content() == note(1).bytes)
  }

  @Test func `all lines of a file that took the place of the journal are read before numbering`()
    throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path)
    _ = try file.append { _ in note(1, "a long line that is not in the other file") }
    let other = note(1, "y").bytes + note(2, "z").bytes
    try replace(with: other)
    var seen = News()
    let appended = try file.append { others in
      seen = others
      return note(3)
    }
    #expect(seen == News(bytes: other, startsOver: true))
    #expect(appended.bytes == other + note(3).bytes)
    #expect(try content() == other + note(3).bytes)
    #expect(try file.news() == News())
  }

  @Test func `a file that took its place between reading and the first append is seen as well`()
    throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    try note(1, "a long line that is not in the other file").bytes.write(to: URL(filePath: path))
    var file = JournalFile(path: path)
    _ = try file.read()
    try replace(with: note(1, "y").bytes + note(2, "z").bytes)
    #expect(
      try file.news() == News(bytes: note(1, "y").bytes + note(2, "z").bytes, startsOver: true)
    )
    #expect(try file.news() == News())
  }

  @Test func `a file that shrank is read anew and never filled up with nothing`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path)
    _ = try file.append { _ in note(1, "a long line that somebody takes out") }
    _ = try file.append { _ in note(2) }
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: note(2).bytes)
    try handle.close()
    var seen = News()
    _ = try file.append { others in
      seen = others
      return note(3)
    }
    #expect(seen == News(bytes: note(2).bytes, startsOver: true))
    #expect(try content() == note(2).bytes + note(3).bytes)
  }

  @Test func `a journal that was taken away is begun again where it was`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path)
    _ = try file.append { _ in note(1) }
    try FileManager.default.removeItem(atPath: path)
    #expect(try file.news() == News(startsOver: true))
    _ = try file.append { _ in note(2) }
    #expect(try content() == note(2).bytes)
  }

  @Test func `a copy with more lines that took the place of the journal brings only those`() throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path)
    _ = try file.append { _ in note(1) }
    try replace(with: note(1).bytes + note(2).bytes)
    #expect(try file.news() == News(bytes: note(2).bytes))
    try replace(with: note(1).bytes + note(2).bytes + note(3).bytes)
    let appended = try file.append { _ in note(4) }
    #expect(!appended.startsOver)
    #expect(appended.bytes == note(3).bytes + note(4).bytes)
  }

  @Test func `lines that are gone are told of once`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path)
    _ = try file.append { _ in note(1) }
    try replace(with: Data())
    #expect(try file.append { _ in note(1) }.startsOver)
    #expect(try !file.append { _ in note(2) }.startsOver)
  }

  @Test func `news never bring half a line`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path)
    _ = try file.append { _ in note(1) }
    let (two, three) = (note(2).bytes, note(3).bytes)
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: two + three.prefix(20))
    #expect(try file.news() == News(bytes: two))
    #expect(try file.news() == News())
    try handle.write(contentsOf: three.dropFirst(20))
    try handle.close()
    #expect(try file.news() == News(bytes: three))
  }

  @Test func `several entries of one line are written together`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path)
    let day = Day("2026-11-23") as Day
    let batch = Batch(
      [Draft(.customer, on: day, [.name: .string("老王")]), Draft(.visit, on: day)],
      from: 1,
      by: "me",
      at: .monday
    )
    let appended = try file.append { _ in batch }
    #expect(appended.entries.map(\.with) == [nil, 1])
    #expect(try content() == batch.bytes)
  }

  @Test func `a write that the system cuts short leaves the file as it was`() async {
    // The limit on the size of files holds for a whole process, so another one tries.
    await #expect(processExitsWith: .success) {
      let path = NSTemporaryDirectory() + UUID().uuidString
      defer { try? FileManager.default.removeItem(atPath: path) }
      func batch(_ n: Int, _ length: Int) -> Batch {
        let text = Value.string(String(repeating: "x", count: length))
        return Batch(
          [Draft(.note, on: Day("2026-11-23"), [.note: text])],
          from: n,
          by: "me",
          at: .monday
        )
      }
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4000, rlim_max: 4000)
      let isLimited = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      precondition(isLimited == 0)
      var file = JournalFile(path: path)
      _ = try file.append { _ in batch(1, 100) }
      do throws(StorageError) {
        _ = try file.append { _ in batch(2, 9000) }
        exit(1)
      } catch {
        guard case .cannotWrite(_, let reason) = error, reason.code == EFBIG else { exit(2) }
      }
      let kept = try Data(contentsOf: URL(filePath: path))
      precondition(kept == batch(1, 100).bytes)
      _ = try file.append { _ in batch(2, 100) }
      let all = try Data(contentsOf: URL(filePath: path))
      precondition(all == batch(1, 100).bytes + batch(2, 100).bytes)
    }
  }
}
