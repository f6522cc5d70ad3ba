import Dates
import Foundation
import Glibc
import Journal
import Storage
import TestSupport
import Testing

/// Every system call on the way to a file beside the journal, or to its folder, fails once.
struct FileFailureTests {
  private static let errors = [ENOSPC, EIO]

  private var batch: Batch {
    Batch([Draft(.note, on: Day("2026-11-23"))], from: 1, by: "me", at: .monday)
  }

  @Test(
    arguments: ["mkdir", "open", "fchmod", "unlink", "flock", "pread", "write", "fsync"],
    errors
  )
  func `a first entry that cannot be written leaves nothing, and is written at the next attempt`(
    call: String,
    error: Int32
  ) throws {
    try FailingFolder.every(call, error) { folder in
      let path = folder.path("share/wubu/journal.jsonl")
      var file = JournalFile(path: path, makesFolders: true)
      let at = "\(call) \(folder.number)"
      let appended = folder.tried { try file.append { _ in batch } }
      #expect(folder.open == [], "\(at)")
      #expect((folder.content(path) ?? Data()) == (appended == nil ? Data() : batch.bytes), "\(at)")
      if appended == nil { _ = try file.append { _ in batch } }
      #expect(folder.content(path) == batch.bytes, "\(at)")
      // The file of the trial holds nothing of anybody's.
      let left = folder.names.filter { $0.contains(".try-") }
      #expect(left.isEmpty || call == "unlink", "\(at)")
    }
  }

  @Test(arguments: ["open", "fchmod", "flock", "write", "rename"], errors)
  func `a checkpoint that cannot be made leaves nothing behind, and the journal is read`(
    call: String,
    error: Int32
  ) throws {
    var columns = ColumnWriter()
    columns.append("noted")
    let noted = columns.bytes
    try FailingFolder.every(call, error) { folder in
      var file = JournalFile(path: folder.journal, program: "one")
      _ = try file.append { _ in batch }
      _ = try file.read()
      _ = folder.tried { file.keep { columns } }
      let at = "\(call) \(folder.number)"
      #expect(folder.open == [], "\(at)")
      let known = ["journal.jsonl", "journal.jsonl.checkpoint"]
      #expect(Set(folder.names).isSubset(of: known), "\(at)")
      var next = JournalFile(path: folder.journal, program: "one")
      #expect(try next.read() == batch.bytes, "\(at)")
      #expect(next.noted == nil || next.noted == noted, "\(at)")
    }
  }

  @Test(arguments: ["open", "write"], errors)
  func `a report that cannot be written leaves no file that is in the way`(
    call: String,
    error: Int32
  ) throws {
    try FailingFolder.every(call, error) { folder in
      let path = folder.path("week.md")
      let written: Void? = folder.tried { try OutputFile.write("新\n", to: path, .new) }
      #expect(folder.names == (written == nil ? [] : ["week.md"]), "\(call) \(folder.number)")
      #expect(folder.open == [])
    }
  }

  @Test(arguments: ["open", "fchmod", "write", "fsync", "rename"], errors + [EACCES])
  func `a report that cannot be replaced stays as it was`(call: String, error: Int32) throws {
    try FailingFolder.every(call, error) { folder in
      let path = folder.path("week.md")
      try OutputFile.write("旧\n", to: path, .new)
      _ = unsafe chmod(path, 0o640)
      let written: Void? = folder.tried { try OutputFile.write("新\n", to: path, .replacing) }
      let at = "\(call) \(folder.number)"
      #expect(folder.content(path) == Data((written == nil ? "旧\n" : "新\n").utf8), "\(at)")
      #expect(folder.names == ["week.md"], "\(at)")
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o640, "\(at)")
    }
  }

  @Test(arguments: ["mkdir", "open", "fchmod", "write", "fsync", "rename"], errors)
  func `a learner's progress that cannot be kept stays as it was`(
    call: String,
    error: Int32
  ) throws {
    try FailingFolder.every(call, error) { folder in
      let path = folder.path("state/training.json")
      let kept: Void? = folder.tried { try OutputFile.replace(path, by: "新\n") }
      let at = "\(call) \(folder.number)"
      #expect(folder.content(path) == (kept == nil ? nil : Data("新\n".utf8)), "\(at)")
      #expect(!folder.names.contains { $0.contains(".new-") }, "\(at)")
      #expect(folder.open == [], "\(at)")
    }
  }

  @Test func `what leads elsewhere is written over in place`() throws {
    try FailingFolder.every("rename", EIO, isNeeded: false) { folder in
      let (path, link) = (folder.path("week.md"), folder.path("link.md"))
      try OutputFile.write("旧\n", to: path, .new)
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "week.md")
      let written: Void? = folder.tried { try OutputFile.write("新\n", to: link, .replacing) }
      #expect(written != nil)
      #expect(folder.content(path) == Data("新\n".utf8))
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "week.md")
    }
  }
}
