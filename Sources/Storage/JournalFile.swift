package import Foundation
import Glibc
package import Journal

/// The journal in a file: appended under a lock, synced before anybody says "saved".
///
/// The file is created by the first append, not by looking at it. Lines that other processes appended
/// are read under the lock before new ones are numbered, so numbers have no gap and no double.
///
/// When it shrank, or another file took its place that does not begin with the same lines, the news
/// start over: what is in the file is what counts.
package struct JournalFile: JournalStore {
  package let path: String
  /// The file that the path leads to, once it was opened for writing: one's own link stays a link.
  var target: String
  /// Whether missing folders may be made: only for the default place (`design.md` 3).
  let makesFolders: Bool
  /// Whether each append is synced; a batch run syncs by itself.
  let syncsEachAppend: Bool
  var file: Descriptor?
  /// How many bytes of whole lines were taken in.
  var known = 0
  /// The last of those bytes: who writes the file anew in place hardly ever leaves them there.
  var ending = Data()
  /// The file they are of, held open so that its number is not given to another one.
  var source: Descriptor?
  /// Whether known lines are gone and nobody was told yet.
  private var lostLines = false
  /// What a failed append has left behind; the lock is kept until it is cut off.
  var remains: Remains?
  /// The program that keeps checkpoints; nil where none are kept.
  let program: String?
  /// The file as it was when every byte of it had been read or written here.
  var seen: stat?

  /// A journal at a path; where it is told which program this is, checkpoints are kept for it.
  package init(
    path: String,
    makesFolders: Bool = false,
    syncsEachAppend: Bool = true,
    program: String? = nil
  ) {
    self.path = path
    target = path
    self.makesFolders = makesFolders
    self.syncsEachAppend = syncsEachAppend
    self.program = program
  }

  /// All bytes of the file; empty where there is no file yet.
  package mutating func read() throws(StorageError) -> Data {
    guard let open = try openedForReading() else { return Data() }
    do throws(SystemError) {
      var (data, status) = try content(of: open)
      // Half a line at the end may be an append on its way: it is whole when that is done. The lock is
      // taken on a second opening, since this one stays open: closing lets go of it, come what may.
      if data.lengthOfWholeLines < data.count,
        let guardian = try? Descriptor(opening: path, O_RDONLY | O_NONBLOCK),
        (try? waitForLock(on: guardian)) == true
      {
        defer { guardian.unlock() }
        (data, status) = try content(of: open)
      }
      known = data.lengthOfWholeLines
      ending = Data()
      note(data.prefix(known))
      (source, seen) = (open, status)
      return data
    } catch {
      throw .cannotRead(path: path, error)
    }
  }

  private func content(of open: Descriptor) throws(SystemError) -> (Data, stat) {
    let status = try open.status
    let size = Int(status.st_size)
    return (try size > Self.copied ? open.map(size) : open.read(from: 0, count: size), status)
  }

  /// Files up to this size are copied, which takes a few milliseconds; larger ones are mapped.
  private static let copied = 8 << 20

  /// Whether others than the owner may read the file.
  package var isReadableByOthers: Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & 0o077 != 0
  }

  package mutating func append(_ make: (News) -> Batch) throws(StorageError) -> Appended {
    let file = try lockedFile()
    defer { if remains == nil { file.unlock() } }
    do throws(SystemError) {
      try cutRemains(of: file)
      lostLines = try isReplaced(by: file) || lostLines
      let before = try file.status
      let (others, tornTail) = try readNews(of: file)
      let batch = make(News(bytes: others, startsOver: lostLines))
      let start = known + others.count
      if start == 0 { try Folders.syncAll(for: target) }
      try write(batch.bytes, to: file, at: start)
      known = start + batch.bytes.count
      note(others + batch.bytes)
      moveCheckpoint(from: before, of: file)
      defer { lostLines = false }
      return Appended(
        bytes: others + batch.bytes,
        startsOver: lostLines,
        entries: batch.entries,
        tornTail: tornTail
      )
    } catch {
      throw remains == nil ? .cannotWrite(path: path, error) : .cannotTakeBack(path: path, error)
    }
  }

  package mutating func news() throws(StorageError) -> News {
    // As long as the lock is kept there are none, and what a failed append has left is no news.
    guard remains == nil else { return News() }
    guard let open = try openedForReading() else {
      defer { (known, ending, source, lostLines) = (0, Data(), nil, false) }
      return News(startsOver: known > 0 || lostLines)
    }
    do throws(SystemError) {
      lostLines = try isReplaced(by: open) || lostLines
      let size = try Int(open.status.st_size)
      let bytes = try open.read(from: known, count: max(0, size - known))
      let whole = bytes.prefix(bytes.lengthOfWholeLines)
      known += whole.count
      note(whole)
      defer { lostLines = false }
      return News(bytes: whole, startsOver: lostLines)
    } catch {
      throw .cannotRead(path: path, error)
    }
  }

  package mutating func sync() throws(StorageError) {
    do { try file?.sync() } catch { throw .cannotSync(path: path, error) }
  }
}

extension JournalFile {
  /// Takes a file that was put in place of the journal for the journal.
  mutating func take(_ new: Descriptor, _ bytes: Data) {
    (file, source, known, lostLines) = (new, new, bytes.count, false)
    seen = try? new.status
    checkpoint?.remove()
    ending = Data()
    note(bytes)
  }

  /// The file that the path names, nil where there is none.
  private func openedForReading() throws(StorageError) -> Descriptor? {
    let open: Descriptor
    let status: stat
    do {
      // A named pipe is told apart, not waited for.
      open = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
      status = try open.status
    } catch {
      if error.code == ENOENT { return nil }
      throw .cannotRead(path: path, error)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    return open
  }
}
