import Catalogue
import Report
import TestSupport
import Testing

struct JSONRendererTests {
  @Test func `each kind of block has its keys, and text stands as it was typed`() throws {
    let document = Document(
      title: .key(.dash),
      [
        .heading("一"), .paragraph("a\"b\u{1B}"), .numbered(["x", .number(2)]), .bullets(["y"]),
        .table(Table([.init("户"), .init("次", isNumber: true)], rows: [["老王", "3"]])),
      ]
    )
    let renderer = JSONRenderer(catalogue: try Shipped.catalogue(), language: .chinese)
    #expect(
      renderer.text(document) == """
        {"title":"—","blocks":[{"kind":"heading","text":"一"},\
        {"kind":"paragraph","text":"a\\"b\\u001b"},{"kind":"numbered","items":["x","2"]},\
        {"kind":"bullets","items":["y"]},{"kind":"table","columns":[{"title":"户","number":false},\
        {"title":"次","number":true}],"rows":[["老王","3"]]}]}
        """
    )
  }

  @Test func `a document without a title has none`() throws {
    let renderer = JSONRenderer(catalogue: try Shipped.catalogue(), language: .english)
    #expect(renderer.text(Document()) == #"{"blocks":[]}"#)
  }
}
