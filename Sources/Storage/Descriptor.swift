import Foundation
import Glibc

/// An open file: each system call it needs, in one wrapper that turns `errno` into an error at once.
final class Descriptor {
  let number: CInt

  init(opening path: String, _ flags: CInt, mode: mode_t = 0o600) throws(SystemError) {
    let opened = try uninterrupted("open") { unsafe Int(open(path, flags | O_CLOEXEC, mode)) }
    number = CInt(opened)
  }

  deinit { close(number) }

  var status: stat {
    get throws(SystemError) {
      var status = stat()
      _ = try uninterrupted("fstat") { unsafe Int(fstat(number, &status)) }
      return status
    }
  }

  func read(from offset: Int, count: Int) throws(SystemError) -> Data {
    var data = Data(count: count)
    var filled = 0
    while filled < count {
      let got = try uninterrupted("pread") {
        unsafe data.withUnsafeMutableBytes { buffer in
          unsafe pread(
            number,
            buffer.baseAddress.map { unsafe $0 + filled },
            count - filled,
            off_t(offset + filled)
          )
        }
      }
      if got == 0 { break }
      filled += got
    }
    return data.prefix(filled)
  }

  /// Everything up to the end, which a pipe does not tell beforehand; nil where that is too much.
  func readToEnd(most: Int) throws(SystemError) -> Data? {
    var data = Data()
    var piece = Data(count: 1 << 16)
    while true {
      let got = try uninterrupted("read") {
        unsafe piece.withUnsafeMutableBytes { buffer in
          unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
        }
      }
      if got == 0 { return data }
      data.append(piece.prefix(got))
      if data.count > most { return nil }
    }
  }

  /// The first bytes of the file where the system keeps them, without a copy.
  ///
  /// Who cuts the file short while it is mapped takes the ground from under our feet: only for files
  /// that would take long to copy.
  func map(_ count: Int) throws(SystemError) -> Data {
    guard count > 0 else { return Data() }
    let address = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, number, 0)
    guard let address = unsafe address, unsafe address != MAP_FAILED else {
      throw SystemError("mmap")
    }
    return unsafe Data(bytesNoCopy: address, count: count, deallocator: .unmap)
  }

  /// Writes all bytes at the end, in one call unless the system takes fewer.
  func write(_ data: Data) throws(SystemError) {
    var written = 0
    while written < data.count {
      written += try uninterrupted("write") {
        unsafe data.withUnsafeBytes { buffer in
          unsafe Glibc.write(
            number,
            buffer.baseAddress.map { unsafe $0 + written },
            buffer.count - written
          )
        }
      }
    }
  }

  /// Writes over the first bytes of the file, in one call.
  func overwrite(_ data: Data) throws(SystemError) {
    _ = try uninterrupted("pwrite") {
      unsafe data.withUnsafeBytes { unsafe pwrite(number, $0.baseAddress, $0.count, 0) }
    }
  }

  func truncate(to length: Int) throws(SystemError) {
    _ = try uninterrupted("ftruncate") { Int(ftruncate(number, off_t(length))) }
  }

  func sync() throws(SystemError) {
    _ = try uninterrupted("fsync") { Int(fsync(number)) }
  }

  func setMode(_ mode: mode_t) throws(SystemError) {
    _ = try uninterrupted("fchmod") { Int(fchmod(number, mode)) }
  }

  /// Tries to take the lock; false where another process holds it.
  func lock() throws(SystemError) -> Bool {
    do {
      _ = try uninterrupted("flock") { Int(flock(number, LOCK_EX | LOCK_NB)) }
      return true
    } catch {
      if error.code == EWOULDBLOCK { return false }
      throw error
    }
  }

  /// Lets go of the lock; closing the file does so too, so a failure changes nothing.
  func unlock() { _ = flock(number, LOCK_UN) }
}

extension stat {
  func isSameFile(as other: stat) -> Bool {
    st_ino == other.st_ino && st_dev == other.st_dev
  }
}

extension Data {
  /// How many bytes the whole lines take, without what a crash left behind them.
  var lengthOfWholeLines: Int {
    lastIndex(of: UInt8(ascii: "\n")).map { $0 - startIndex + 1 } ?? 0
  }
}
