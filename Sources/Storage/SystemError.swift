import Glibc

/// A failed system call: its number, and which call it was.
package struct SystemError: Error, Equatable, Sendable {
  package var code: CInt
  package var call: String

  package init(code: CInt, call: String) {
    self.code = code
    self.call = call
  }

  /// The failure of the call that has just returned.
  init(_ call: String) {
    code = errno
    self.call = call
  }
}

/// Why the journal could not be used.
package enum StorageError: Error, Equatable, Sendable {
  /// A folder above it is missing, or closed to us.
  case cannotCreate(path: String, SystemError)
  /// The path is a directory, a device or the like.
  case notAFile(path: String)
  case cannotRead(path: String, SystemError)
  /// The file is as it was before; nothing of the batch is in it.
  case cannotWrite(path: String, SystemError)
  /// Writing failed, and so did cutting off what was written: some of the batch, or all of it, may stand
  /// there although it was not called saved. The lock is kept until a further append has cut it off.
  case cannotTakeBack(path: String, SystemError)
  /// What was appended without a sync may be lost in a power cut.
  case cannotSync(path: String, SystemError)
  /// It belongs to somebody else.
  case notYours(path: String)
  /// A link on the way to it belongs to somebody else.
  case foreignLink(path: String, link: String)
  /// Its file system lacks what a journal needs; nothing was created.
  case unfit(path: String, Lack)
  /// Another process holds the lock; its number where the system tells it.
  case locked(path: String, holder: Int?)
}

/// What a file system lacks; without an error it pretends to have it.
package enum Lack: Equatable, Sendable {
  case lock(SystemError?)
  case append
  case sync(SystemError?)
}

/// Calls a system function again as long as a signal interrupted it.
func uninterrupted(_ call: String, _ body: () -> Int) throws(SystemError) -> Int {
  while true {
    let result = body()
    if result >= 0 { return result }
    if errno != EINTR { throw SystemError(call) }
  }
}
