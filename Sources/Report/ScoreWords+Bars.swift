import Catalogue
import Foundation
import Method

/// How far the items of a score sheet are, as bars beside the time that has passed.
extension ScoreWords {
  /// Nil where no item has a target and a result.
  var bars: Document.Block? {
    let passed = mark
    let rows = sheet.lines.joined().compactMap { line -> Picture.Bar? in
      guard case .amounts(let target?, _, _) = line.measure, target > 0 else { return nil }
      let share = sheet.completion(line)?.rounded(to: 2)
      return Picture.Bar(
        .either(line.item.text),
        share,
        percent(share),
        note: share.map { .shortPoints(from: passed, to: $0) }
      )
    }
    guard rows.contains(where: { $0.value != nil }) else { return nil }
    return .picture(
      Picture(
        .bars(Picture.Bars(rows, full: 100, mark: passed, markText: percent(passed))),
        title: .key(.pictureScores, ["period": period])
      )
    )
  }

  /// The share of the target that is due by now, in per cent: of the period's own, or of the year's.
  private var mark: Decimal {
    let due =
      sheet.basis == .period
      ? sheet.clock.elapsed : sheet.clock.due(sheet.basis, shares: sheet.shares)
    return ((due ?? sheet.clock.elapsed) * 100).rounded(to: 2)
  }
}
