import Foundation
import TestSupport
import Testing

/// What a person has set, and what a translator brings.
struct SettingTests {
  private let wubu: Wubu

  init() throws { wubu = try Wubu() }

  @Test func `the language of the settings goes before the environment, an option before both`()
    throws
  {
    defer { wubu.remove() }
    #expect(try wubu.run("-q", "设置", "lang", "en").status == 0)
    #expect(try wubu.run("--help").output.hasPrefix("wubu: five steps"))
    #expect(try wubu.run("记", "缺货").output.hasPrefix("Saved #2 note"))
    #expect(try wubu.run("--lang", "zh", "记", "缺货").output.hasPrefix("已记 #3 备注"))
  }

  @Test func `the zone and the person of the settings are in every entry after them`() throws {
    defer { wubu.remove() }
    for setting in [["zone", "+08:00"], ["by", "小林"]] {
      let arguments = ["-q", "设置"] + setting
      #expect(try wubu.run(Wubu.binary, arguments, input: Data()).status == 0)
    }
    _ = try wubu.run("--now", "2026-11-23T09:15", "记", "缺货")
    #expect(
      wubu.lines.last?.hasPrefix(
        #"{"n":1,"at":"2026-11-23T09:15:00.000+08:00","by":"小林","kind":"note","#
      ) == true
    )
  }

  @Test func `two people who share a journal keep their own names and numbers`() throws {
    var (ann, ben) = (wubu, wubu)
    defer { wubu.remove() }
    (ann.environment["USER"], ben.environment["USER"]) = ("ann", "ben")
    let told = try ann.run("设置", "by", "安").errors
    #expect(told.hasPrefix("从下次启动起，这台电脑上的记录人写作“安”，编号从1开始；以前的记录要写成“ann@"))
    _ = try ben.run("记", "一")
    _ = try ann.run("记", "二")
    _ = try ann.run("设置", "by", "小安")
    _ = try ann.run("记", "三")
    let writers = wubu.lines.map { line in
      line.firstMatch(of: /"by":"([^"@]*)/).map { String($0.1) }
    }
    #expect(writers == ["ann", "ben", "安", "安", "小安"])
    #expect(try ben.run("设置", "by").output.hasPrefix("by：ben@"))
  }

  @Test func `a zone that is accepted is one that can be used`() throws {
    defer { wubu.remove() }
    for zone in ["GMT+0800", "../zoneinfo/UTC", "Asia", "Nowhere/City"] {
      #expect(try wubu.run("设置", "zone", zone).status == 1, "\(zone)")
    }
    #expect(try wubu.run("设置", "zone", "Asia/Shanghai").errors == "从下次启动起生效。\n")
    #expect(try wubu.run("记", "缺货").errors == "")
    #expect(wubu.lines.last?.contains("+08:00") == true)
  }

  @Test func `files stand where the XDG variables say, or else below the home`() throws {
    defer { wubu.remove() }
    #expect(try wubu.run("记 缺货").status == 0)
    #expect(wubu.lines.count == 1)

    let data = wubu.home.appending(path: "data").path
    let elsewhere = try Wubu(["XDG_DATA_HOME": data])
    defer { elsewhere.remove() }
    #expect(try elsewhere.run("记 缺货").status == 0)
    #expect(elsewhere.lines == [])
    #expect(FileManager.default.fileExists(atPath: data + "/wubu/journal.jsonl"))

    // As the standard wants it, a relative one does not count.
    let relative = try Wubu(["XDG_DATA_HOME": "data"])
    defer { relative.remove() }
    #expect(try relative.run("记 缺货").status == 0)
    #expect(relative.lines.count == 1)
  }

  @Test func `a translator's folder is read instead of the words compiled in`() throws {
    var wubu = wubu
    defer { wubu.remove() }
    let folder = wubu.home.appending(path: "lang")
    try FileManager.default.copyItem(at: Shipped.root.appending(path: "lang"), to: folder)
    wubu.environment["WUBU_LANG_DIR"] = folder.path
    let words = folder.appending(path: "zh-Hans.strings")
    let text = try String(contentsOf: words, encoding: .utf8)
    try Data(text.replacing("客户经理的五步工作助手", with: "好帮手").utf8).write(to: words)
    #expect(try wubu.run("--help").output.hasPrefix("wubu（五步）：好帮手。\n"))
    try Data("no list of words".utf8).write(to: words)
    let outcome = try wubu.run("记", "缺货")
    #expect(outcome.status == 65)
    #expect(outcome.errors.hasPrefix("无法读取词表 \(words.path)。"))
  }
}
