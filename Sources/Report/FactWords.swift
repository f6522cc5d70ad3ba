package import Catalogue
package import Dates
package import Journal
package import Portfolio

/// The words, of both languages, by which entries are counted: what figures are called, which tags
/// mean something, how a tier is written.
///
/// Read from the catalogue once, when first needed, and handed to whatever counts. These words are
/// matched, never shown: an entry is always shown with the tags that were typed.
package struct FactWords: Sendable {
  private let tables: Lazily<Tables>
  /// The days that a note names by how far they are from its own, each with the place behind its words;
  /// whoever understands typed days hands it in.
  package var days: @Sendable (String, Day) -> [(end: String.Index, days: ClosedRange<Day>)] = {
    _,
    _ in []
  }

  package init(_ catalogue: Catalogue) { tables = Lazily { Tables(catalogue) } }

  /// The note of a contact without its effect, `效果：4分，愿意多进`, and that effect.
  func effect(in note: String) -> (rest: String, effect: SaidEffect?) {
    guard NoteParts.mayStand(in: note) else { return (note, nil) }
    let parts = NoteParts(note, tables.value.effects)
    guard let said = parts[.wordNoteEffect] else { return (note, nil) }
    return (parts.text, SaidEffect(said, unit: tables.value.marks))
  }

  /// The note of an entry as `amend` leaves it: new parts such as `效果：…` alone change these and keep the rest.
  package func note(_ new: String, amending entry: Entry, _ catalogue: Catalogue) -> String {
    guard let old = entry.note else { return new }
    let labels =
      entry.kind == .report
      ? NoteParts.labels(UpwardReport.labels, catalogue) : tables.value.effects
    let change = NoteParts(new, labels)
    return change.isPartsOnly ? NoteParts(old, labels).amended(by: change) : new
  }

  /// What a figure measures whose metric was typed so.
  func metric(_ typed: String) -> Metric? { tables.value.metrics[typed.lowercased()] }

  /// Whether a word is the name of no metric, and no figure was ever recorded under it.
  package func isUnknown(_ metric: String, in portfolio: Portfolio) -> Bool {
    self.metric(metric) == nil
      && portfolio.entries(of: [.figure]) {
        $0[.metric]?.string?.lowercased() == metric.lowercased()
      }.isEmpty
  }

  /// The computed figure that was entered as it stands, where its name was typed: 重购率, 动销率.
  func measure(_ typed: String) -> Measure? { tables.value.measures[typed.lowercased()] }

  /// The tier whose growth a figure is about: `A` for A类增幅 and for tier A growth.
  func growingTier(_ typed: String) -> String? {
    let name = typed.lowercased()
    guard metric(typed) == nil,
      let word = tables.value.growths.first(where: { name.hasSuffix($0) }),
      name.count > word.count
    else { return nil }
    return tier(String(name.dropLast(word.count)))
  }

  /// Whether a unit, as typed, is the one that the figures of a metric are counted in.
  func fits(_ unit: String?, _ metric: Metric) -> Bool {
    guard let unit, metric.isInCartons else { return true }
    return tables.value.cartons.contains(unit.lowercased())
  }

  /// Whether an entry has a tag of a topic.
  func isTagged(_ entry: Entry, _ topic: Topic) -> Bool {
    guard let words = tables.value.topics[topic] else { return false }
    return entry.tags.contains { words.contains($0.lowercased()) }
  }

  /// `A` for what was typed as A, a, A级, A类 or class A.
  func tier(_ typed: String) -> String? {
    if typed.utf8.count == 1 { return typed == " " ? nil : typed.uppercased() }
    var bare = typed.lowercased().filter { $0 != " " }
    for mark in tables.value.tierMarks {
      if bare.hasPrefix(mark) { bare.removeFirst(mark.count) }
      if bare.hasSuffix(mark) { bare.removeLast(mark.count) }
    }
    return bare.isEmpty ? nil : bare.uppercased()
  }
}

extension FactWords {
  /// The words by what they are looked up for.
  ///
  /// A class: each word that is looked up would copy a value with all of them.
  private final class Tables: Sendable {
    let metrics: [String: Metric]
    let measures: [String: Measure]
    let topics: [Topic: Set<String>]
    let cartons: Set<String>
    let tierMarks: [String]
    let growths: [String]
    let effects: [NoteParts.Label]
    let marks: [String]

    init(_ catalogue: Catalogue) {
      func spellings(_ key: Key) -> [String] {
        Language.allCases.flatMap { catalogue.words(key, in: $0).flatMap(\.spellings) }
          .map { $0.lowercased() }
      }
      let words = Metric.allCases.flatMap { metric in spellings(metric.key).map { ($0, metric) } }
      // The first owner of a word keeps it; a test sees to it that there is one only.
      metrics = Dictionary(words) { first, _ in first }
      let ratios = Measure.allCases.flatMap { measure in
        spellings(measure.key).map { ($0, measure) }
      }
      measures = Dictionary(ratios) { first, _ in first }
      topics = Dictionary(
        uniqueKeysWithValues: Topic.allCases.map { ($0, Set(spellings($0.key))) }
      )
      cartons = Set(spellings(.wordCarton))
      tierMarks = spellings(.wordTier)
      growths = spellings(.wordGrowth)
      effects = NoteParts.labels([.wordNoteEffect], catalogue)
      marks = spellings(.wordRating)
    }
  }
}
