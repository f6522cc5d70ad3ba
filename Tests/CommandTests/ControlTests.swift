import Command
import TestSupport
import Testing

/// Words that steer an interview, only as the whole line.
struct ControlTests {
  @Test(arguments: [
    ("back", Control.back), ("<", .back), ("＜", .back), ("返回", .back), ("上一题", .back),
    ("fh", .back),
    ("fanhui", .back), ("BACK", .back), (" 返回　", .back), ("skip", .skip), (">", .skip),
    ("＞", .skip),
    ("跳过", .skip), ("下一题", .skip), ("tg", .skip), ("pause", .pause), ("暂停", .pause),
    ("先到这", .pause),
    ("zt", .pause), ("more", .more), ("更多", .more), ("gd", .more), ("preview", .preview),
    ("预览", .preview),
    ("yl", .preview), ("?", .help), ("？", .help), ("help", .help), ("帮助", .help), ("go 3", .go(3)),
    ("跳到3", .go(3)), ("跳到 ３", .go(3)), ("tiaodao 12", .go(12)), ("GO 3", .go(3)),
  ])
  func `a control word is one in every script`(line: String, control: Control) throws {
    #expect(try Line().reader.control(line) == control)
  }

  @Test(arguments: [
    "", "返回了", "back to the shop", "跳到", "go", "go 3 times", "<3", "??", "帮助 拜访", "help me", "更多陈列",
    "跳过这家", "go三", "\\返回",
  ])
  func `anything else is a reply`(line: String) throws {
    #expect(try Line().reader.control(line) == nil)
  }

  @Test(arguments: [
    ("/撤销", "撤销"), ("／撤销", "撤销"), ("、撤销", "撤销"), ("/ 撤销 41", "撤销 41"), (" /today", "today"),
  ])
  func `a slash begins a side trip`(line: String, command: String) throws {
    #expect(try Line().reader.sideTrip(line) == command)
  }

  @Test(arguments: ["撤销", "", "/", "a/b", "\\/撤销", "3/4"])
  func `without it a line is a reply`(line: String) throws {
    #expect(try Line().reader.sideTrip(line) == nil)
  }
}
