import Catalogue
import Dates
import Foundation
import Report
import TestSupport
import Testing

/// Pictures in each form: what is to be read can be read without seeing them.
struct PictureTests {
  private let catalogue: Catalogue

  init() throws { catalogue = try Shipped.catalogue() }

  private func text(_ picture: Picture, width: Int = 60, ink: Ink = .blocks) -> [String] {
    let layout = TextRenderer.Layout(width: width, wraps: true, ink: ink)
    return TextRenderer(catalogue: catalogue, language: .chinese, layout)
      .text(Document([.picture(picture)])).split(separator: "\n").map(String.init)
  }

  /// 75 of 100 at three quarters of the time, 40 behind it, and one that nobody knows.
  private let bars = Picture(
    .bars(
      Picture.Bars(
        [
          Picture.Bar("存款", 75, "75%", note: "0点"),
          Picture.Bar("理财", 40, "40%", note: "-35点"),
          Picture.Bar("保险", 130, "130%", note: "+55点"),
          Picture.Bar("基金", nil, "—"),
        ],
        full: 100,
        mark: 75,
        markText: "75%"
      )
    ),
    title: "各项完成率"
  )

  @Test func `bars line up behind Chinese names, with the time marked in each`() {
    #expect(
      text(bars, width: 47)
        == [
          "各项完成率",
          "存款   75%    0点  ████████████████████┃░░░░░░",
          "理财   40%  -35点  ███████████░░░░░░░░░┃░░░░░░",
          "保险  130%  +55点  ████████████████████┃██████>",
          "基金     —",
          "┃ 表示时间进度（75%），后一列是进度差",
        ]
    )
  }

  @Test func `where a terminal knows no blocks, bars are of ASCII alone`() {
    let lines = text(bars, width: 47, ink: .ascii)
    #expect(lines[1] == "存款   75%    0点  ####################|......")
    #expect(lines[2] == "理财   40%  -35点  ###########.........|......")
    #expect(lines[3] == "保险  130%  +55点  ####################|######>")
  }

  @Test func `who listens to the screen hears the numbers, and no strokes`() {
    #expect(
      text(bars, ink: .none) == [
        "各项完成率", "存款   75%    0点", "理财   40%  -35点", "保险  130%  +55点", "基金     —",
        "时间进度75%，后一列是进度差",
      ]
    )
    #expect(
      text(Picture(.heatMap(february), title: "每天次数"), ink: .none) == [
        "每天次数", "  02-02 1  02-03 4  02-05 2",
      ]
    )
  }

  @Test func `on forty columns a bar stands below its numbers, and nothing is wider`() {
    let long = Picture(
      .bars(
        Picture.Bars(
          [Picture.Bar("理财金账户新增户数（含贵宾）", 40, "40.25%", note: "-34.75点")],
          full: 100,
          mark: 75,
          markText: "75%"
        )
      ),
      title: "各项完成率"
    )
    let lines = text(long, width: 40)
    #expect(lines[1] == "理财金账户新增户数（含贵宾）")
    #expect(lines[2].hasSuffix("40.25%  -34.75点"))
    #expect(lines.allSatisfy { $0.columns <= 40 })
  }

  @Test func `a curve begins at nothing, tells each value, and marks what is missing`() {
    let points = zip(["2026-01", "2026-02", "2026-03"], [0, nil, 700] as [Decimal?])
      .map { Picture.Point(.text($0), $1, .text($1.map { "\($0)条" } ?? "—")) }
    #expect(
      text(Picture(.series(points), title: "销量")) == [
        "销量", "  2026-01 ▁·█ 2026-03", "  2026-01 0条  2026-03 700条",
      ]
    )
  }

  @Test func `parts of a bar fill all of it, whatever was rounded`() {
    let shares = [1, 1, 1].map { Picture.Share("A", Decimal($0), "1") }
    let line = text(Picture(.shares(shares), title: "占比"), width: 44)[1]
    #expect(line.filter { $0 != " " }.count == 40)
  }

  /// February 2026 begins on a Sunday; the 3rd has four contacts, the 4th none though it was worked.
  private var february: HeatMap {
    let days = (1...5).map { Day(number: Day("2026-02-01").number + $0 - 1) }
    return HeatMap(
      .month(year: 2026, month: 2),
      counts: Dictionary(uniqueKeysWithValues: zip(days, [0, 1, 4, 0, 2])),
      daysOff: [days[0]]
    )
  }

  @Test func `a month is a calendar from Monday to Sunday, days off apart from idle ones`() {
    let lines = text(Picture(.heatMap(february), title: "每天次数"), width: 40)
    #expect(
      lines == [
        "每天次数",
        "        一   二   三   四   五   六   日",
        "02-01                                  ·",
        "02-02   1░   4█   0·   2▒",
        "02-09", "02-16", "02-23",
        "  · 0  ░ 1  ▒ 2  ▓ 3  █ 4",
      ]
    )
  }

  @Test func `a year has a row a month, thirty-one days wide, with its sum`() {
    let map = HeatMap(.year(2026), counts: february.counts, daysOff: [])
    let lines = text(Picture(.heatMap(map), title: "每天次数"), width: 40)
    #expect(lines[1] == "   1        10        20        30  合计")
    #expect(lines[3] == "02 ·░█·▒                               7")
    // The title, the days, January and February, what the shades mean: no month is shown that is to come.
    #expect(lines.count == 5)
    #expect(lines.allSatisfy { $0.columns <= 40 })
  }

  @Test func `colour says nothing that is not there without it`() {
    let plain = text(bars, width: 47)
    let layout = TextRenderer.Layout(width: 47, wraps: true, usesColour: true)
    let coloured = TextRenderer(catalogue: catalogue, language: .chinese, layout)
      .text(Document([.picture(bars)]))
    #expect(coloured.contains("\u{1B}[33m"))
    let bare = coloured.replacing(/\u{1B}\[[0-9]+m/, with: "")
    #expect(bare.split(separator: "\n").map(String.init) == plain)
  }
}
