import Catalogue
import Dates
import Foundation
import Report
import TestSupport
import Testing

/// A page is one file that fetches nothing, says its language, and shows what people typed as text.
struct HTMLRendererTests {
  private let catalogue: Catalogue

  init() throws { catalogue = try Shipped.catalogue() }

  private func page(_ document: Document, _ language: Language = .chinese) -> String {
    HTMLRenderer(catalogue: catalogue, language: language).text(document)
  }

  private static let attacks = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</title><script>1</script>", "</svg><script>1</script>", "&lt;script&gt;", "]]>", "<!--",
    "javascript:alert(1)", "\u{202E}gpj.exe", "\u{1B}[2J", "</style><script>1</script>",
  ]

  @Test(arguments: attacks)
  func `what people typed stays text, wherever it stands`(attack: String) {
    let typed = Phrase.text(attack)
    let bar = Picture.Bar(typed, 50, typed, note: typed)
    let document = Document(
      title: typed,
      [
        .heading(typed), .paragraph(typed), .bullets([typed]), .numbered([typed]), .notes([typed]),
        .keyFigures([Document.KeyFigure(typed, typed, note: typed)]),
        .table(
          Table([Table.Column(typed), Table.Column(typed, .percent)], rows: [[typed, typed]])
        ),
        .picture(
          Picture(
            .bars(Picture.Bars([bar], full: 100, mark: 20, markText: typed)),
            title: typed,
            summary: typed
          )
        ),
        .picture(Picture(.series([Picture.Point(typed, 1, typed)]), title: typed)),
        .picture(Picture(.shares([Picture.Share(typed, 1, typed)]), title: typed)),
        .paragraph(.either(chinese: attack, english: attack)),
      ]
    )
    let tags = page(document).matches(of: /<([a-zA-Z!\/][a-zA-Z0-9]*)[^>]*>/).map {
      $0.1.lowercased()
    }
    let known: Set = [
      "!doctype", "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "p", "ul",
      "ol", "li", "dl", "div", "dt", "dd", "b", "small", "table", "thead", "tbody", "tr", "th",
      "td", "figure", "figcaption", "svg", "desc", "rect", "span",
    ]
    #expect(tags.allSatisfy { known.contains($0.replacing("/", with: "")) })
    #expect(!page(document).contains("\u{1B}") && !page(document).contains("\u{202E}"))
    let attributes = page(document).matches(of: /<[a-z0-9]+( [^>]*)>/).map { String($0.1) }
    #expect(!attributes.contains { $0.contains("alert") || $0.contains(" on") })
  }

  @Test func `a page says its language, and fetches and runs nothing`() {
    let text = page(Document(title: "月总结", [.paragraph("好")]))
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-Hans\">"))
    #expect(page(Document(title: "Month"), .english).contains("<html lang=\"en\">"))
    #expect(text.contains("default-src 'none'; style-src 'unsafe-inline'"))
    for word in ["<script", "http:", "https:", "url(", "@import", "<link", "src=", "href="] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func `each picture has a title and a description for who cannot see it`() {
    let days = (2...6).map { Day(number: Day("2026-11-01").number + $0 - 1) }
    let map = HeatMap(
      .month(year: 2026, month: 11),
      counts: Dictionary(uniqueKeysWithValues: zip(days, 1...5)),
      daysOff: []
    )
    let text = page(
      Document([.picture(Picture(.heatMap(map), title: "每天次数", summary: "共15次"))])
    )
    #expect(text.contains("role=\"img\"><title>每天次数</title><desc>共15次</desc>"))
    #expect(
      text.matches(of: /<svg[^>]*role="img"/).count
        == text.matches(of: /<svg[^>]*role="img"><title>[^<]+<\/title><desc>[^<]+<\/desc>/).count
    )
  }

  @Test func `the entries behind a sentence are shown to who asks for them`() {
    let sentence = Phrase.text("拜访3次").resting(
      on: [41, 43, 44, 45].map { Origin(by: "me", n: $0) } + [Origin(by: "li@pc", n: 7)]
    )
    let renderer = HTMLRenderer(catalogue: catalogue, language: .chinese, tracingFor: "me")
    #expect(
      renderer.text(Document([.paragraph(sentence)]))
        .contains("<p>拜访3次<span class=\"trace\">〔41、43–45、li@pc/7〕</span></p>")
    )
    #expect(!page(Document([.paragraph(sentence)])).contains("trace\">"))
  }
}
