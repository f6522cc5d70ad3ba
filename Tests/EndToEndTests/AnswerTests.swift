import Foundation
import Testing

/// The forms in which answers are given out, and where to.
struct AnswerTests {
  private let wubu: Wubu

  init() throws { wubu = try Wubu() }

  private func run(_ arguments: String...) throws -> Wubu.Outcome {
    let frozen = ["--now", "2026-11-23T09:00+08:00"] + arguments
    return try wubu.run(Wubu.binary, frozen, input: Data())
  }

  @Test func `as data, an answer is the lines of the journal, the one asked for last`() throws {
    defer { wubu.remove() }
    let outcome = try run("--format", "json", "拜访老王", "45分钟")
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").map(String.init) == wubu.lines)
    #expect(wubu.lines.count == 2)
    #expect(wubu.lines.last?.contains(#""kind":"visit""#) == true)
  }

  @Test func `a dry run shows the same without a checksum, and creates nothing`() throws {
    defer { wubu.remove() }
    let outcome = try run("-n", "--format", "json", "记", "缺货")
    #expect(
      outcome.output == """
        {"n":1,"at":"2026-11-23T09:00:00.000+08:00","by":"\(try person())",\
        "kind":"note","on":"2026-11-23","note":"缺货"}

        """
    )
    #expect(try FileManager.default.contentsOfDirectory(atPath: wubu.home.path) == [])
  }

  private func person() throws -> String {
    try "lin@" + wubu.shell("hostname").output.trimmingCharacters(in: .newlines)
  }

  @Test func `entries that are listed as data stand one a line`() throws {
    defer { wubu.remove() }
    _ = try wubu.run("--now", "2026-11-23T09:00+08:00", input: "记 一\n记 二\n")
    let listed = try run("--format", "json", "列表")
    #expect(listed.output.split(separator: "\n").map(String.init) == wubu.lines)
    #expect(try run("--format", "json", "查找", "没有的").output == "")
  }

  @Test func `a report as data is one object`() throws {
    defer { wubu.remove() }
    _ = try run("拜访老王", "45分钟")
    let outcome = try run("--format", "json", "小结")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    #expect((object as? [String: Any])?["blocks"] is [Any])
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test func `nothing is cut in a report that other programs read`() throws {
    defer { wubu.remove() }
    let long = (1...30).map { "第\($0)句还没说完" }.joined(separator: "，")
    _ = try run("拜访老王", "45分钟", long)
    #expect(try run("--format", "json", "小结").output.contains(long))
    #expect(try run("--format", "md", "小结").output.contains(long))
    #expect(try run("小结", "周").output.contains(long))
    _ = try run("待办", "老王", "2026-11-22", long)
    for report in ["日", "周", "月"] {
      #expect(try !run("--format", "json", "小结", report).output.contains("…"))
    }
  }

  @Test func `lines are wrapped where a width is asked for, and nowhere else on a pipe`() throws {
    defer { wubu.remove() }
    let words = Array(repeating: "缺货", count: 60).joined()
    let narrow = try run("--width", "40", "记", words).output.split(separator: "\n")
    #expect(narrow.count > 3)
    #expect(narrow.allSatisfy { $0.count <= 40 })
    #expect(try run("记", words).output.split(separator: "\n").count == 1)
    #expect(try run("列表").output.split(separator: "\n").count == 3)
    let file = wubu.home.appending(path: "out.txt")
    _ = try run("-o", "out.txt", "列表")
    #expect(try String(contentsOf: file, encoding: .utf8).split(separator: "\n").count == 3)
  }

  @Test(arguments: ["out.docx", "out.pdf", "a.b/out.XLSX"])
  func `a file whose ending asks for another format is not filled with text`(name: String) throws {
    defer { wubu.remove() }
    let outcome = try run("-o", name, "列表")
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasSuffix("这种格式，可用的有：text、md、html、csv、json、ics。\n"))
    #expect(try run("小结", "-o", "out.docx").status == 1)
    for name in ["out", "out.txt", "out.2026-11"] {
      #expect(try run("-o", name, "列表").status == 0)
    }
  }

  @Test func `an answer that could not be written leaves no file in the way`() throws {
    defer { wubu.remove() }
    let failed = try wubu.shell(#"ulimit -f 0; "$wubu" -o out.txt 列表"#)
    #expect(failed.status == 74)
    #expect(try run("-o", "out.txt", "列表").status == 0)
  }

  @Test func `a file is written once, for its owner alone, and replaced only by force`() throws {
    defer { wubu.remove() }
    _ = try run("拜访老王", "45分钟")
    let first = try wubu.shell(#"umask 0; "$wubu" --now 2026-11-23 -o 列表.md 列表"#)
    #expect(first == .init(status: 0, output: "", errors: "已写入 列表.md。\n"))
    let file = wubu.home.appending(path: "列表.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("\n\n#1 客户 老王\n\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let second = try run("-o", "列表.md", "查看", "1")
    #expect(second.status == 73)
    #expect(second.errors == "列表.md 已经存在，未作改动。请换一个名字，或加上 --force 覆盖。\n")
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
    #expect(try run("-o", "列表.md", "--force", "查看", "1").status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) != text)
  }

  @Test func `options after the first word belong to the line`() throws {
    defer { wubu.remove() }
    #expect(try run("-q", "记", "--force", "不是选项") == .init(status: 0, output: "", errors: ""))
    #expect(wubu.lines.first?.contains(#""note":"--force 不是选项""#) == true)
  }

  @Test func `a frozen time without an offset is in the zone of the environment`() throws {
    var wubu = wubu
    defer { wubu.remove() }
    wubu.environment["TZ"] = "CST-8"
    _ = try wubu.run("--now", "2026-11-23", "记", "缺货")
    #expect(wubu.lines.first?.contains(#""at":"2026-11-23T09:00:00.000+08:00""#) == true)
  }
}
