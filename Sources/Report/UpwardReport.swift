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
  private let said: NoteParts

  /// Of an entry that is called by a number, such as `#41`.
  package init(_ entry: Entry, _ portfolio: Portfolio, _ catalogue: Catalogue, number: Phrase) {
    self.entry = entry
    self.number = number
    customer = portfolio.customer(of: entry)
    reporter = portfolio.chosenName(of: entry.by) ?? portfolio.person(at: entry.by)
    said = NoteParts(entry.note ?? "", NoteParts.labels(Self.labels, catalogue))
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
        "what": .text(said.text.excerpt(columns: 60)),
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
      (.upwardFacts, said.text.isEmpty ? nil : .text(said.text)), (.upwardWhen, .day(entry.on)),
      (.upwardSource, text(said[.wordUpwardSource] ?? customer)),
      (.upwardEffect, text(said[.wordUpwardEffect])),
      (.upwardAction, text(said[.wordUpwardAction])),
      (.upwardChannel, word("way.", .way)), (.upwardSent, text(entry[.time]?.string)),
      (.upwardReply, text(said[.wordUpwardReply])), (.upwardBy, .text(reporter)),
    ]
  }
}

extension UpwardReport {
  /// The words behind which a note says what the entry has no field for.
  static let labels: [Key] = [
    .wordUpwardSource, .wordUpwardEffect, .wordUpwardAction, .wordUpwardReply,
  ]
}
