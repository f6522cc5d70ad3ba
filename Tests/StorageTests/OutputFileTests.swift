import Foundation
import Storage
import Testing

struct OutputFileTests {
  private let path = NSTemporaryDirectory() + "/wubu-" + UUID().uuidString

  private var text: String? { try? String(contentsOfFile: path, encoding: .utf8) }

  @Test func `a new file is for its owner alone, and is not written over`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFile.write("一\n", to: path, .new)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(throws: OutputFileError.exists(path: path)) {
      try OutputFile.write("二\n", to: path, .new)
    }
    #expect(text == "一\n")
  }

  @Test func `what is replaced is gone, what is added stands at the end`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFile.write("一二三\n", to: path, .new)
    try OutputFile.write("四\n", to: path, .replacing)
    try OutputFile.write("五\n", to: path, .adding)
    #expect(text == "四\n五\n")
  }

  @Test func `a full disk is told by its number`() throws {
    let error = try #require(throws: OutputFileError.self) {
      try OutputFile.write("一\n", to: "/dev/full", .replacing)
    }
    guard case .cannotWrite("/dev/full", let reason) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(reason.code == ENOSPC)
  }
}
