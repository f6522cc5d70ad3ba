import Foundation
import Glibc

/// A text on its way through somebody's editor: a file in a folder of its own, for its owner alone.
package struct EditedFile {
  package let path: String
  private let folder: String

  /// The folder is made below the one for temporary files, under a name that nobody can have foreseen.
  package init(_ text: String, named name: String, below parent: String) throws(SystemError) {
    var template = Array("\(parent)/wubu-XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { address in
        unsafe mkdtemp(address).map { unsafe String(cString: $0) }
      }
    }
    guard let made else { throw SystemError("mkdtemp") }
    folder = made
    path = made + "/" + name
    do {
      let file = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      try file.write(Data((text + "\n").utf8))
    } catch {
      remove()
      throw error
    }
  }

  /// What is in it now; the editor may have put another file in its place.
  package func text() throws(InputFileError) -> String {
    String(decoding: try InputFile.read(path), as: UTF8.self)
  }

  /// Takes away the folder and whatever the editor left in it.
  package func remove() {
    // What cannot be taken away is the owner's alone, and the system clears its temporary files.
    try? FileManager.default.removeItem(atPath: folder)
  }
}
