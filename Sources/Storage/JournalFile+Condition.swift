package import Foundation
import Glibc

/// What can be told of a journal's file, its folder and its file system, for whoever looks after them.
package struct Condition: Equatable, Sendable {
  package var path: String
  /// Where the file is, when links lead there.
  package var target: String
  /// The rights of the file; nil where there is none yet.
  package var mode: Int?
  package var folderMode: Int?
  /// Why it cannot be written; nil where it can.
  package var refusal: StorageError?
  /// Nil where there is no folder to try it in.
  package var trial: FileTrial?
  /// How long it took to make a few bytes durable.
  package var syncMilliseconds: Int?
  /// What stands behind the last line end.
  package var tornTail = Data()
  package var copies: [String] = []
}

extension JournalFile {
  /// Tries everything that an append needs, and appends nothing.
  package mutating func condition() -> Condition? {
    var condition = Condition(path: path, target: path)
    do {
      condition.target = try RealPath.resolve(path)
    } catch {
      condition.refusal = error
    }
    let target = condition.target
    condition.mode = Self.mode(of: target)
    condition.folderMode = Self.mode(of: URL(filePath: target).deletingLastPathComponent().path)
    condition.copies = Copies.list(beside: target)
    if condition.folderMode != nil { tryFileSystem(beside: target, &condition) }
    if condition.mode != nil, condition.refusal == nil { tryLock(&condition) }
    return condition
  }

  private func tryFileSystem(beside target: String, _ condition: inout Condition) {
    let start = ContinuousClock.now
    do {
      condition.trial = try FileTrial(beside: target)
      let passed = ContinuousClock.now - start
      condition.syncMilliseconds = Int(passed / .milliseconds(1))
    } catch {
      condition.refusal = condition.refusal ?? .cannotCreate(path: path, error)
    }
  }

  /// Waits for the lock as an append does, and looks at what stands behind the last line end.
  private mutating func tryLock(_ condition: inout Condition) {
    do throws(StorageError) {
      let file = try lockedFile()
      defer { file.unlock() }
      do throws(SystemError) {
        let bytes = try file.read(from: 0, count: Int(file.status.st_size))
        condition.tornTail = Data(bytes.suffix(from: bytes.lengthOfWholeLines))
      } catch {
        throw .cannotRead(path: path, error)
      }
    } catch {
      condition.refusal = error
    }
  }

  private static func mode(of path: String) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return Int(status.st_mode & 0o7777)
  }
}
