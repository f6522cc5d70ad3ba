import Foundation
import Testing

/// Lines from a pipe, and one line from the command line.
struct PipeTests {
  private let wubu: Wubu

  init() throws { wubu = try Wubu() }

  private func run(_ arguments: String..., input: String) throws -> Wubu.Outcome {
    let frozen = ["--now", "2026-11-23T09:00+08:00"] + arguments
    return try wubu.run(Wubu.binary, frozen, input: Data(input.utf8))
  }

  @Test func `an empty pipe ends at once and creates nothing`() throws {
    defer { wubu.remove() }
    #expect(try run(input: "") == .init(status: 0, output: "", errors: ""))
    #expect(try FileManager.default.contentsOfDirectory(atPath: wubu.home.path) == [])
  }

  @Test func `comments and empty lines are passed over, their lines are counted`() throws {
    defer { wubu.remove() }
    let outcome = try run(input: "# 注释\n#\n#! /usr/bin/wubu\n\n记 缺货\r\n完成 99\n")
    #expect(outcome.output == "已记 #1 备注 2026-11-23 周一 缺货（撤销 1）\n")
    #expect(outcome.errors.hasPrefix("第6行："))
    #expect(outcome.status == 1)
  }

  @Test func `a line that fails stops nothing, unless that was asked for`() throws {
    defer { wubu.remove() }
    let lines = "记 一\n完成 99\n记 二\n"
    let loose = try run("--sandbox", input: lines)
    #expect(loose.status == 1)
    #expect(loose.output.contains("二"))
    let strict = try run("--sandbox", "--strict", input: lines)
    #expect(strict.status == 1)
    #expect(strict.output == "已记 #1 备注 2026-11-23 周一 一（撤销 1）\n")
    #expect(strict.errors.hasPrefix("第2行："))
  }

  @Test func `a dash is standard input`() throws {
    let wubu = try Wubu()
    defer { wubu.remove() }
    #expect(try wubu.run("--quiet", "-", input: "记 缺货\n").status == 0)
    #expect(wubu.lines.count == 1)
  }

  @Test func `an echoed run reads like a conversation`() throws {
    defer { wubu.remove() }
    let outcome = try run("--echo", "--sandbox", input: "记 缺\u{1B}货\n")
    #expect(
      outcome.output == "五步> 记 缺\\x1B货\n已记 #1 备注 2026-11-23 周一 缺\\x1B货（撤销 1）\n"
    )
  }

  @Test func `an empty line is Enter at a question, and the end pauses the interview`() throws {
    defer { wubu.remove() }
    let outcome = try run(input: "客户 惠民超市\n分析\n\n")
    #expect(outcome.status == 0)
    #expect(wubu.lines.count == 2)
    #expect(wubu.lines.last?.contains(#""value":["惠民超市"]"#) == true)
    #expect(outcome.output.hasSuffix("输入“分析”继续。\n"))
  }

  @Test func `bytes that are not UTF-8 are kept visibly, from a pipe and from the command line`()
    throws
  {
    defer { wubu.remove() }
    let piped = try wubu.shell(#"printf '记 \344x\n' | "$wubu""#)
    #expect(piped.status == 0)
    #expect(piped.errors == "第1行：有些字节不是UTF-8文字，已按 \\xE4 这样的形式保留。\n")
    #expect(
      try wubu.shell(#""$wubu" "记 $(printf '\344y')""#).errors.count == piped.errors.count - 4
    )
    #expect(wubu.lines.map { $0.contains(#"\\xE4"#) } == [true, true])
  }

  @Test func `NUL and ESC are kept in the entry and shown, never sent`() throws {
    defer { wubu.remove() }
    let outcome = try run(input: "记 a\u{0}b\u{1B}[2Jc\n")
    #expect(outcome.output == "已记 #1 备注 2026-11-23 周一 a\\x00b\\x1B[2Jc（撤销 1）\n")
    #expect(wubu.lines.first?.contains(#""note":"a\u0000b\u001b[2Jc""#) == true)
  }

  @Test func `a line just under one megabyte is an entry, a longer one is refused whole`() throws {
    defer { wubu.remove() }
    let text = String(repeating: "缺", count: 349_000)
    #expect(try run("-q", input: "记 " + text + "\n") == .init(status: 0, output: "", errors: ""))
    #expect(wubu.lines.first?.contains(#""note":"\#(text)""#) == true)
    let refused = try run("-q", input: "记 \(text)缺缺缺缺缺缺缺缺缺\(text)\n记 短\n")
    #expect(refused.errors == "第1行：这一行超过1 MB，没有收下。请分成几行输入。\n")
    #expect(refused.status == 1)
    #expect(wubu.lines.count == 2)
  }

  @Test func `a reader that goes away takes nothing of what was entered`() throws {
    defer { wubu.remove() }
    let outcome = try wubu.shell(
      #"{ yes '记 缺货' | head -500 | "$wubu"; echo $? > status; } | head -1; cat status"#
    )
    #expect(outcome.errors == "")
    #expect(outcome.output.hasSuffix("）\n0\n"))
    #expect(wubu.lines.count == 500)
  }

  @Test func `closed streams harm nothing`() throws {
    defer { wubu.remove() }
    #expect(try wubu.shell(#""$wubu" 记 缺货 <&- >&- 2>&-"#).status == 0)
    #expect(wubu.lines.count == 1)
    #expect(wubu.lines.first?.hasPrefix(#"{"n":1,"#) == true)
  }

  @Test func `answers that cannot be written are an error, and what was entered is kept`() throws {
    defer { wubu.remove() }
    let outcome = try wubu.shell(#""$wubu" 记 缺货 > /dev/full"#)
    #expect(outcome.status == 74)
    #expect(outcome.errors == "无法输出结果：磁盘已满。到此为止的录入都已在日志中。\n")
    #expect(wubu.lines.count == 1)
  }

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func `a signal ends the run with its own status, and what was entered is kept`(
    signal: Int32,
    status: Int32
  ) throws {
    defer { wubu.remove() }
    let process = wubu.process(arguments: [])
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("记 缺货\n".utf8))
    #expect(try output.fileHandleForReading.read(upToCount: 4)?.isEmpty == false)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == status)
    #expect(wubu.lines.count == 1)
  }
}
