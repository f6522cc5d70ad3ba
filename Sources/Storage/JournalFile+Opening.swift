import Foundation
import Glibc

/// The way to the open file: whose it is, whether its file system will do, and its lock.
extension JournalFile {
  /// The file, open and locked, and still the one that the path names.
  mutating func lockedFile() throws(StorageError) -> Descriptor {
    while true {
      let open = try openFile()
      let isLocked: Bool
      let isCurrent: Bool
      do throws(SystemError) {
        isLocked = try waitForLock(on: open)
        isCurrent = try isNamedByPath(open)
      } catch {
        throw error.call == "flock"
          ? .unfit(path: path, .lock(error)) : .cannotWrite(path: path, error)
      }
      guard isLocked else { throw .locked(path: path, holder: LockHolder.find(path: path)) }
      if isCurrent { return open }
      // Somebody put another file in its place, as a repair does: open that one.
      file = nil
    }
  }

  private func isNamedByPath(_ open: Descriptor) throws(SystemError) -> Bool {
    var named = stat()
    let current = try open.status
    return unsafe stat(path, &named) == 0 && named.isSameFile(as: current)
  }

  private mutating func openFile() throws(StorageError) -> Descriptor {
    if let file { return file }
    target = try RealPath.resolve(path)
    let isNew = unsafe access(target, F_OK) != 0
    if isNew { try prepareFolder() }
    let opened: Descriptor
    let owner: uid_t
    do throws(SystemError) {
      opened = try Descriptor(opening: target, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW)
      if isNew { try opened.setMode(0o600) }
      owner = try opened.status.st_uid
    } catch {
      if error.code == EISDIR { throw .notAFile(path: path) }
      throw isNew ? .cannotCreate(path: path, error) : .cannotWrite(path: path, error)
    }
    guard owner == geteuid() else { throw .notYours(path: path) }
    file = opened
    return opened
  }

  /// Makes the folder where that is ours to do, and sees whether a journal can live there.
  private func prepareFolder() throws(StorageError) {
    let trial: FileTrial
    do throws(SystemError) {
      if makesFolders { try Folders.make(for: target) }
      trial = try FileTrial(beside: target)
    } catch {
      throw .cannotCreate(path: path, error)
    }
    if let lack = trial.lack { throw .unfit(path: path, lack) }
  }

  /// Waits for the lock, ten seconds at most; false where somebody holds it longer.
  func waitForLock(on file: Descriptor) throws(SystemError) -> Bool {
    for _ in 0..<2_000 {
      if try file.lock() { return true }
      usleep(5_000)
    }
    return false
  }
}
