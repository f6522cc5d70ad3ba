import Catalogue
import Foundation

/// Pictures as SVG in a page.
///
/// What is to be read stands as text beside the strokes, so that it is as
/// large on a phone as on paper; each drawing says in words what it shows.
struct HTMLPicture {
  let words: HTMLWords

  func figure(_ picture: Picture) -> String {
    let drawn: String
    switch picture.shape {
    case .bars(let bars): drawn = self.bars(bars)
    case .series(let points): drawn = series(points, picture)
    case .heatMap(let map): drawn = HTMLHeatMap(words: words).drawn(map, picture)
    case .shares(let shares): drawn = self.shares(shares, picture)
    }
    let summary = picture.summary.map { "\n<p>\(words.sentence($0))</p>" } ?? ""
    return
      "<figure>\n<figcaption>\(words(picture.title))</figcaption>\n\(drawn)\(summary)\n</figure>"
  }

  /// A row for each bar: what, how much, the stroke with its mark, the gap.
  private func bars(_ bars: Picture.Bars) -> String {
    let hasNotes = bars.rows.contains { $0.note != nil }
    let rows = bars.rows.map { bar in
      let note = hasNotes ? "<td class=\"n\">\(bar.note.map { words($0) } ?? "")</td>" : ""
      return "<tr><th scope=\"row\">\(words(bar.label))</th><td class=\"n\">\(words(bar.text))</td>"
        + "\(note)<td class=\"b\">\(stroke(bar, bars))</td></tr>"
    }
    let legend = bars.markText.map { text in
      let named = Phrase.key(.pictureTime, ["mark": .text("┃"), "share": text])
      return "\n<p>\(words(named))</p>"
    }
    return "<table class=\"bars\"><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table>"
      + (legend ?? "")
  }

  private func stroke(_ bar: Picture.Bar, _ bars: Picture.Bars) -> String {
    guard let value = bar.value, bars.full > 0 else { return "" }
    let width = share(value, of: bars.full) * 10
    let isLate = bars.mark.map { value < $0 } ?? false
    let mark = bars.mark.map { mark in
      let place = min(996, max(0, share(mark, of: bars.full) * 10 - 2))
      return "<rect class=\"mark\" x=\"\(svg(place))\" width=\"5\" height=\"100\"/>"
    }
    let label = words(.key(.pictureBar, ["name": bar.label, "value": bar.text]))
    return "<svg viewBox=\"0 0 1000 100\" preserveAspectRatio=\"none\" role=\"img\">"
      + "<title>\(label)</title><desc>\(bar.note.map { words($0) } ?? label)</desc>"
      + "<rect class=\"bed\" y=\"15\" width=\"1000\" height=\"70\"/>"
      + "<rect class=\"\(isLate ? "late" : "bar")\" y=\"15\" width=\"\(svg(width))\" height=\"70\"/>"
      + "\(mark ?? "")</svg>"
  }

  /// A bar for each row of a table; none where it has none.
  func strokes(_ table: Table) -> [String] {
    let full = table.bars.compactMap(\.self).max() ?? 0
    let bars = Picture.Bars([], full: full)
    return zip(table.rows, table.bars).map { row, value in
      guard let value, value > 0, row.count > 1 else { return "" }
      return stroke(Picture.Bar(row[0], value, row[1]), bars)
    }
  }

  /// Columns that stand side by side, the names and values as text below them.
  private func series(_ points: [Picture.Point], _ picture: Picture) -> String {
    let most = points.compactMap(\.value).max() ?? 0
    let columns = points.enumerated().compactMap { position, point -> String? in
      guard let value = point.value, most > 0 else { return nil }
      let height = share(value, of: most)
      return "<rect class=\"bar\" x=\"\(position * 100 + 18)\" y=\"\(svg(100 - height))\" "
        + "width=\"64\" height=\"\(svg(height))\"/>"
    }
    let names = points.map { point in
      "<span><b>\(words(point.text))</b>\(words(point.label))</span>"
    }
    let many = points.count > 6 ? " many" : ""
    return "<div class=\"line\">"
      + "<svg viewBox=\"0 0 \(points.count * 100) 100\" preserveAspectRatio=\"none\" role=\"img\">"
      + "\(described(picture))\(columns.joined())</svg>"
      + "<div class=\"names\(many)\">\(names.joined())</div></div>"
  }

  /// One bar in parts, and a key with the words.
  private func shares(_ shares: [Picture.Share], _ picture: Picture) -> String {
    let lengths = shares.map(\.value).portions(of: 1000)
    var start = 0
    var parts = ""
    for (position, length) in lengths.enumerated() {
      parts +=
        "<rect class=\"p\(position % 6)\" x=\"\(start)\" width=\"\(max(0, length - 3))\" "
        + "height=\"100\"/>"
      start += length
    }
    let key = shares.enumerated().map { position, share in
      "<li><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"p\(position % 6)\" "
        + "width=\"10\" height=\"10\"/></svg>\(words(share.label)) \(words(share.text))</li>"
    }
    return "<div class=\"parts\">"
      + "<svg viewBox=\"0 0 1000 100\" preserveAspectRatio=\"none\" role=\"img\">"
      + "\(described(picture))\(parts)</svg></div>\n<ul class=\"key\">\(key.joined())</ul>"
  }

  /// What a picture is called, and what is to be seen in it, for who cannot see it.
  func described(_ picture: Picture) -> String {
    let title = words(picture.title)
    return "<title>\(title)</title><desc>\(picture.summary.map { words($0) } ?? title)</desc>"
  }

  /// In per cent of the full length, never beyond it.
  private func share(_ value: Decimal, of full: Decimal) -> Decimal {
    min(100, (max(0, value) * 100).divided(by: full) ?? 0)
  }

  private func svg(_ value: Decimal) -> String { value.rounded(to: 1).description }
}
