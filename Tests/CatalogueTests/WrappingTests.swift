import Catalogue
import TestSupport
import Testing

/// How long lines are laid out on a narrow screen.
struct WrappingTests {
  @Test(arguments: [
    ("two weeks without", 9, "two weeks\nwithout"),
    ("week and month summaries", 20, "week and month\nsummaries"),
    ("什么时候都可以说", 8, "什么时候\n都可以说"),
    ("什么时候，都可以说。", 8, "什么时\n候，都可\n以说。"),
    ("他说“好吧”就走了", 10, "他说“好吧”\n就走了"),
    ("先看（缺货）再说", 10, "先看（缺\n货）再说"),
    ("最近一次45分钟了", 10, "最近一次\n45分钟了"),
    ("到期是2026年11月23日", 16, "到期是\n2026年11月23日"),
    ("记 周期:2026-11 客户", 13, "记\n周期:2026-11\n客户"),
    ("拜访 2026-11-23 周一 45分钟", 16, "拜访\n2026-11-23 周一\n45分钟"),
    ("1 推介 2 陈列 3 投诉处理", 20, "1 推介 2 陈列\n3 投诉处理"),
    ("一二三——四五", 8, "一二三——\n四五"), ("一二三四——五六", 9, "一二三\n四——五六"),
    ("请输入“返回”改上一题", 10, "请输入\n“返回”改上\n一题"),
    ("请输入“跳到 编号”。", 14, "请输入\n“跳到 编号”。"),
    ("short", 80, "short"), ("", 10, ""), ("one\n\ntwo", 10, "one\n\ntwo"),
  ])
  func `a line ends where a reader would pause`(text: String, width: Int, lines: String) {
    #expect(text.wrapped(to: width) == lines)
  }

  @Test(arguments: [
    ("- 老王烟店缺货了三天", 10, "- 老王烟店\n  缺货了\n  三天"),
    ("  1. one two three", 12, "  1. one two\n     three"),
    ("#41 拜访 老王烟店", 12, "#41 拜访\n    老王烟店"),
    ("7 [ ] D-C2 惠民", 12, "7 [ ] D-C2\n      惠民"),
    ("7 [ ] D-C2 惠民", 10, "7 [ ] D-C2\n惠民"),
  ])
  func `what a list item goes on with stands under its text`(
    item: String,
    width: Int,
    lines: String
  ) {
    #expect(item.wrapped(to: width) == lines)
  }

  @Test func `a word longer than the line is cut, and nothing of it is lost`() {
    #expect("/home/lin/journal.jsonl".wrapped(to: 10) == "/home/lin/\njournal.js\nonl")
  }

  @Test(arguments: 0..<200)
  func `no text loses a character, and no line is too wide or begins with a closing mark`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let pieces = ["拜访", "，", "。", "》", "“", "word", " ", "2026-11-23", "45", "分钟", "…", "—", "(a)"]
    let text = (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let width = Int.random(in: 24...60, using: &random)
    let lines = text.wrapped(to: width).split(separator: "\n")
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    for line in lines.dropFirst() { #expect(!"，。》".contains(line.first { $0 != " " } ?? " ")) }
    // Marks in a row hang together, so a line of nothing else may be cut anywhere.
    #expect(lines.allSatisfy { $0.columns <= width })
  }
}
