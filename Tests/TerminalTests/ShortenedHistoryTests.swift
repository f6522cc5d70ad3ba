import FailingCalls
import Foundation
import Glibc
import Terminal
import Testing

/// A history that has grown too long is written anew.
struct ShortenedHistoryTests {
  private let folder = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)
  private var path: String { folder.appending(path: "history").path }
  private let lines = (1...2_001).map { "拜访 \($0)" }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try lines.map { $0 + "\n" }.joined().write(toFile: path, atomically: true, encoding: .utf8)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  private var kept: [String] {
    get throws {
      try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    }
  }

  @Test func `its last commands are kept`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(History(path: path).lines == lines.suffix(1_000))
    #expect(try kept == lines.suffix(1_000))
    #expect(try names == ["history"])
  }

  @Test(arguments: ["open", "write", "rename"])
  func `where that fails it stays as it was, and nothing is left beside it`(call: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    unsafe failing_calls_plan(call, 1, EIO)
    // Reading it opens it too, in a way of its own.
    if call == "open" { failing_calls_go_on() }
    _ = History(path: path)
    #expect(failing_calls_end() == 1)
    #expect(try kept == lines)
    #expect(try names == ["history"])
  }

  @Test func `what a crash left of it goes with the history`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("拜访 1\n".utf8).write(to: URL(filePath: path + ".new-1x"))
    try Data("mine".utf8).write(to: URL(filePath: path + ".mine"))
    #expect(History.remove(path) == true)
    #expect(try names == ["history.mine"])
    try Data("拜访 1\n".utf8).write(to: URL(filePath: path + ".new-1x"))
    #expect(History.remove(path) == true)
    #expect(try names == ["history.mine"])
    #expect(History.remove(path) == nil)
  }
}
