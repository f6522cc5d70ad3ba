import Foundation
import Glibc
import Journal

/// By what a file is known to be the very one, unchanged: which it is, how long, and when it was touched.
///
/// Who changes a file in place, be it by a single byte, moves its times; only the system sets the last
/// one. It is as git does with the files of a working tree.
struct Stamp: Equatable {
  private let device, file, length: Int
  private let modified, changed: [Int]

  init(_ status: stat) {
    device = Int(bitPattern: status.st_dev)
    file = Int(bitPattern: status.st_ino)
    length = Int(status.st_size)
    modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
  }

  /// As it stands at the beginning of a checkpoint, with its own sum: it is written over in place.
  var bytes: Data {
    var writer = ColumnWriter()
    writer.append([device, file, length] + modified + changed)
    let numbers = writer.bytes
    writer.append([Checksum(of: numbers.span, in: 0..<numbers.count).value])
    return writer.bytes
  }

  /// How many bytes that takes.
  static let size = 76
}
