import Foundation
import Testing

/// A long journal, which is not read from its beginning at every start.
struct CheckpointRunTests {
  private let wubu: Wubu
  private var checkpoint: URL { wubu.journal.appendingPathExtension("checkpoint") }
  private let count = 1200

  init() throws {
    wubu = try Wubu()
    let lines = (1...count).map { "记 第\($0)条" }.joined(separator: "\n")
    #expect(try wubu.run("--batch", input: lines).status == 0)
  }

  @Test func `with and without a checkpoint the answers are the same`() throws {
    defer { wubu.remove() }
    #expect(FileManager.default.fileExists(atPath: checkpoint.path))
    #expect(try wubu.run("待办", "回访老王烟店").status == 0)
    #expect(try wubu.run("完成", "\(count + 1)").status == 0)
    for line in [["列表", "全部"], ["今天"], ["查找", "第1199条"], ["小结", "月"]] {
      let quick = try wubu.run(Wubu.binary, line, input: Data())
      try FileManager.default.moveItem(at: checkpoint, to: checkpoint.appendingPathExtension("off"))
      #expect(try wubu.run(Wubu.binary, line, input: Data()) == quick)
      try? FileManager.default.removeItem(at: checkpoint)
      try FileManager.default.moveItem(at: checkpoint.appendingPathExtension("off"), to: checkpoint)
    }
  }

  @Test func `a line that was changed by other hands is found at the next start`() throws {
    defer { wubu.remove() }
    let text = try String(contentsOf: wubu.journal, encoding: .utf8)
    usleep(20_000)
    let file = try FileHandle(forUpdating: wubu.journal)
    try file.write(contentsOf: Data(text.replacing("第600条", with: "第699条").utf8))
    try file.close()
    let outcome = try wubu.run("列表", "全部")
    #expect(outcome.errors.contains("600"))
    #expect(outcome.output.contains("#599 ") && !outcome.output.contains("#600 "))
  }
}
