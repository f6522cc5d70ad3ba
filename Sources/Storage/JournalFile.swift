package import Foundation
import Glibc
package import Journal

/// The journal in a file: appended under a lock, synced before anybody says "saved".
///
/// The file is created by the first append, not by looking at it. Lines that other processes appended
/// are read under the lock before new ones are numbered, so numbers have no gap and no double.
package struct JournalFile: JournalStore {
  package let path: String
  /// Whether missing folders may be made: only for the default place (`design.md` 3).
  private let makesFolders: Bool
  /// Whether each append is synced; a batch run syncs by itself.
  private let syncsEachAppend: Bool
  private var file: Descriptor?
  /// How many bytes of whole lines were taken in.
  private var known = 0

  package init(path: String, makesFolders: Bool = false, syncsEachAppend: Bool = true) {
    self.path = path
    self.makesFolders = makesFolders
    self.syncsEachAppend = syncsEachAppend
  }

  /// All bytes of the file, mapped where the system can; empty where there is no file yet.
  package mutating func read() throws(StorageError) -> Data {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      let error = SystemError("stat")
      if error.code == ENOENT { return Data() }
      throw .cannotRead(path: path, error)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    do {
      let data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
      known = data.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      return data
    } catch {
      throw .cannotRead(path: path, SystemError("open"))
    }
  }

  /// Whether others than the owner may read the file.
  package var isReadableByOthers: Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & 0o077 != 0
  }

  package mutating func append(_ make: (Data) -> Batch) throws(StorageError) -> Appended {
    let file = try lockedFile()
    defer { file.unlock() }
    do throws(SystemError) {
      let (others, tornTail) = try readNews(of: file)
      let batch = make(others)
      let start = known + others.count
      try write(batch.bytes, to: file, at: start)
      known = start + batch.bytes.count
      return Appended(bytes: others + batch.bytes, entries: batch.entries, tornTail: tornTail)
    } catch {
      throw .cannotWrite(path: path, error)
    }
  }

  package mutating func news() throws(StorageError) -> Data {
    if file == nil, unsafe access(path, F_OK) != 0 { return Data() }
    do throws(SystemError) {
      var open = file
      if open == nil { open = try Descriptor(opening: path, O_RDONLY) }
      guard let open else { return Data() }
      let size = try Int(open.status.st_size)
      guard size > known else { return Data() }
      let bytes = try open.read(from: known, count: size - known)
      let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      known += end
      return bytes.prefix(end)
    } catch {
      throw .cannotRead(path: path, error)
    }
  }

  package mutating func sync() throws(StorageError) {
    do { try file?.sync() } catch { throw .cannotWrite(path: path, error) }
  }
}

extension JournalFile {
  /// One write for all entries of a line; after a failure the file is as long as it was.
  private func write(_ bytes: Data, to file: Descriptor, at start: Int) throws(SystemError) {
    do {
      try file.write(bytes)
      if syncsEachAppend { try file.sync() }
    } catch {
      // A torn tail would also be set aside at the next start. This keeps a second attempt, in this
      // run, from landing after half a line.
      try? file.truncate(to: start)
      throw error
    }
  }

  /// What others appended; a torn tail is moved to a file beside, where it can be looked at.
  private func readNews(of file: Descriptor) throws(SystemError) -> (others: Data, torn: String?) {
    let size = try Int(file.status.st_size)
    guard size > known else { return (Data(), nil) }
    let bytes = try file.read(from: known, count: size - known)
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    guard end < bytes.count else { return (bytes, nil) }
    let beside = path + ".torn"
    let aside = try Descriptor(opening: beside, O_WRONLY | O_CREAT | O_APPEND)
    try aside.write(bytes.suffix(from: end) + [UInt8(ascii: "\n")])
    try aside.sync()
    try file.truncate(to: known + end)
    return (bytes.prefix(end), beside)
  }

  /// The file, open and locked, and still the one that the path names.
  private mutating func lockedFile() throws(StorageError) -> Descriptor {
    while true {
      let open = try openFile()
      let isLocked: Bool
      let isCurrent: Bool
      do throws(SystemError) {
        isLocked = try waitForLock(on: open)
        isCurrent = try isNamedByPath(open)
      } catch {
        throw .cannotWrite(path: path, error)
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
    return unsafe stat(path, &named) == 0 && named.st_ino == current.st_ino
      && named.st_dev == current.st_dev
  }

  private mutating func openFile() throws(StorageError) -> Descriptor {
    if let file { return file }
    do throws(SystemError) {
      if makesFolders { try Folders.make(for: path) }
      let isNew = unsafe access(path, F_OK) != 0
      let opened = try Descriptor(opening: path, O_RDWR | O_APPEND | O_CREAT)
      if isNew {
        try opened.setMode(0o600)
        try Folders.sync(for: path)
      }
      file = opened
      return opened
    } catch {
      throw error.code == EISDIR ? .notAFile(path: path) : .cannotCreate(path: path, error)
    }
  }

  /// Waits for the lock, ten seconds at most; false where somebody holds it longer.
  private func waitForLock(on file: Descriptor) throws(SystemError) -> Bool {
    for _ in 0..<2_000 {
      if try file.lock() { return true }
      usleep(5_000)
    }
    return false
  }
}
