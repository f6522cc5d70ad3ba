import Foundation
import Glibc
import Storage
import Testing

/// File systems on which several programs would maim each other's lines.
struct FileTrialTests {
  /// A file opened twice, on a file system that lacks something.
  private final class Disk {
    var content = Data()
    var holder: Int?
  }

  private struct File: TrialFile {
    let disk: Disk
    let number: Int
    var locksNothing = false
    var lockError: CInt?
    var overwrites = false
    var syncError: CInt?
    var writeError: CInt?

    func lock() throws(SystemError) -> Bool {
      if let lockError { throw SystemError(code: lockError, call: "flock") }
      if let holder = disk.holder, holder != number, !locksNothing { return false }
      disk.holder = number
      return true
    }

    func unlock() { disk.holder = nil }

    func write(_ data: Data) throws(SystemError) {
      if let writeError { throw SystemError(code: writeError, call: "write") }
      if overwrites {
        disk.content.replaceSubrange(0..<min(data.count, disk.content.count), with: data)
      } else {
        disk.content += data
      }
    }

    func read(from offset: Int, count: Int) -> Data { disk.content.dropFirst(offset).prefix(count) }

    func sync() throws(SystemError) {
      if let syncError { throw SystemError(code: syncError, call: "fsync") }
    }
  }

  private func trial(_ change: (inout File) -> Void) throws -> FileTrial {
    let disk = Disk()
    var files = [File(disk: disk, number: 1), File(disk: disk, number: 2)]
    for position in files.indices { change(&files[position]) }
    return try FileTrial(files[0], files[1])
  }

  @Test func `the file system of this machine will do, and nothing is left of the trial`() throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let trial = try FileTrial(beside: folder + "/journal.jsonl")
    #expect(trial.lack == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test func `a lock that is refused, or locks nothing, is found`() throws {
    #expect(try trial { _ in }.lack == nil)
    #expect(
      try trial { $0.lockError = ENOLCK }.lack == .lock(SystemError(code: ENOLCK, call: "flock"))
    )
    #expect(try trial { $0.locksNothing = true }.lack == .lock(nil))
  }

  @Test func `appending that writes over what another has written is found`() throws {
    #expect(try trial { $0.overwrites = true }.lack == .append)
  }

  @Test func `a full disk is no lack of the file system`() {
    #expect(throws: SystemError(code: ENOSPC, call: "write")) {
      try trial { $0.writeError = ENOSPC }
    }
  }

  @Test func `a disk that makes nothing durable is found`() throws {
    #expect(try trial { $0.syncError = EIO }.lack == .sync(SystemError(code: EIO, call: "fsync")))
  }
}
