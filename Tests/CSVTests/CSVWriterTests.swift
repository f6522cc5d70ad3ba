import CSV
import TestSupport
import Testing

struct CSVWriterTests {
  @Test func `cells stand in quotes only where it helps`() {
    let text = CSVWriter.text([["名称", "a b", "a,b", "x\"y", "l\nm", " p", ""], [""], ["sep=;"]])
    #expect(text == "名称,a b,\"a,b\",\"x\"\"y\",\"l\nm\",\" p\",\n\"\"\n\"sep=;\"")
  }

  @Test func `a quote with an accent on it ends no cell`() {
    let text = CSVWriter.text([["a\"\u{301},b", "c"]])
    #expect(Array(text.utf8) == Array("\"a\"\"\u{301},b\",c".utf8))
    #expect(CSVTable(reading: text).rows.map(\.cells) == [["a\"\u{301},b", "c"]])
  }

  @Test(arguments: [
    "=1+1", "+86", "-x", "@SUM(A1)", "\tx", "\rx", "\u{1B}[2J", "＝1", "'=1", "''-2",
  ])
  func `what a spreadsheet would compute is guarded, and the guard comes off`(text: String) {
    #expect(text.guardedFromFormulas == "'" + text)
    #expect(text.guardedFromFormulas.withoutFormulaGuard == text)
  }

  @Test(arguments: ["", "老王", "'老王", "''", "1-2", "5%", " =1"])
  func `what is harmless stays as it is`(text: String) {
    #expect(text.guardedFromFormulas == text)
    #expect(text.withoutFormulaGuard == text)
  }
}
