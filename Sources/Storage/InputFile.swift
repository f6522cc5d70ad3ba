package import Foundation
import Glibc

/// A file that is read whole; a pipe too.
package enum InputFile {
  /// More than any spreadsheet makes: an endless device must not fill the memory.
  package static let mostBytes = 64 << 20

  package static func read(
    _ path: String,
    most: Int = mostBytes
  ) throws(InputFileError) -> Data {
    let bytes: Data?
    do {
      let file = try Descriptor(opening: path, O_RDONLY)
      bytes = try file.readToEnd(most: most)
    } catch {
      throw error.code == EISDIR ? .folder : .cannotRead(error)
    }
    guard let bytes else { throw .tooBig }
    return bytes
  }
}

/// Why a file could not be read.
package enum InputFileError: Error, Equatable, Sendable {
  case folder
  case tooBig
  case cannotRead(SystemError)
}
