import Dates
import Foundation
import Glibc
import Journal
import Storage
import TestSupport
import Testing

/// What spares the next start from reading everything is believed only while nobody else was there.
struct CheckpointFileTests {
  private let folder: URL
  private var path: String { folder.appending(path: "journal.jsonl").path }
  private var checkpoint: String { path + ".checkpoint" }
  private var noted: Data { columns.bytes }
  private var columns: ColumnWriter {
    var columns = ColumnWriter()
    columns.append("what was noted")
    return columns
  }

  init() throws {
    folder = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func note(_ n: Int, _ text: String = "x") -> Batch {
    let draft = Draft(.note, on: Day("2026-11-23"), [.note: .string(text)])
    return Batch([draft], from: n, by: "me", at: .monday)
  }

  /// A journal of a line, with a checkpoint.
  private func keep(_ program: String = "one") throws {
    var file = JournalFile(path: path, program: program)
    _ = try file.append { _ in note(1) }
    _ = try file.read()
    file.keep { columns }
  }

  /// What the next start finds.
  private func found(by program: String = "one") throws -> Data? {
    var file = JournalFile(path: path, program: program)
    _ = try file.read()
    return file.noted
  }

  /// The times of files may move in steps of some milliseconds.
  private func passTime() { usleep(20_000) }

  @Test func `what was noted is there at the next start, for its owner alone`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try keep()
    #expect(try found() == noted)
    let mode = try FileManager.default.attributesOfItem(atPath: checkpoint)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `it is kept through what the program appends`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try keep()
    for n in 2...4 {
      var other = JournalFile(path: path, program: "one")
      _ = try other.append { _ in note(n) }
    }
    #expect(try found() == noted)
  }

  @Test func `what another program appends leaves it behind`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try keep()
    passTime()
    var other = JournalFile(path: path)
    _ = try other.append { _ in note(2) }
    #expect(try found() == nil)
    // Appending on top of it does not make it right again.
    var third = JournalFile(path: path, program: "one")
    _ = try third.append { _ in note(3) }
    #expect(try found() == nil)
  }

  @Test func `a byte that was changed in place leaves it behind`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try keep()
    passTime()
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.seek(toOffset: 10)
    try file.write(contentsOf: Data("X".utf8))
    try file.close()
    #expect(try found() == nil)
  }

  @Test func `a copy in the place of the journal leaves it behind`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try keep()
    try Data(contentsOf: URL(filePath: path)).write(to: URL(filePath: path + ".copy"))
    let renamed = unsafe rename(path + ".copy", path)
    #expect(renamed == 0)
    #expect(try found() == nil)
  }

  @Test func `what one program noted no other believes`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try keep("one")
    #expect(try found(by: "another") == nil)
    #expect(try found(by: "one") == noted)
  }

  @Test func `a checkpoint that was cut or changed anywhere is not believed`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try keep()
    let whole = try Data(contentsOf: URL(filePath: checkpoint))
    for place in whole.indices {
      var changed = whole
      changed[place] ^= 0x10
      try changed.write(to: URL(filePath: checkpoint))
      #expect(try found() == nil, "byte \(place)")
      try whole.prefix(place).write(to: URL(filePath: checkpoint))
      #expect(try found() == nil, "cut at \(place)")
    }
    try whole.write(to: URL(filePath: checkpoint))
    #expect(try found() == noted)
  }

  @Test func `none is kept of a file that changed since it was read`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path, program: "one")
    _ = try file.append { _ in note(1) }
    _ = try file.read()
    var other = JournalFile(path: path, program: "one")
    _ = try other.append { _ in note(2) }
    var asked = false
    file.keep {
      asked = true
      return columns
    }
    #expect(!asked)
    #expect(try found() == nil)
  }

  @Test func `none is kept while another appends`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path, program: "one")
    _ = try file.append { _ in note(1) }
    _ = try file.read()
    let holder = unsafe open(path, O_RDONLY)
    defer { close(holder) }
    #expect(flock(holder, LOCK_EX) == 0)
    file.keep { columns }
    #expect(try found() == nil)
  }

  @Test func `somebody's link in its place is not followed`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try keep()
    try FileManager.default.moveItem(atPath: checkpoint, toPath: checkpoint + "-elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: checkpoint,
      withDestinationPath: checkpoint + "-elsewhere"
    )
    #expect(try found() == nil)
  }

  @Test func `a journal written anew has none`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try keep()
    var file = JournalFile(path: path, program: "one")
    _ = try file.rewrite(.cleared) { _ in note(1, "other").bytes }
    #expect(!FileManager.default.fileExists(atPath: checkpoint))
    #expect(try found() == nil)
  }
}
