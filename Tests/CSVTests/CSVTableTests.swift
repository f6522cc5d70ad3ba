import CSV
import TestSupport
import Testing

struct CSVTableTests {
  private func cells(_ text: String) -> [[String]] { CSVTable(reading: text).rows.map(\.cells) }

  @Test func `cells stand between commas, rows on lines of any kind of line end`() {
    #expect(
      cells("a,b\nc,\r\n,d\re") == [["a", "b"], ["c", ""], ["", "d"], ["e"]]
    )
  }

  @Test func `a quoted cell holds delimiters, line breaks and doubled quotes`() {
    let table = CSVTable(reading: "名,注\n\"老王, 烟店\",\"两层\r\n\"\"二楼\"\"\n住人\"\n惠民,x\n")
    #expect(
      table.rows == [
        CSVRow(line: 1, cells: ["名", "注"]),
        CSVRow(line: 2, cells: ["老王, 烟店", "两层\r\n\"二楼\"\n住人"]),
        CSVRow(line: 5, cells: ["惠民", "x"]),
      ]
    )
  }

  @Test func `empty lines are no rows, and count as lines`() {
    #expect(
      CSVTable(reading: "\n\na\r\n\r\nb\n\n").rows
        == [CSVRow(line: 3, cells: ["a"]), CSVRow(line: 5, cells: ["b"])]
    )
  }

  @Test(arguments: [
    ("a,b;c,d\n1;2", CSVTable.Delimiter.comma), ("a\tb,c\td\n", .tab), ("a;b\n1,2,3,4", .semicolon),
    ("报表\n\na;b\n", .semicolon), ("\"x;y;z\",b\n", .comma), ("only", .comma), ("", .comma),
    ("sep=;\na,b,c\n", .semicolon),
  ])
  func `the first line that holds a delimiter tells which it is`(
    text: String,
    expected: CSVTable.Delimiter
  ) {
    #expect(CSVTable(reading: text).delimiter == expected)
  }

  @Test func `Excel's line about the delimiter is no row`() {
    #expect(CSVTable(reading: "sep=\t\r\na\tb").rows == [CSVRow(line: 2, cells: ["a", "b"])])
  }

  @Test func `spaces belong to a cell, and a quote inside one is a character`() {
    #expect(cells(" a ,5\" 屏,=\"0101\"") == [[" a ", "5\" 屏", "=\"0101\""]])
  }

  @Test(arguments: [
    ("\"老王\"烟店,1\n惠民,\"2\"\n", ["\"老王\"烟店", "1"]),
    ("\"老王,1\n惠民,\"2\"\n", ["\"老王", "1"]),
    ("\"老王,1\n惠民,2\n", ["\"老王", "1"]),
    ("\"老王,1\r\n惠民,2", ["\"老王", "1"]),
  ])
  func `a misplaced quote costs its own line and no other`(text: String, expected: [String]) {
    let table = CSVTable(reading: text)
    #expect(
      table.rows == [
        CSVRow(line: 1, cells: expected, isMalformed: true), CSVRow(line: 2, cells: ["惠民", "2"]),
      ]
    )
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `any table that was written is read back`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let width = Int.random(in: 1...4, using: &random)
    let rows = (0..<Int.random(in: 1...5, using: &random)).map { _ in
      (0..<width).map { _ in random.awkwardText() + (Bool.random(using: &random) ? ";" : "") }
    }
    // Compared byte for byte: two spellings of é are equal as strings.
    let read = CSVTable(reading: CSVWriter.text(rows))
    #expect(
      read.rows.map { $0.cells.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } }
    )
    #expect(read.rows.filter(\.isMalformed) == [])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `every line of any text is part of one row`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = ["\"", ",", "\n", "\r", "\r\n", "\"\"", "a", "店", ";", "\t", "sep=,"]
    let text = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let lines = CSVTable(reading: text).rows.map(\.line)
    #expect(lines == Set(lines).sorted())
    let count = text.replacing("\r\n", with: "\n").unicodeScalars.count {
      "\n\r".unicodeScalars.contains($0)
    }
    #expect((lines.last ?? 1) <= count + 1)
  }

  @Test func `a hundred thousand rows with a stray quote in each are read in one go`() {
    let text = "名称,编码\n" + String(repeating: "\"老王\"烟店,370101123456\n", count: 100_000)
    let rows = CSVTable(reading: text).rows
    #expect(rows.count == 100_001)
    #expect(
      rows.last == CSVRow(line: 100_001, cells: ["\"老王\"烟店", "370101123456"], isMalformed: true)
    )
  }
}
