package import Catalogue
import Journal

/// The words, of both languages, by which entries are counted: what figures are called, which tags
/// mean something, how a tier is written.
///
/// Read from the catalogue once and handed to whatever counts. These words are matched, never
/// shown: an entry is always shown with the tags that were typed.
package struct FactWords: Sendable {
  private let metrics: [String: Metric]
  private let topics: [Topic: Set<String>]
  private let cartons: Set<String>
  private let tierMarks: [String]

  package init(_ catalogue: Catalogue) {
    func spellings(_ key: Key) -> [String] {
      Language.allCases.flatMap { catalogue.words(key, in: $0).flatMap(\.spellings) }
        .map { $0.lowercased() }
    }
    let words = Metric.allCases.flatMap { metric in spellings(metric.key).map { ($0, metric) } }
    // The first owner of a word keeps it; a test sees to it that there is one only.
    metrics = Dictionary(words) { first, _ in first }
    topics = Dictionary(uniqueKeysWithValues: Topic.allCases.map { ($0, Set(spellings($0.key))) })
    cartons = Set(spellings(.wordCarton))
    tierMarks = spellings(.wordTier)
  }

  /// What a figure measures whose metric was typed so.
  func metric(_ typed: String) -> Metric? { metrics[typed.lowercased()] }

  /// Whether a unit, as typed, is the one that the figures of a metric are counted in.
  func fits(_ unit: String?, _ metric: Metric) -> Bool {
    guard let unit, metric == .volume else { return true }
    return cartons.contains(unit.lowercased())
  }

  /// Whether an entry has a tag of a topic.
  func isTagged(_ entry: Entry, _ topic: Topic) -> Bool {
    guard let words = topics[topic] else { return false }
    return entry.tags.contains { words.contains($0.lowercased()) }
  }

  /// `A` for what was typed as A, a, A级, A类 or class A.
  func tier(_ typed: String) -> String? {
    var bare = typed.lowercased().filter { $0 != " " }
    for mark in tierMarks {
      if bare.hasPrefix(mark) { bare.removeFirst(mark.count) }
      if bare.hasSuffix(mark) { bare.removeLast(mark.count) }
    }
    return bare.isEmpty ? nil : bare.uppercased()
  }
}
