import Catalogue
import Dates
import Journal
import Portfolio

/// What was recorded beside contacts, kind by kind, for summaries.
extension Facts {
  /// Upward reports: what they say, and to whom they went.
  func reportLines(_ entries: [Entry]) -> [Phrase] {
    entries.map { report in
      let told = reportTold(report)
      let words = reportWords(report)
      let line: Phrase =
        told == .joined([], by: .rowSeparator)
        ? words : .key(.reportLine, ["what": words, "told": told])
      return line.resting(on: [report])
    }
  }

  /// Figures: `存款净增 6,000,000元`, with whom or what they are about.
  func figureLines(_ entries: [Entry]) -> [Phrase] {
    entries.compactMap { entry in
      guard let metric = entry[.metric]?.string, let value = entry[.value]?.number else {
        return nil
      }
      let about = [portfolio.customer(of: entry)].compactMap(\.self) + entry.brands
      let amount: Phrase =
        entry[.unit]?.string.map {
          .key(.withUnit, ["n": .text(value.grouped), "unit": .text($0)])
        } ?? .text(value.grouped)
      let name = (about + [metric]).joined(separator: " ")
      return Phrase.key(.factNamed, ["name": .text(name), "value": amount]).resting(on: [entry])
    }
  }

  /// What people noted, with the customer before it where the words do not name them.
  func noteLines(_ entries: [Entry]) -> [Phrase] {
    entries.map { reportWords($0).resting(on: [$0]) }
  }
}

extension DaySummary {
  /// What was reported upward on the day, and the figures.
  func reports(in room: Room) -> Phrase? {
    labelled(.reportsLabel, facts.reportLines(observed.reports).capped(at: room.lines))
  }

  func figures(in room: Room) -> Phrase? {
    labelled(.figuresLabel, facts.figureLines(observed.figures).capped(at: room.lines))
  }

  private func labelled(_ label: Key, _ lines: [Phrase]) -> Phrase? {
    lines.isEmpty ? nil : .labelled(label, lines, separator: .listSeparator)
  }
}
