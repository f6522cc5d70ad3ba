import Catalogue
import Testing

struct CatalogueTests {
  private let other = #""other" = "x";"#

  private func catalogue(_ template: String) throws -> Catalogue {
    try Catalogue(
      chinese: #""list.separator" = "\#(template)";"#,
      english: #""list.separator" = ", ";"#
    )
  }

  @Test func `a brace that a person typed stays a brace`() throws {
    let words = try catalogue("记下了{note}，共{n}条")
    let message = Message(.listSeparator, ["note": "{n}", "n": .number(3)])
    #expect(words.text(message, in: .chinese) == "记下了{n}，共3条")
  }

  @Test(arguments: [(0, "0 visits"), (1, "1 visit"), (2, "2 visits")])
  func `the word fits the number`(count: Int, expected: String) throws {
    let words = try catalogue("{n} {n|visit|visits}")
    #expect(words.text(Message(.listSeparator, ["n": .number(count)]), in: .chinese) == expected)
  }

  @Test func `a missing argument shows its name, a missing message its key`() throws {
    #expect(try catalogue("{who}好").text(Message(.listSeparator), in: .chinese) == "{who}好")
    let empty = try Catalogue(chinese: other, english: other)
    #expect(empty.text(Message(.listSeparator), in: .english) == "list.separator")
  }

  @Test func `words come in three scripts`() throws {
    let words = try catalogue("拜访/baifang/bf; 看望/kanwang;visit")
    #expect(
      words.words(.listSeparator, in: .chinese) == [
        Word(text: "拜访", pinyin: "baifang", initials: "bf"), Word(text: "看望", pinyin: "kanwang"),
        Word(text: "visit"),
      ]
    )
  }

  @Test func `a file that is no property list is refused by language`() {
    #expect(throws: CatalogueError.unreadable(.english)) {
      try Catalogue(chinese: other, english: "{ \"a\" = ")
    }
  }
}

struct ColumnsTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("拜访", 4), ("ａ１！", 6), ("e\u{301}", 1), ("👩‍👩‍👧", 2), ("“”…✓", 4),
    ("老wang", 6),
    ("㎡", 2), ("\u{200B}", 0), ("한글", 4), ("𠮷", 2),
  ])
  func `text takes the columns that a terminal gives it`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test func `padding and cutting count columns, not characters`() {
    #expect("老王".padded(to: 6) == "老王  ")
    #expect("老王".paddedBefore(to: 5) == " 老王")
    #expect("老王烟店".truncated(to: 6) == "老王…")
    #expect("老王烟店".truncated(to: 8) == "老王烟店")
  }
}

struct VisibleTests {
  @Test func `nothing that people typed can steer a terminal`() {
    #expect("a\u{1B}[2Jb\u{0}\n\u{9B}".visible == #"a\x1B[2Jb\x00\n\x9B"#)
    #expect("\u{202E}abc\u{2028}".visible == #"\u{202E}abc\u{2028}"#)
    #expect("老王\t好".visible == #"老王\t好"#)
    #expect("太好了！".visible == "太好了！")
  }
}
