package import Catalogue
import Dates
package import Journal
package import Portfolio

/// An upward report in standard form (`domain.md` 2.2, reporting rule): a subject line, and a line for
/// each of category, facts, source, effect, urgency, proposed action, channel, to whom and when.
///
/// What the entry has no field for stands in its note behind a word and a colon: `来源:老王烟店 影响：少卖两成`.
package struct UpwardReport: Sendable {
  private let entry: Entry
  private let customer: String?
  private let reporter: String
  private let number: Phrase
  /// The note up to the first such word, and what stands behind each.
  private let facts: String
  private let said: [Key: String]

  /// Of an entry that is called by a number, such as `#41`.
  package init(_ entry: Entry, _ portfolio: Portfolio, _ catalogue: Catalogue, number: Phrase) {
    self.entry = entry
    self.number = number
    customer = entry.customer.map(portfolio.presentName)
    reporter = portfolio.chosenName(of: entry.by) ?? portfolio.person(at: entry.by)
    (facts, said) = Self.parts(of: entry.note ?? "", catalogue)
  }

  package var document: Document {
    var blocks: [Document.Block] = [.paragraph(line(.upwardSubjectLabel, subject))]
    blocks += fields.compactMap { label, value in
      value.map { .paragraph(line(label, $0.resting(on: [entry]))) }
    }
    return Document(title: .key(.upwardTitle, ["entry": number]), blocks)
  }

  /// What the form asks for and nobody wrote.
  package var missing: [Phrase] {
    let asked: [Key] = [
      .upwardCategory, .upwardSource, .upwardEffect, .upwardUrgency, .upwardAction, .upwardTo,
    ]
    return fields.filter { asked.contains($0.label) && $0.value == nil }.map { .key($0.label) }
  }

  private func line(_ label: Key, _ words: Phrase) -> Phrase {
    .key(.summaryLabelled, ["label": .key(label), "words": words])
  }

  /// `【紧急】竞争信息：城东有人低价抛货`.
  private var subject: Phrase {
    .key(
      .upwardSubject,
      [
        "urgency": urgency ?? .key(.urgencyNormal), "category": category ?? .key(.categoryOther),
        "what": .text(facts.excerpt(columns: 60)),
      ]
    )
  }

  private var urgency: Phrase? { word("urgency.", .urgency) }
  private var category: Phrase? { word("category.", .category) }

  private func word(_ list: String, _ field: Field) -> Phrase? {
    entry[field]?.string.map { id in Key(rawValue: list + id).map { .key($0) } ?? .text(id) }
  }

  private var fields: [(label: Key, value: Phrase?)] {
    func text(_ value: String?) -> Phrase? { value.map { .text($0) } }
    return [
      (.upwardTo, text(entry[.to]?.string)), (.upwardCategory, category),
      (.upwardUrgency, urgency), (.upwardCustomer, text(customer)),
      (.upwardFacts, facts.isEmpty ? nil : .text(facts)), (.upwardWhen, .day(entry.on)),
      (.upwardSource, text(said[.wordUpwardSource] ?? customer)),
      (.upwardEffect, text(said[.wordUpwardEffect])),
      (.upwardAction, text(said[.wordUpwardAction])),
      (.upwardChannel, word("way.", .way)), (.upwardSent, text(entry[.time]?.string)),
      (.upwardReply, text(said[.wordUpwardReply])), (.upwardBy, .text(reporter)),
    ]
  }
}

extension UpwardReport {
  private static let labels: [Key] = [
    .wordUpwardSource, .wordUpwardEffect, .wordUpwardAction, .wordUpwardReply,
  ]

  /// The note in parts: what stands before the first word with a colon, and what stands behind each.
  private static func parts(of note: String, _ catalogue: Catalogue) -> (String, [Key: String]) {
    let words = labels.flatMap { key in
      Language.allCases.flatMap { catalogue.words(key, in: $0) }.map { (word: $0.text, key: key) }
    }
    var marks: [(start: String.Index, end: String.Index, key: Key)] = []
    for (word, key) in words {
      for range in note.ranges(of: word) where begins(range.lowerBound, in: note) {
        let rest = note[range.upperBound...]
        guard let colon = rest.first, ":：".contains(colon) else { continue }
        marks.append((range.lowerBound, note.index(after: range.upperBound), key))
      }
    }
    marks.sort { $0.start < $1.start }
    let ends = marks.dropFirst().map(\.start) + [note.endIndex]
    let said = zip(marks, ends).map { mark, end in (mark.key, note[mark.end..<end].trimmed) }
    return (
      note[..<(marks.first?.start ?? note.endIndex)].trimmed,
      Dictionary(said.filter { !$0.1.isEmpty }) { first, _ in first }
    )
  }

  private static func begins(_ place: String.Index, in note: String) -> Bool {
    guard place > note.startIndex else { return true }
    let before = note[note.index(before: place)]
    return before.isWhitespace || before.isPunctuation
  }
}

extension Substring {
  /// Without spaces and separating signs around it.
  fileprivate var trimmed: String {
    func isOuter(_ character: Character) -> Bool {
      character.isWhitespace || ",，;；、".contains(character)
    }
    return String(drop(while: isOuter).reversed().drop(while: isOuter).reversed())
  }
}
