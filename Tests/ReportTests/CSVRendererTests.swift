import Catalogue
import Foundation
import Report
import TestSupport
import Testing

/// A report as a sheet: what people typed is no formula, and what is a number is one.
struct CSVRendererTests {
  private let renderer: CSVRenderer

  init() throws { renderer = CSVRenderer(catalogue: try Shipped.catalogue(), language: .chinese) }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1", "\r=1"])
  func `what people typed is no formula, wherever it stands`(typed: String) {
    let text = Phrase.text(typed)
    let bar = Picture.Bar(text, 1, text, note: text)
    let sheet = renderer.text(
      Document(
        title: text,
        [
          .heading(text), .paragraph(text), .bullets([text]), .notes([text]),
          .keyFigures([Document.KeyFigure(text, text, note: text)]),
          .table(Table([Table.Column(text)], rows: [[text]])),
          .picture(Picture(.bars(Picture.Bars([bar], full: 2)), title: text)),
        ]
      )
    )
    let cells = sheet.split(separator: "\n").flatMap { $0.split(separator: ",") }
      .map { $0.replacing("\"", with: "") }.filter { !$0.isEmpty }
    #expect(cells.count >= 13)
    #expect(cells.allSatisfy { $0.hasPrefix("'") })
  }

  @Test func `a column of one unit bears it in its title, and digits alone below`() {
    let rate = { (n: String) in Phrase.key(.percent, ["n": .text(n)]) }
    let table = Table(
      [
        Table.Column("户"), Table.Column("率", isNumber: true), Table.Column("量", isNumber: true),
      ],
      rows: [
        ["甲", rate("66.7"), .key(.unitCartons, ["n": "1,234"])], ["乙", .key(.dash), "5"],
        ["丙", rate("-1"), .key(.unitVisits, ["n": "3"])],
      ]
    )
    #expect(
      renderer.text(Document([.table(table)])) == """
        户,率（%）,量
        甲,66.7,"1,234条"
        乙,—,5
        丙,-1,3次
        """
    )
  }
}
