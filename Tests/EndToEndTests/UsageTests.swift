import Foundation
import Testing

struct UsageTests {
  @Test func `the version is one line`() throws {
    let wubu = try Wubu()
    defer { wubu.remove() }
    #expect(try wubu.run("--version") == .init(status: 0, output: "wubu 0.1.0\n", errors: ""))
  }

  @Test(arguments: [
    (["--nme", "拜访"], "没有“--nme”这个选项。所有选项见 wubu --help。\n"),
    (["-qx"], "没有“-x”这个选项。所有选项见 wubu --help。\n"),
    (["--journal"], "选项“--journal”后面缺少内容。写法见 wubu --help。\n"),
    (["--sandbox=1"], "选项“--sandbox”不带内容。写法见 wubu --help。\n"),
    (["--format", "docx"], "没有“docx”这种格式，可用的有：text、md、html、csv、json、ics。\n"),
    (["--lang", "fr"], "没有“fr”这种语言，请用 --lang zh 或 --lang en。\n"),
    (["--width", "0"], "“0”不是列数。请写成 --width 80 这样的整数。\n"),
    (
      ["--now", "明天"],
      "“明天”不是时间。请写成 --now 2026-11-23 或 --now 2026-11-23T09:15+08:00。\n"
    ),
  ])
  func `an option that cannot be used is named, and nothing is run`(
    arguments: [String],
    errors: String
  ) throws {
    let wubu = try Wubu()
    defer { wubu.remove() }
    let outcome = try wubu.run(Wubu.binary, arguments, input: .init())
    #expect(outcome == .init(status: 64, output: "", errors: errors))
  }

  @Test(arguments: [
    ([:], "The format"),
    (["LANG": "zh_CN.UTF-8"], "没有“docx”"),
    (["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"], "The format"),
    (["LC_MESSAGES": "en_GB.UTF-8", "LC_ALL": "zh_SG"], "没有“docx”"),
    (["LC_ALL": "en_US.UTF-8", "LANGUAGE": "fr:zh_CN:en"], "没有“docx”"),
    (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], "The format"),
    (["LC_ALL": "", "LANG": "zh_CN.UTF-8"], "没有“docx”"),
    (["LANG": "fr_FR.UTF-8"], "The format"),
  ])
  func `the language is the first that the environment names`(
    variables: [String: String],
    beginning: String
  ) throws {
    var wubu = try Wubu()
    defer { wubu.remove() }
    wubu.environment["LANG"] = nil
    wubu.environment.merge(variables) { $1 }
    #expect(try wubu.run("--format", "docx").errors.hasPrefix(beginning))
  }

  @Test func `help is given in the language that was asked for, examples first`() throws {
    let wubu = try Wubu()
    defer { wubu.remove() }
    let chinese = try wubu.run("-h")
    #expect(chinese.status == 0)
    #expect(chinese.output.hasPrefix("wubu（五步）：客户经理的五步工作助手。\n\n  wubu   "))
    #expect(chinese.output.contains(wubu.journal.path))
    let english = try wubu.run("--lang", "en", "--help")
    #expect(english.output.hasPrefix("wubu: five steps for account managers.\n\n  wubu   "))
  }
}
