import Dates
import Foundation
import Glibc
import Journal
import Storage
import TestSupport
import Testing

struct JournalFileTests {
  private let folder = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)
  private var path: String { folder.appending(path: "journal.jsonl").path }

  private func note(_ n: Int) -> Batch {
    Batch([Draft(.note, on: Day("2026-11-23"))], from: n, by: "me", at: .monday)
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func `looking at a journal creates nothing, the first append makes it private`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path, makesFolders: true)
    #expect(try file.read() == Data())
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    let old = umask(0)
    defer { umask(old) }
    _ = try file.append { _ in note(1) }
    #expect(try mode(path) == 0o600)
    #expect(try mode(folder.path) == 0o700)
    #expect(try Data(contentsOf: URL(filePath: path)) == note(1).bytes)
  }

  @Test func `a missing folder is made only for the default place`() {
    var file = JournalFile(path: path)
    #expect(throws: StorageError.self) { try file.append { _ in note(1) } }
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func `two writers see each other before they number`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var one = JournalFile(path: path, makesFolders: true)
    var two = JournalFile(path: path, makesFolders: true)
    _ = try one.append { _ in note(1) }
    let second = try two.append { others in
      note(Journal(reading: others.bytes).nextNumber(for: "me"))
    }
    #expect(second.entries.map(\.n) == [2])
    #expect(second.bytes == note(1).bytes + note(2).bytes)
    #expect(try one.news() == News(bytes: note(2).bytes))
    #expect(try one.news() == News())
  }

  @Test func `a torn tail is put into a file beside and work goes on`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path, makesFolders: true)
    _ = try file.append { _ in note(1) }
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"n\":2,\"at".utf8))
    try handle.close()
    var next = JournalFile(path: path)
    #expect(try Journal(reading: next.read()).tornTail == Data("{\"n\":2,\"at".utf8))
    let appended = try next.append { _ in note(2) }
    #expect(appended.tornTail == path + ".torn")
    #expect(try Data(contentsOf: URL(filePath: path)) == note(1).bytes + note(2).bytes)
    #expect(try Data(contentsOf: URL(filePath: path + ".torn")) == Data("{\"n\":2,\"at\n".utf8))
    #expect(try mode(path + ".torn") == 0o600)
  }

  @Test func `a file that was put in the place of the journal is the one that is written`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path, makesFolders: true)
    _ = try file.append { _ in note(1) }
    try note(1).bytes.write(to: URL(filePath: path + ".new"))
    let renamed = unsafe rename(path + ".new", path)
    #expect(renamed == 0)
    _ = try file.append { _ in note(2) }
    #expect(try Data(contentsOf: URL(filePath: path)) == note(1).bytes + note(2).bytes)
  }

  @Test func `a directory is refused by name`() throws {
    var file = JournalFile(path: NSTemporaryDirectory())
    #expect(throws: StorageError.notAFile(path: NSTemporaryDirectory())) { try file.read() }
  }
}
