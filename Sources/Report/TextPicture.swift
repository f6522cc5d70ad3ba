import Catalogue
import Foundation

/// A picture of characters; what is to be read stands before what is to be seen, so that a terminal
/// that draws blocks wider than others still lines up.
struct TextPicture {
  let words: Wording
  let layout: TextRenderer.Layout

  private var ink: Ink { layout.ink }
  /// Columns that a bar takes at most.
  private static let longest = 40

  func lines(_ picture: Picture) -> [String] {
    let drawn: [String] =
      switch picture.shape {
      case .bars(let bars): lines(bars)
      case .series(let points): lines(points)
      case .heatMap(let map): TextHeatMap(words: words, ink: ink, width: layout.width).lines(map)
      case .shares(let shares): lines(shares)
      }
    let summary = picture.summary.map { [wrapped(words.sentence($0))] } ?? []
    return [wrapped(words(picture.title))] + drawn + summary
  }

  /// The values of a picture as cells, each row with its own stroke at the end; a calendar has none.
  func rows(_ shape: Picture.Shape, room: Int) -> [[String]] {
    switch shape {
    case .bars(let bars):
      let hasNotes = bars.rows.contains { $0.note != nil }
      return bars.rows.map { bar in
        [words(bar.label), words(bar.text)] + (hasNotes ? [bar.note.map { words($0) } ?? ""] : [])
          + [stroke(bar, bars, room: room)]
      }
    case .series(let points):
      let most = points.compactMap(\.value).max() ?? 0
      return points.map { point in
        let filled = cells(point.value ?? 0, of: most, room)
        return [words(point.label), words(point.text), drawn(ink.full, filled)]
      }
    case .shares(let shares):
      let lengths = shares.map(\.value).portions(of: room)
      return zip(shares, lengths).map { share, length in
        [words(share.label), words(share.text), drawn(ink.full, length)]
      }
    case .heatMap: return []
    }
  }

  /// What the mark in the bars is.
  func legend(_ text: Phrase) -> String {
    guard ink != .none else { return words(.key(.pictureTimePlain, ["share": text])) }
    return words(.key(.pictureTime, ["mark": .text(String(ink.mark)), "share": text]))
  }
}

extension TextPicture {
  /// `惠民超市购进量  95.6%  -1.1个百分点  ████████████████┃░`.
  private func lines(_ bars: Picture.Bars) -> [String] {
    let cells = bars.rows.map { bar in
      [words(bar.label), words(bar.text), bar.note.map { words($0) } ?? ""]
    }
    let widths = (0..<3).map { column in cells.map { $0[column].columns }.max() ?? 0 }
    let numbers = widths[1] + (widths[2] > 0 ? widths[2] + 2 : 0)
    let label = min(widths[0], max(12, layout.width - numbers - 28))
    let room = min(Self.longest, layout.width - label - numbers - 5)
    let isNarrow = room < 12
    let drawn = zip(bars.rows, cells).flatMap { bar, cells -> [String] in
      let note = widths[2] > 0 ? "  " + cells[2].paddedBefore(to: widths[2]) : ""
      let numbers = "  " + cells[1].paddedBefore(to: widths[1]) + note
      guard !isNarrow else {
        return [cells[0].truncated(to: layout.width)]
          + ["\(numbers)".trimmingSpaces, stroke(bar, bars, room: min(30, layout.width - 4))]
          .map { "  " + $0 }
      }
      let name = cells[0].truncated(to: label).padded(to: label)
      return [name + numbers + "  " + stroke(bar, bars, room: room)]
    }
    return drawn.map(\.withoutSpacesAtEnd) + (bars.markText.map { [wrapped(legend($0))] } ?? [])
  }

  private func stroke(_ bar: Picture.Bar, _ bars: Picture.Bars, room: Int) -> String {
    guard ink != .none, let value = bar.value, bars.full > 0 else { return "" }
    let filled = min(room, cells(value, of: bars.full, room))
    var line = Array(drawn(ink.full, filled) + drawn(ink.empty, room - filled))
    if let mark = bars.mark {
      line[min(room - 1, max(0, cells(mark, of: bars.full, room)))] = ink.mark
    }
    if value > bars.full { line.append(ink.beyond) }
    guard layout.usesColour, let mark = bars.mark else { return String(line) }
    return String(line).coloured(value < mark ? .behind : .good)
  }

  /// One line that goes up and down, and the values in words.
  private func lines(_ points: [Picture.Point]) -> [String] {
    let most = points.compactMap(\.value).max() ?? 0
    let steps = ink.heights
    let line = points.map { point -> Character in
      guard let value = point.value, most > 0 else { return ink.unknown }
      return steps[cells(value, of: most, steps.count - 1)]
    }
    let first = points.first.map { words($0.label) } ?? ""
    let last = points.last.map { words($0.label) } ?? ""
    let values = points.filter { $0.value != nil }.map { words($0.label) + " " + words($0.text) }
    let curve = ink == .none ? [] : ["  \(first) \(String(line)) \(last)"]
    return curve + values.filled(width: layout.width, indent: 2)
  }

  /// One bar in parts, and what each part is.
  private func lines(_ shares: [Picture.Share]) -> [String] {
    let room = min(Self.longest, layout.width - 4)
    let parts = shares.indices.map { ink.parts[$0 % ink.parts.count] }
    let bar = zip(shares.map(\.value).portions(of: room), parts).map { drawn($1, $0) }.joined()
    let named = shares.map { words($0.label) + " " + words($0.text) }
    guard ink != .none else { return named.filled(width: layout.width, indent: 2) }
    let names = zip(parts, named).map { "\($0) \($1)" }
    return ["  " + bar] + names.filled(width: layout.width, indent: 2)
  }

  private func wrapped(_ line: String) -> String {
    layout.wraps ? line.wrapped(to: layout.width) : line
  }

  private func drawn(_ character: Character, _ count: Int) -> String {
    String(repeating: character, count: max(0, count))
  }

  /// How many of some cells a value fills, half up; never more than there are, unless it is asked for.
  private func cells(_ value: Decimal, of full: Decimal, _ room: Int) -> Int {
    let share = (max(0, value) * Decimal(room)).divided(by: full) ?? 0
    return min(room, Int(truncating: share.rounded(to: 0) as NSNumber))
  }
}

extension String {
  fileprivate var trimmingSpaces: String { String(drop { $0 == " " }) }
}

extension [Decimal] {
  /// Whole numbers in the same proportion that add up to a total; the largest remainders get the rest.
  func portions(of total: Int) -> [Int] {
    let sum = reduce(0, +)
    guard sum > 0 else { return map { _ in 0 } }
    let exact = map { $0 * Decimal(total) / sum }
    var whole = exact.map { Int(truncating: $0.rounded(to: 0, .down) as NSNumber) }
    let rest = total - whole.reduce(0, +)
    let order = indices.sorted {
      let (left, right) = (exact[$0] - Decimal(whole[$0]), exact[$1] - Decimal(whole[$1]))
      return left == right ? $0 < $1 : left > right
    }
    for position in order.prefix(rest) { whole[position] += 1 }
    return whole
  }
}
