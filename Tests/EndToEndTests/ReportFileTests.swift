import Foundation
import Testing

/// Reports as files for other programs, made by the built program.
struct ReportFileTests {
  private let wubu: Wubu

  init() throws { wubu = try Wubu() }

  private func run(_ arguments: String...) throws -> Wubu.Outcome {
    let frozen = ["--now", "2026-11-23T09:00+08:00", "--lang", "zh"] + arguments
    return try wubu.run(Wubu.binary, frozen, input: Data())
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: wubu.home.appending(path: name), encoding: .utf8)
  }

  private func record() throws {
    for line in ["客户 老王烟店 等级:A 生日:12-18", "拜访 老王烟店 20分钟 <b>缺货</b>", "待办 老王烟店 带到货单 11月25日"] {
      #expect(try run(line).status == 0)
    }
  }

  @Test func `the ending of a file decides its form, and an existing one stays as it is`() throws {
    defer { wubu.remove() }
    try record()
    let page = try run("小结", "月", "-o", "十一月.html")
    #expect(page.status == 0)
    #expect(try text("十一月.html").hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-Hans\">"))
    #expect(try !text("十一月.html").contains("<b>缺货"))
    let table = try run("小结", "月", "-o", "十一月.csv")
    #expect(table.status == 0)
    let bytes = try Data(contentsOf: wubu.home.appending(path: "十一月.csv"))
    #expect(bytes.starts(with: Data("\u{FEFF}月总结 2026年11月\n拜访,1次,\n".utf8)))
    #expect(try run("小结", "月", "-o", "十一月 总结.md").status == 0)
    #expect(try text("十一月 总结.md").hasPrefix("# 月总结 2026年11月"))
    let again = try run("小结", "月", "-o", "十一月.html")
    #expect(again.status == 73)
    #expect(again.errors.contains("已经存在"))
    #expect(try run("小结", "月", "-o", "十一月.html", "--force").status == 0)
  }

  @Test func `who writes Markdown is told the command that makes a Word file of it`() throws {
    defer { wubu.remove() }
    try record()
    let outcome = try run("小结", "月", "-o", "十一月(总结).md")
    #expect(outcome.errors.contains("pandoc -f gfm '十一月(总结).md' -o '十一月(总结).docx'\n"))
  }

  @Test func `a calendar ends its lines as calendars do, and is no form of a report`() throws {
    defer { wubu.remove() }
    try record()
    #expect(try run("导出", "日历", "--output", "计划.ics").status == 0)
    let lines = try text("计划.ics").components(separatedBy: "\r\n")
    #expect(lines.first == "BEGIN:VCALENDAR" && lines.suffix(2) == ["END:VCALENDAR", ""])
    #expect(lines.contains("SUMMARY:老王烟店：带到货单") && lines.contains("SUMMARY:老王烟店生日"))
    let report = try run("--format", "ics", "小结", "月")
    #expect(report.status == 1)
    #expect(report.errors.contains("导出 日历"))
    #expect(try run("导出", "日历", "--output", "计划.csv").status == 1)
  }

  @Test func `the entries behind each sentence are shown to who asks`() throws {
    defer { wubu.remove() }
    try record()
    #expect(try run("小结", "月", "--trace").output.contains("（100%）〔2〕\n"))
    #expect(try !run("小结", "月").output.contains("〔"))
  }

  @Test func `a year without entries says so in one line, and that is no mistake`() throws {
    defer { wubu.remove() }
    let outcome = try run("小结", "2024")
    #expect(outcome.status == 0)
    #expect(outcome.output == "2024年：还没有记录。\n")
  }
}
