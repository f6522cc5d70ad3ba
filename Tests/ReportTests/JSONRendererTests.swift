import Catalogue
import Foundation
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
        {"kind":"bullets","items":["y"]},{"kind":"table","columns":\
        [{"title":"户","number":false,"type":"text"},{"title":"次","number":true,"type":"quantity"}],\
        "rows":[["老王","3"]],"values":[[null,3]]}]}
        """
    )
  }

  @Test func `numbers stand beside their words, with their unit, and sentences with their entries`()
    throws
  {
    let entry = Origin(by: "lin@laptop", n: 41)
    let cells: [[Phrase]] = [
      ["甲", .key(.percent, ["n": "66.7"])], ["乙", .key(.dash)],
      ["丙", .key(.percent, ["n": "1,200"])],
    ]
    let document = Document([
      .paragraph(.text("拜访3次").resting(on: [entry])),
      .keyFigures([Document.KeyFigure("拜访", .key(.unitVisits, ["n": "1,234"]))]),
      .table(Table([Table.Column("户"), Table.Column("率", isNumber: true)], rows: cells)),
      .picture(
        Picture(
          .series([Picture.Point("1月", nil, "—"), Picture.Point("2月", 7.5, "7.5条")]),
          title: "量"
        )
      ),
    ])
    let renderer = JSONRenderer(catalogue: try Shipped.catalogue(), language: .chinese)
    #expect(
      renderer.text(document) == """
        {"blocks":[{"kind":"paragraph","text":"拜访3次","entries":["lin@laptop/41"]},\
        {"kind":"key-figures","figures":[{"label":"拜访","text":"1,234次","value":1234}]},\
        {"kind":"table","columns":[{"title":"户","number":false,"type":"text"},\
        {"title":"率","number":true,"type":"percent","unit":"%"}],\
        "rows":[["甲","66.7%"],["乙","—"],["丙","1,200%"]],"values":[[null,66.7],[null,null],[null,1200]]},\
        {"kind":"picture","shape":"series","title":"量","points":[\
        {"label":"1月","value":null,"text":"—"},{"label":"2月","value":7.5,"text":"7.5条"}]}]}
        """
    )
  }

  @Test func `a document without a title has none`() throws {
    let renderer = JSONRenderer(catalogue: try Shipped.catalogue(), language: .english)
    #expect(renderer.text(Document()) == #"{"blocks":[]}"#)
  }
}
