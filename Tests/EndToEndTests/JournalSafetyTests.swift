import Foundation
import Testing

/// What may happen to the file, and what must not.
struct JournalSafetyTests {
  private let wubu: Wubu

  init() throws { wubu = try Wubu() }

  private func mode(_ url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
  }

  /// The numbers of the entries, in the order of the lines.
  private var numbers: [Int] {
    wubu.lines.compactMap { line in
      Int(line.dropFirst(5).prefix { $0.isNumber })
    }
  }

  @Test func `the journal and its folders are for their owner alone`() throws {
    defer { wubu.remove() }
    _ = try wubu.shell(#"umask 0; "$wubu" 记 缺货"#)
    #expect(try mode(wubu.journal) == 0o600)
    #expect(try mode(wubu.journal.deletingLastPathComponent()) == 0o700)
    #expect(try mode(wubu.home.appending(path: ".local/share")) == 0o700)
  }

  @Test func `a journal that others may read is used, and that is said`() throws {
    defer { wubu.remove() }
    _ = try wubu.shell(#""$wubu" 记 一; chmod 644 "$HOME/.local/share/wubu/journal.jsonl""#)
    let outcome = try wubu.run("记", "二")
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasSuffix("如需保密，请执行：chmod 600 \(wubu.journal.path)\n"))
    #expect(wubu.lines.count == 2)
    #expect(try wubu.run("-q", "记", "三").errors == "")
  }

  @Test func `a folder is no journal`() throws {
    defer { wubu.remove() }
    let outcome = try wubu.run("--journal", "/", "记", "缺货")
    #expect(outcome.status == 73)
    #expect(outcome.errors.hasPrefix("/ 不是文件。"))
  }

  @Test func `a missing folder is made for nobody's own place`() throws {
    var wubu = wubu
    defer { wubu.remove() }
    wubu.environment["WUBU_JOURNAL"] = "nowhere/journal.jsonl"
    let outcome = try wubu.run("记", "缺货")
    #expect(outcome.status == 73)
    #expect(outcome.errors.hasPrefix("无法创建日志 nowhere/journal.jsonl：文件夹不存在。"))
  }

  @Test func `somebody else's file is refused and left as it is`() throws {
    defer { wubu.remove() }
    let file = wubu.home.appending(path: "notes.txt")
    try Data("买菜\n".utf8).write(to: file)
    let outcome = try wubu.run("--journal", "notes.txt", "记", "缺货")
    #expect(outcome.status == 65)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("notes.txt 不是五步的日志，未作任何改动。"))
    #expect(try String(contentsOf: file, encoding: .utf8) == "买菜\n")
  }

  @Test func `a sandbox touches no file`() throws {
    var wubu = wubu
    defer { wubu.remove() }
    wubu.environment["WUBU_JOURNAL"] = "journal.jsonl"
    #expect(try wubu.run("--sandbox", input: "记 缺货\n列表\n").status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: wubu.home.path) == [])
  }

  /// A program that reads these lines, running already.
  private func start(_ lines: [String], _ arguments: String...) throws -> Process {
    let file = wubu.home.appending(path: UUID().uuidString)
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
    let process = wubu.process(arguments: arguments)
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    return process
  }

  @Test func `two programs at once number their entries without a gap`() throws {
    defer { wubu.remove() }
    let programs = try [1, 2].map { who in try start((1...40).map { "记 \(who)-\($0)" }) }
    for program in programs { program.waitUntilExit() }
    #expect(programs.map(\.terminationStatus) == [0, 0])
    #expect(numbers == Array(1...80))
  }

  @Test func `a program that is killed leaves whole lines, and the next one goes on`() throws {
    defer { wubu.remove() }
    let program = try start((1...100_000).map { "记 \($0)" })
    while wubu.lines.count < 20 { usleep(1000) }
    kill(program.processIdentifier, SIGKILL)
    program.waitUntilExit()
    #expect(program.terminationReason == .uncaughtSignal)
    #expect(try wubu.run("-q", "记", "再来").status == 0)
    #expect(numbers == Array(1...numbers.count))
    #expect(wubu.lines.last?.contains("再来") == true)
  }

  @Test func `half a line after a crash is put aside, and that is said once`() throws {
    defer { wubu.remove() }
    _ = try wubu.shell(
      #""$wubu" 记 一; printf '{"n":2,"at' >> "$HOME/.local/share/wubu/journal.jsonl""#
    )
    let listed = try wubu.run("列表")
    #expect(listed.errors.contains("最后一行不完整"))
    #expect(listed.output.contains("一"))
    let outcome = try wubu.run("记", "二")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains(wubu.journal.path + ".torn"))
    #expect(!outcome.errors.contains("没有计入"))
    #expect(numbers == [1, 2])
    #expect(try wubu.run("记", "三").errors == "")
  }

  @Test func `a disk that is full is told, and leaves no trace`() throws {
    defer { wubu.remove() }
    // A file that may not grow beyond one block behaves like a full disk, whoever runs this.
    _ = try wubu.run("记", "一")
    let before = wubu.lines
    let long = String(repeating: "缺货", count: 3000)
    let outcome = try wubu.shell(#"ulimit -f 1; "$wubu""#, input: "记 \(long)\n记 二\n")
    #expect(outcome.status == 74)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("无法写入日志 \(wubu.journal.path)：文件大小已到上限。"))
    #expect(wubu.lines == before)
  }

  @Test func `a lock that somebody keeps is told with the process that has it`() throws {
    defer { wubu.remove() }
    let outcome = try wubu.shell(
      #"""
      "$wubu" 记 一; journal="$HOME/.local/share/wubu/journal.jsonl"
      (flock 9; exec sleep 30 9<&9) 9>> "$journal" & holder=$!
      sleep 0.3; "$wubu" 记 二; status=$?; kill $holder; exit $status
      """#
    )
    #expect(outcome.status == 75)
    #expect(outcome.errors.contains("正占用日志 \(wubu.journal.path)。"))
    #expect(numbers == [1])
  }

  @Test func `a batch counts the lines that recorded something, and a dry run saves nothing`()
    throws
  {
    defer { wubu.remove() }
    let lines = "记 一\n呜啦啦啦\n列表\n\n记 二\n"
    #expect(try wubu.run("--batch", input: lines).errors.hasSuffix("\n已存（2行）\n"))
    #expect(try !wubu.run("--batch", "--dry-run", input: lines).errors.contains("已存"))
  }

  @Test func `a batch is called saved only when it is durable`() throws {
    defer { wubu.remove() }
    let lines = (1...101).map { "记 \($0)\n" }.joined()
    let outcome = try wubu.run("--batch", input: lines)
    #expect(outcome.output == (1...101).map { "已收 #\($0)\n" }.joined())
    #expect(outcome.errors == "已存（100行）\n已存（1行）\n")
    #expect(numbers == Array(1...101))
  }
}
