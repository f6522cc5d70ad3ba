import Dates
import Foundation
import Glibc
import Journal
import Storage
import TestSupport
import Testing

/// A new file in the place of the journal.
struct RewritingTests {
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

  private func content(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `the old file stays beside the new one, and both are private`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path)
    _ = try file.append { _ in note(1) }
    var seen = Data()
    let old = path + ".before-repair-20261123T0915"
    let result = try file.rewrite(.kept(stamp: "20261123T0915")) { bytes in
      seen = bytes
      return note(1, "new").bytes
    }
    #expect(seen == note(1).bytes)
    #expect(result == Rewritten(bytes: note(1, "new").bytes, old: old))
    #expect(try content(path) == note(1, "new").bytes)
    #expect(try content(old) == note(1).bytes)
    #expect(try [path, old].map(mode) == [0o600, 0o600])
    _ = try file.append { _ in note(2) }
    #expect(try content(path) == note(1, "new").bytes + note(2).bytes)
    #expect(try file.rewrite(.kept(stamp: "20261123T0915")) { $0 }?.old == old + "-2")
  }

  @Test func `where nothing is to be written everything stays`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path)
    _ = try file.append { _ in note(1) }
    #expect(try file.rewrite(.cleared) { _ in nil } == nil)
    #expect(try names == ["journal.jsonl"])
  }

  @Test func `half a line is kept aside by a repair and cleared by a purge, with all copies`()
    throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    try (note(1).bytes + Data("{\"n\":2".utf8)).write(to: URL(filePath: path))
    var file = JournalFile(path: path)
    _ = try file.read()
    let kept = try file.rewrite(.kept(stamp: "1")) { $0 }
    #expect(kept?.bytes == note(1).bytes)
    #expect(kept?.tornTail == path + ".torn")
    #expect(try content(path + ".torn") == Data("{\"n\":2\n".utf8))
    try Data().write(to: URL(filePath: path + ".mine"))
    let cleared = try file.rewrite(.cleared) { _ in note(1, "new").bytes }
    #expect(cleared?.cleared == [path + ".before-repair-1", path + ".torn"])
    #expect(cleared?.uncleared == [])
    #expect(try names == ["journal.jsonl", "journal.jsonl.mine"])
  }

  @Test func `one's own link stays a link, and the file behind it is the one that changes`() throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let link = folder.appending(path: "link.jsonl").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "journal.jsonl")
    var file = JournalFile(path: link)
    _ = try file.append { _ in note(1) }
    _ = try file.rewrite(.kept(stamp: "1")) { _ in note(1, "new").bytes }
    _ = try file.append { _ in note(2) }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "journal.jsonl")
    #expect(try content(path) == note(1, "new").bytes + note(2).bytes)
    #expect(try names == ["journal.jsonl", "journal.jsonl.before-repair-1", "link.jsonl"])
  }

  @Test func `another conversation sees the new file, and what it appends lands there`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var one = JournalFile(path: path)
    var two = JournalFile(path: path)
    _ = try one.append { _ in note(1, "a longer text than the other") }
    _ = try two.append { _ in note(2) }
    _ = try one.rewrite(.cleared) { _ in note(1).bytes + note(2).bytes }
    let appended = try two.append { _ in note(3) }
    #expect(appended.startsOver)
    #expect(appended.bytes == note(1).bytes + note(2).bytes + note(3).bytes)
    #expect(try one.news() == News(bytes: note(3).bytes))
  }

  @Test func `a rewriting that fails leaves the journal and nothing else`() async {
    await #expect(processExitsWith: .success) {
      let folder = NSTemporaryDirectory() + UUID().uuidString
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let path = folder + "/journal.jsonl"
      let first = Batch([Draft(.note, on: Day("2026-11-23"))], from: 1, by: "me", at: .monday)
      var file = JournalFile(path: path)
      _ = try file.append { _ in first }
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4000, rlim_max: 4000)
      let isLimited = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      precondition(isLimited == 0)
      do throws(StorageError) {
        _ = try file.rewrite(.kept(stamp: "1")) { _ in Data(count: 9000) }
        exit(1)
      } catch {
        guard case .cannotWrite(_, let reason) = error, reason.code == EFBIG else { exit(2) }
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      precondition(names == ["journal.jsonl"])
      let kept = try Data(contentsOf: URL(filePath: path))
      precondition(kept == first.bytes)
    }
  }
}
