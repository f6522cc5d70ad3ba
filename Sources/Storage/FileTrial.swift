package import Foundation
import Glibc

/// What a journal needs of its file system, tried on a file beside it that is gone afterwards.
///
/// Some network and phone file systems take a lock that locks nothing, or write where another
/// program has just written; there two programs at once would maim each other's lines.
package struct FileTrial: Equatable, Sendable {
  package enum Outcome: Equatable, Sendable {
    case works
    /// The system says that it cannot do it.
    case refused(SystemError)
    /// It says nothing, and does not do it.
    case ignored
  }

  package private(set) var lock: Outcome
  package private(set) var append: Outcome
  package private(set) var sync: Outcome

  /// Tries with one file, opened twice.
  ///
  /// That nothing can be written there at all is thrown: it says nothing about the file system.
  package init(_ one: some TrialFile, _ other: some TrialFile) throws(SystemError) {
    lock = Self.outcome { () throws(SystemError) in
      defer { one.unlock() }
      guard try one.lock() else { return false }
      return try !other.lock()
    }
    try one.write(Data("one".utf8))
    try other.write(Data("other".utf8))
    try one.write(Data("again".utf8))
    let written = try one.read(from: 0, count: 64)
    append = written == Data("oneotheragain".utf8) ? .works : .ignored
    sync = Self.outcome { () throws(SystemError) in
      try one.sync()
      return true
    }
  }

  /// Tries in the folder of a file that may not exist yet.
  package init(beside path: String) throws(SystemError) {
    let (one, name) = try Descriptor.made(beside: path, "try", O_RDWR | O_APPEND)
    // Gone at once, so that nothing is left of it whatever happens.
    defer { _ = unsafe unlink(name) }
    let other = try Descriptor(opening: name, O_RDWR | O_APPEND | O_NOFOLLOW)
    try self.init(one, other)
  }

  /// What keeps several programs from appending there safely; nil where nothing does.
  package var lack: Lack? {
    if let error = lock.failure { return .lock(error) }
    if append != .works { return .append }
    if let error = sync.failure { return .sync(error) }
    return nil
  }

  private static func outcome(_ works: () throws(SystemError) -> Bool) -> Outcome {
    do {
      return try works() ? .works : .ignored
    } catch {
      return .refused(error)
    }
  }
}

extension FileTrial.Outcome {
  /// Nil where it works; the system's error, if it gave one, where it does not.
  package var failure: SystemError?? {
    switch self {
    case .works: nil
    case .refused(let error): .some(error)
    case .ignored: .some(nil)
    }
  }
}

/// An open file as far as a trial uses it.
package protocol TrialFile {
  func lock() throws(SystemError) -> Bool
  func unlock()
  func write(_ data: Data) throws(SystemError)
  func read(from offset: Int, count: Int) throws(SystemError) -> Data
  func sync() throws(SystemError)
}

extension Descriptor: TrialFile {}
