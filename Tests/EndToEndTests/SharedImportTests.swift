import Foundation
import Glibc
import Testing

/// Several programs that bring in the same file at the same moment.
struct SharedImportTests {
  private let wubu: Wubu

  init() throws { wubu = try Wubu() }

  private func start(_ name: String) throws -> (process: Process, output: URL) {
    let output = wubu.home.appending(path: UUID().uuidString)
    try Data().write(to: output)
    let process = wubu.process(arguments: ["--now", "2026-11-23T09:00+08:00", "导入", name])
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, output)
  }

  /// Whether a program has decided what to append: the journal is then open for that, and it waits.
  private func waits(_ process: Process) -> Bool {
    let folder = "/proc/\(process.processIdentifier)/fd"
    let open = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return open.contains { number in
      let target = try? FileManager.default.destinationOfSymbolicLink(
        atPath: folder + "/" + number
      )
      guard target?.hasSuffix("/journal.jsonl") == true else { return false }
      let described = try? String(contentsOfFile: folder + "info/" + number, encoding: .utf8)
      let flags = described?.firstMatch(of: /flags:\s*([0-7]+)/).flatMap { Int($0.1, radix: 8) }
      return (flags ?? 0) & Int(O_APPEND) != 0
    }
  }

  @Test(arguments: ["客户,编码\n老王烟店,1\n惠民超市,2\n", "客户,销量\n老王烟店,10\n惠民超市,20\n"])
  func `two imports of one file at the same moment bring it in once`(csv: String) throws {
    defer { wubu.remove() }
    try Data(csv.utf8).write(to: wubu.home.appending(path: "a.csv"))
    #expect(try wubu.run("记", "开头").status == 0)
    let holder = unsafe open(wubu.journal.path, O_RDONLY)
    #expect(flock(holder, LOCK_EX) == 0)
    let runs = try [start("a.csv"), start("a.csv")]
    while !runs.allSatisfy({ waits($0.process) }), runs.allSatisfy(\.process.isRunning) {
      usleep(2_000)
    }
    close(holder)
    for run in runs { run.process.waitUntilExit() }
    #expect(runs.map(\.process.terminationStatus) == [0, 0])
    let said = try runs.map { try String(contentsOf: $0.output, encoding: .utf8) }.sorted()
    #expect(said.first == "a.csv 里没有新内容，什么都没有记。\n")
    #expect(said.last?.hasPrefix("已导入 a.csv：新客户2户") == true)
    let once = 1 + (csv.contains("销量") ? 4 : 2)
    #expect(wubu.lines.count == once)
  }
}
