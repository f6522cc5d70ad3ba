import Catalogue
import Conversation
import Foundation
import Journal
import Portfolio

@testable import Training

extension Coach {
  /// The line of the lesson with all that is free said otherwise; as the lesson has it where nothing is.
  var reworded: String {
    let stop = stop
    let judge = EntryJudge(stop)
    let names = judge.session.portfolio.names
    let known = Set(names.customers.values.flatMap { [$0.name] + $0.alias }).union(names.brands)
    let drafts = stop.answer.drafts
    // What an answer brings along repeats its words; whom it names elsewhere as a fact is one.
    let answers = drafts.filter { $0.kind == .answer }
    let facts = Set(drafts.compactMap { $0[.to]?.string })
    var line = stop.exchange.typed.text
    for text in (answers.isEmpty ? drafts : answers).flatMap(judge.ownWords)
    where !known.contains(text) && !facts.contains(text) {
      guard let place = line.range(of: text, options: .backwards) else { continue }
      line.replaceSubrange(place, with: other(text, keeping: judge.words ?? [], known))
    }
    return stop.exchange.words == [] ? stop.exchange.typed.text : line
  }

  /// Other words, with those that are told to be said, and with the customers and brands that were named.
  private func other(_ text: String, keeping words: [String], _ names: Set<String>) -> String {
    let kept = Set(words).union(names.filter(text.contains)).sorted()
    // Each sentence another one, as people who think before they write would have it.
    if language == .chinese {
      return kept.joined() + "换种说法" + spelled("零甲乙丙丁戊己庚辛壬")
    }
    guard text.contains(" ") else { return (kept + ["otherwise"]).joined() }
    return (kept + ["put differently", spelled("oabcdefghi") + "x"]).joined(separator: " ")
  }

  /// Which line it is, without a digit, since a number might be read as one.
  private func spelled(_ digits: String) -> String {
    let digits = Array(digits)
    return String(String(ordinal + 1).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
