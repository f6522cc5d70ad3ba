import Catalogue
import Report
import TestSupport
import Testing

struct RendererTests {
  private let catalogue: Catalogue

  init() throws { catalogue = try Shipped.catalogue() }

  private func text(_ document: Document, width: Int = 80) -> String {
    TextRenderer(catalogue: catalogue, language: .chinese, width: width).text(document)
  }

  private func markdown(_ document: Document) -> String {
    MarkdownRenderer(catalogue: catalogue, language: .chinese).text(document)
  }

  private let table = Table(
    [
      Table.Column(.key(.tableCustomer)), Table.Column(.key(.tableMinutes), isNumber: true),
      Table.Column(.key(.tableLast)),
    ],
    rows: [["惠民超市", "120", "ok"], ["Li's", "5", "一二三四五六七八"]]
  )

  @Test func `columns line up under Chinese titles, numbers to the right`() {
    #expect(
      text(Document([.table(table)])) == """
        客户      分钟  最近
        --------  ----  ----------------
        惠民超市   120  ok
        Li's         5  一二三四五六七八
        """
    )
  }

  private func wrapped(_ document: Document, width: Int) -> String {
    TextRenderer(catalogue: catalogue, language: .chinese, width: width, wraps: true).text(document)
  }

  @Test
  func
    `a table on a narrow terminal loses words of its widest columns, never a number, and is at last told row by row`()
  {
    let wide = Table(
      [
        Table.Column(.key(.tableCustomer)), Table.Column(.key(.tableLast)),
        Table.Column(.key(.tableMinutes), isNumber: true),
      ],
      rows: [["城东惠民超市旗舰店", "一二三四五六七八", "12345678"]]
    )
    #expect(
      text(Document([.table(wide)]), width: 36) == """
        客户          最近              分钟
        ------------  ------------  --------
        城东惠民超…   一二三四五…   12345678
        """
    )
    #expect(
      text(Document([.table(wide)]), width: 8) == """
        城东惠民超市旗舰店
          最近 一二三四五六七八
          分钟 12345678
        """
    )
  }

  @Test func `on a screen items go on under their text, and the length is that of a paste`() {
    let items = Document(
      title: "一二三四五六",
      [.bullets(["老王缺货三天"]), .paragraph("一二三四五六")],
      fit: Document.Fit(limit: 23, shorter: [[.paragraph("短")]])
    )
    #expect(
      wrapped(items, width: 10) == """
        一二三四五
        六
        - 老王缺货
          三天

        一二三四五
        六
        """
    )
    #expect(text(items, width: 10) == "一二三四五六\n- 老王缺货三天\n\n一二三四五六")
  }

  @Test func `the last column is cut where the terminal ends`() {
    #expect(
      text(Document([.table(table)]), width: 26) == """
        客户      分钟  最近
        --------  ----  ----------
        惠民超市   120  ok
        Li's         5  一二三四…
        """
    )
  }

  @Test func `headings stand apart, tables and closing words too`() {
    let document = Document(
      title: "题",
      [
        .paragraph("一"), .numbered(["甲", "乙"]), .paragraph("二"), .heading("节"), .bullets(["丙"]),
        .table(Table([Table.Column("列")], rows: [["行"]])), .paragraph("完"),
      ]
    )
    #expect(
      text(document) == """
        题
        一
        1. 甲
        2. 乙
        二

        [节]
        - 丙

        列
        --
        行

        完
        """
    )
    #expect(
      markdown(document) == """
        # 题

        一

        1. 甲
        2. 乙

        二

        ## 节

        - 丙

        | 列 |
        | --- |
        | 行 |

        完
        """
    )
  }

  @Test func `the longest wording that fits is taken, the shortest where none does`() {
    func wording(limit: Int) -> String {
      text(
        Document(
          title: "题",
          [.paragraph("一二三四五六七八")],
          fit: Document.Fit(limit: limit, shorter: [[.paragraph("一二三四")], [.paragraph("一二")]])
        )
      )
    }
    // The title and its line end count.
    #expect(wording(limit: 10) == "题\n一二三四五六七八")
    #expect(wording(limit: 9) == "题\n一二三四")
    #expect(wording(limit: 6) == "题\n一二三四")
    #expect(wording(limit: 5) == "题\n一二")
    #expect(wording(limit: 1) == "题\n一二")
  }

  @Test func `Markdown does not act on what people typed`() {
    #expect(
      markdown(Document([.bullets(["a|b *c* _d_ <e> & `f` [g] ~h~ \\i"])]))
        == "- a\\|b \\*c\\* \\_d\\_ &lt;e&gt; &amp; \\`f\\` \\[g\\] \\~h\\~ \\\\i"
    )
    let row = Table([Table.Column(.text("x|y"), isNumber: true)], rows: [["1|2"]])
    #expect(markdown(Document([.table(row)])) == "| x\\|y |\n| ---: |\n| 1\\|2 |")
  }

  @Test func `a mark with an accent on it is still a mark of Markdown`() {
    let text = "[\u{301}x](y) <\u{338}b> |\u{FE0F}"
    let escaped = "\\[\u{301}x\\](y) &lt;\u{338}b&gt; \\|\u{FE0F}"
    #expect(Array(text.escapedForMarkdown.utf8) == Array(escaped.utf8))
  }

  @Test func `control characters are shown, never sent`() {
    let typed = Document([.paragraph("a\u{1B}[2J\nb\u{202E}")])
    #expect(text(typed) == "a\\x1B[2J\\nb\\u{202E}")
    #expect(markdown(typed) == "a\\\\x1B\\[2J\\\\nb\\\\u{202E}")
  }
}
