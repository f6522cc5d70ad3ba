import Catalogue
import Report
import TestSupport
import Testing

/// A summary that somebody edited as Markdown, given out in every form.
struct MarkdownDocumentTests {
  private let text = """
    # 月总结 2026年11月

    ## 总览

    - 上门4次，**覆盖100%**
    - 价格\\*没变 &lt;10%

    1. 先补青岚
    2. 再谈陈列

    | 等级 | 户数 |
    | --- | ---: |
    | A \\| B | 1,200 |

    最后一句。
    """

  @Test func `headings, lists and tables are taken from it`() {
    let document = Document(markdown: text)
    #expect(document.title == "月总结 2026年11月")
    #expect(
      document.blocks == [
        .heading("总览"), .bullets(["上门4次，覆盖100%", "价格*没变 <10%"]), .numbered(["先补青岚", "再谈陈列"]),
        .table(
          Table(
            [Table.Column("等级"), Table.Column("户数", isNumber: true)],
            rows: [["A | B", "1,200"]]
          )
        ), .paragraph("最后一句。"),
      ]
    )
  }

  @Test func `as Markdown it stays as it was written`() throws {
    let catalogue = try Shipped.catalogue()
    let document = Document(markdown: text + "\u{1B}[31m")
    let rendered = MarkdownRenderer(catalogue: catalogue, language: .chinese).text(document)
    #expect(rendered == text + "\\x1B[31m")
  }

  @Test func `a table that is cut short is no accident`() {
    #expect(Document(markdown: "|").blocks == [.table(Table([], rows: []))])
    #expect(
      Document(markdown: "| a | b |\n| --- | --- |\n| 1 |").blocks == [
        .table(Table([Table.Column("a"), Table.Column("b")], rows: [["1", ""]]))
      ]
    )
  }
}
