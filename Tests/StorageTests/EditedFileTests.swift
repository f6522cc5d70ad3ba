import Foundation
import Storage
import Testing

/// A text on its way through somebody's editor.
struct EditedFileTests {
  @Test func `it is the owner's alone, under a name nobody can have foreseen`() throws {
    let file = try EditedFile("月总结", named: "2026-11.md", below: NSTemporaryDirectory())
    defer { file.remove() }
    let manager = FileManager.default
    let folder = URL(filePath: file.path).deletingLastPathComponent().path
    func mode(_ path: String) throws -> Int? {
      try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(file.path) == 0o600)
    #expect(try mode(folder) == 0o700)
    #expect(try file.text() == "月总结\n")
    let other = try EditedFile("", named: "2026-11.md", below: NSTemporaryDirectory())
    defer { other.remove() }
    #expect(other.path != file.path)
  }

  @Test func `what an editor puts in its place counts, and nothing stays behind`() throws {
    let file = try EditedFile("a", named: "w.md", below: NSTemporaryDirectory())
    let folder = URL(filePath: file.path).deletingLastPathComponent()
    try Data("b\n".utf8).write(to: folder.appending(path: "new"))
    try Data("~".utf8).write(to: folder.appending(path: "w.md~"))
    try FileManager.default.removeItem(atPath: file.path)
    try FileManager.default.moveItem(atPath: folder.appending(path: "new").path, toPath: file.path)
    #expect(try file.text() == "b\n")
    file.remove()
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func `where no folder can be made it says so`() {
    #expect(throws: SystemError.self) {
      try EditedFile("a", named: "w.md", below: "/nowhere/at/all")
    }
  }
}
