import Dates
import Foundation
import Glibc
import Journal
import Storage
import TestSupport
import Testing

/// Nobody else gets in, and nobody else leads us astray.
struct PrivacyTests {
  private let folder: URL
  private var path: String { folder.appending(path: "journal.jsonl").path }
  private static let isRoot = geteuid() == 0

  init() throws {
    folder = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func note(_ n: Int) -> Batch {
    Batch([Draft(.note, on: Day("2026-11-23"))], from: n, by: "me", at: .monday)
  }

  private func give(_ path: String, to user: uid_t) {
    let given = unsafe lchown(path, user, gid_t(user))
    #expect(given == 0)
  }

  @Test(.enabled(if: isRoot, "only root can give files away"))
  func `a journal of somebody else is read and not written`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try note(1).bytes.write(to: URL(filePath: path))
    give(path, to: 12_345)
    var file = JournalFile(path: path)
    #expect(try file.read() == note(1).bytes)
    #expect(throws: StorageError.notYours(path: path)) { try file.append { _ in note(2) } }
    #expect(throws: StorageError.notYours(path: path)) { try file.rewrite(.cleared) { $0 } }
    #expect(try Data(contentsOf: URL(filePath: path)) == note(1).bytes)
  }

  @Test(.enabled(if: isRoot, "only root can give files away"))
  func `somebody else's link is not followed, wherever it stands on the way`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = FileManager.default
    try files.createDirectory(at: folder.appending(path: "real"), withIntermediateDirectories: true)
    let link = folder.appending(path: "link").path
    try files.createSymbolicLink(atPath: link, withDestinationPath: "real")
    let through = link + "/journal.jsonl"
    var file = JournalFile(path: through)
    _ = try file.append { _ in note(1) }
    give(link, to: 12_345)
    var other = JournalFile(path: through)
    #expect(throws: StorageError.foreignLink(path: through, link: link)) {
      try other.append { _ in note(2) }
    }
    let own = folder.appending(path: "own").path
    try files.createSymbolicLink(atPath: own, withDestinationPath: link)
    var third = JournalFile(path: own + "/journal.jsonl")
    #expect(throws: StorageError.foreignLink(path: own + "/journal.jsonl", link: link)) {
      try third.append { _ in note(2) }
    }
    #expect(try Data(contentsOf: folder.appending(path: "real/journal.jsonl")) == note(1).bytes)
  }

  @Test func `a link that leads nowhere yet is where the journal is made`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let link = folder.appending(path: "link.jsonl").path
    try FileManager.default.createSymbolicLink(
      atPath: link,
      withDestinationPath: "../\(folder.lastPathComponent)/./journal.jsonl"
    )
    var file = JournalFile(path: link)
    _ = try file.append { _ in note(1) }
    #expect(try Data(contentsOf: URL(filePath: path)) == note(1).bytes)
  }

  @Test func `a path that ends like a folder's makes no file`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path + "/")
    #expect(throws: StorageError.notAFile(path: path + "/")) { try file.append { _ in note(1) } }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `links in a circle are refused`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (one, two) = (folder.appending(path: "one").path, folder.appending(path: "two").path)
    try FileManager.default.createSymbolicLink(atPath: one, withDestinationPath: two)
    try FileManager.default.createSymbolicLink(atPath: two, withDestinationPath: one)
    var file = JournalFile(path: one)
    #expect(throws: StorageError.self) { try file.append { _ in note(1) } }
  }

  @Test func `half a line is never put behind somebody's link`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let victim = folder.appending(path: "victim").path
    try Data("mine".utf8).write(to: URL(filePath: victim))
    try FileManager.default.createSymbolicLink(atPath: path + ".torn", withDestinationPath: victim)
    try (note(1).bytes + Data("{\"n\":2".utf8)).write(to: URL(filePath: path))
    var file = JournalFile(path: path)
    _ = try file.read()
    #expect(throws: StorageError.self) { try file.append { _ in note(2) } }
    #expect(try Data(contentsOf: URL(filePath: victim)) == Data("mine".utf8))
  }

  @Test func `the strictest umask keeps no owner out`() async {
    // The mask holds for a whole process, so another one tries.
    await #expect(processExitsWith: .success) {
      let home = NSTemporaryDirectory() + UUID().uuidString
      defer { try? FileManager.default.removeItem(atPath: home) }
      umask(0o777)
      let batch = Batch([Draft(.note, on: Day("2026-11-23"))], from: 1, by: "me", at: .monday)
      var file = JournalFile(path: home + "/wubu/journal.jsonl", makesFolders: true)
      _ = try file.append { _ in batch }
      for (name, mode) in [("", 0o700), ("/wubu", 0o700), ("/wubu/journal.jsonl", 0o600)] {
        let attributes = try FileManager.default.attributesOfItem(atPath: home + name)
        precondition(attributes[.posixPermissions] as? Int == mode)
      }
    }
  }

  @Test func `a journal that was written anew in place, and longer, is noticed`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path)
    for n in 1...3 { _ = try file.append { _ in note(n) } }
    let other = (11...16).map { note($0).bytes }.reduce(Data(), +)
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.write(contentsOf: other)
    try handle.close()
    #expect(try file.news() == News(bytes: other, startsOver: true))
    #expect(try file.news() == News())
  }

  @Test func `a journal of many blocks that only grows is never taken for another one`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var (one, two) = (JournalFile(path: path), JournalFile(path: path))
    for n in 1...120 {
      let isOdd = n % 2 == 1
      let appended = isOdd ? try one.append { _ in note(n) } : try two.append { _ in note(n) }
      #expect(!appended.startsOver)
      #expect(try !one.news().startsOver)
    }
  }

  @Test func `what is found about a sound journal`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path)
    _ = try file.append { _ in note(1) }
    try Data().write(to: URL(filePath: path + ".torn"))
    let found = file.condition()
    let condition = try #require(found)
    #expect(condition.target == path)
    #expect(condition.mode == 0o600)
    #expect(condition.refusal == nil)
    #expect(condition.trial?.lack == nil)
    #expect(condition.tornTail == Data())
    #expect(condition.copies == [path + ".torn"])
    #expect(try Data(contentsOf: URL(filePath: path)) == note(1).bytes)
  }

  @Test func `to look at a journal that is not there makes none`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = JournalFile(path: path)
    let found = file.condition()
    let condition = try #require(found)
    #expect(condition.mode == nil)
    #expect(condition.refusal == nil)
    #expect(condition.trial?.lack == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}
