import Foundation
import Storage
import Testing

struct InputFileTests {
  private let path = NSTemporaryDirectory() + "/wubu-" + UUID().uuidString

  @Test func `a file is read whole, however long`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bytes = Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0 * 7) })
    try bytes.write(to: URL(filePath: path))
    #expect(try InputFile.read(path) == bytes)
  }

  @Test func `a folder is no file, and what is missing is told by its number`() throws {
    #expect(throws: InputFileError.folder) { try InputFile.read(NSTemporaryDirectory()) }
    let error = try #require(throws: InputFileError.self) { try InputFile.read(path) }
    guard case .cannotRead(let reason) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(reason.code == ENOENT)
  }
}
