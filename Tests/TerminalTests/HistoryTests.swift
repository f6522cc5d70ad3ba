import Foundation
import Terminal
import Testing

struct HistoryTests {
  private let folder = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)
  private var path: String { folder.appending(path: "wubu/history").path }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func `commands are there again at the next start, for their owner alone`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var history = History(path: path)
    let wasAdded = ["拜访老王 45分钟", "小结"].map { history.add($0) }
    #expect(wasAdded == [true, true])
    #expect(History(path: path).lines == ["拜访老王 45分钟", "小结"])
    #expect(try mode(path) == 0o600)
    #expect(try mode(folder.path) == 0o700)
    #expect(try mode(folder.appending(path: "wubu").path) == 0o700)
  }

  @Test func `empty lines, repetitions and lines that begin with a space are left out`() {
    var history = History(path: nil)
    let wanted = ["a", "a", "", "\u{3000}", " secret", "b", "a"].map { history.add($0) }
    #expect(wanted == [true, false, false, false, false, true, true])
    #expect(history.lines == ["a", "b", "a"])
  }

  @Test func `two conversations at once keep each other's commands`() {
    defer { try? FileManager.default.removeItem(at: folder) }
    var one = History(path: path)
    var two = History(path: path)
    _ = (one.add("a"), two.add("b"), one.add("c"))
    #expect(History(path: path).lines == ["a", "b", "c"])
  }

  @Test func `a history that is removed leaves nothing, behind one's own link either`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(History.remove(path) == nil)
    var history = History(path: path)
    _ = history.add("拜访老王")
    let target = folder.appending(path: "elsewhere").path
    try FileManager.default.moveItem(atPath: path, toPath: target)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    #expect(History.remove(path) == true)
    history.forget()
    #expect(history.lines == [])
    _ = history.add("小结")
    #expect(History(path: path).lines == ["小结"])
    #expect(try Data(contentsOf: URL(filePath: target)) == Data())
  }

  @Test func `a history that has grown long is cut to its latest thousand, still private`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "wubu"),
      withIntermediateDirectories: true
    )
    let lines = (1...2001).map { "line \($0)" }
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(filePath: path))
    #expect(History(path: path).lines == lines.suffix(1000))
    #expect(try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").count == 1000)
    #expect(try mode(path) == 0o600)
  }
}
