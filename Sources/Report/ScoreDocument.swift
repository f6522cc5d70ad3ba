import Catalogue
import Dates
import Foundation
import Method

/// The score sheet as a document: items, sums, what is missing, who waits for care, rules used.
extension Facts {
  /// The sheet of the method; nil where it has none.
  package var scoreDocument: Document? {
    guard let sheet = scoreSheet else { return nil }
    return ScoreDocument(sheet).document
  }
}

private struct ScoreDocument {
  private let sheet: ScoreSheet
  private let words: ScoreWords

  init(_ sheet: ScoreSheet) {
    self.sheet = sheet
    words = ScoreWords(sheet)
  }

  var document: Document {
    let title = Phrase.key(
      .scoreTitle,
      [
        "title": .either(sheet.score.title), "period": words.period,
        "day": .text(min(sheet.facts.today, sheet.clock.days.upperBound).description),
      ]
    )
    guard !sheet.isEmpty else {
      return Document(title: title, [.paragraph(.key(.scoreEmpty, ["command": begin]))])
    }
    var document = Document(title: title)
    for (group, lines) in zip(sheet.score.groups, sheet.lines) where !lines.isEmpty {
      document.add(.heading(.either(group.title)))
      document.add(.table(table(lines, isDeduction: group.isDeduction)))
    }
    if let bars = words.bars { document.add(bars) }
    document.add(.heading(.key(.scoreTotals)))
    document.add(.bullets(words.totals))
    addGaps(to: &document)
    let care = sheet.facts.lines("care-overdue", about: nil)
    if !care.isEmpty {
      document.add(.heading(.key(.scoreCareTitle)))
      document.add(.paragraph(care[0]))
      if care.count > 1 { document.add(.bullets(Array(care.dropFirst()))) }
    }
    let facts = sheet.facts
    for decided in facts.decidingAnswers(of: sheet.score) { document.add(.paragraph(decided)) }
    // A sheet says by which rules it was made, also by those that made no difference this time.
    for setting in facts.method.settings { _ = facts.setting(setting.id) }
    if let used = facts.settingsUsed { document.add(used) }
    return document
  }

  /// What to type to fill it in.
  private var begin: Phrase {
    let method = sheet.facts.method
    return .sequence([
      .word(.wordVerbMethod), .text(" \(method.id) \(method.steps.first?.id ?? "")"),
    ])
  }

  /// Rates stand only beside items that have a target; other groups need fewer columns.
  private func table(_ lines: [ScoreLine], isDeduction: Bool) -> Table {
    let hasTargets = lines.contains { line in
      if case .amounts = line.measure { true } else { false }
    }
    var columns = [
      Table.Column(.key(.scoreColumnItem)), Table.Column(.key(.scoreColumnTarget), isNumber: true),
      Table.Column(.key(.scoreColumnDone), isNumber: true),
    ]
    if hasTargets {
      columns += [
        Table.Column(.key(.scoreColumnRate), isNumber: true),
        Table.Column(.key(.scoreColumnByTime), isNumber: true),
      ]
    }
    columns += [
      Table.Column(.key(.scoreColumnFull), isNumber: true),
      Table.Column(.key(.scoreColumnRaw), isNumber: true),
      Table.Column(.key(.scoreColumnScore), isNumber: true),
    ]
    return Table(columns, rows: lines.map { row($0, hasTargets, isDeduction) })
  }

  /// What is taken off stands with its sign.
  private func row(_ line: ScoreLine, _ hasTargets: Bool, _ isDeduction: Bool) -> [Phrase] {
    let (target, done) = amounts(line)
    let rates =
      hasTargets
      ? [words.percent(sheet.completion(line)), words.percent(sheet.completionByTime(line))] : []
    return [.either(line.item.text), target, done] + rates + [
      number(line.points), number(line.score.raw, isDeduction),
      number(line.score.points, isDeduction),
    ]
  }

  private func number(_ value: Decimal?, _ isDeduction: Bool = false) -> Phrase {
    .known(value.map { .text((isDeduction ? -$0 : $0).grouped) })
  }

  /// The two numbers an item compares; the unit of both stands with the first of them.
  private func amounts(_ line: ScoreLine) -> (target: Phrase, done: Phrase) {
    switch line.measure {
    case .amounts(let target, _, let done):
      let isSaid = target != nil
      return (
        words.amount(target, line.item), isSaid ? number(done) : words.amount(done, line.item)
      )
    case .shares(let now, let last):
      return (words.percent(last.percent), words.percent(now.percent))
    case .coverage(let share): return (number(share.whole), number(share.part))
    case .counts(let counts):
      let known = counts.compactMap(\.self).map { Phrase.text($0.grouped) }
      return (.key(.dash), known.isEmpty ? .key(.dash) : .joined(known, by: .scoreCounts))
    }
  }

  private func addGaps(to document: inout Document) {
    document.add(.heading(.key(.scoreGaps)))
    document.add(.paragraph(words.timeLine))
    let behind = sheet.lines.joined().filter { sheet.gap($0) != nil }
    if behind.isEmpty {
      document.add(.paragraph(.key(.scoreNoGaps)))
    } else {
      document.add(.bullets(behind.map(words.gap)))
    }
  }
}
