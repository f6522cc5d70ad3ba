import Catalogue
import Dates
import Journal
import Portfolio

/// The parts d1 to d4: what changed at customers, with brands, on displays, in the market.
extension DaySummary {
  /// The changes that the day review noted (D-C2).
  var changes: [Phrase] {
    let answers = facts.dayAnswers("D-C2", in: facts.period.days)
    let changed = answers.compactMap { _, customer, value -> Phrase? in
      let change = value["change"] ?? value
      guard change != .string("none"), let words = facts.change(change) else { return nil }
      let what = value["what"]?.string.map { facts.told($0) }
      return facts.withText(
        customer,
        .joined([words, what].compactMap(\.self), by: .rowSeparator)
      )
    }
    if changed.isEmpty, !answers.isEmpty { return [.key(.none)] }
    return changed
  }

  /// Each brand with its states of the day, and what was noted about it.
  var brands: [Phrase] {
    var names: [String] = []
    for brand in observed.brands.flatMap(\.brands) where !names.contains(brand) {
      names.append(brand)
    }
    return names.map { brand in
      let entries = observed.brands.filter { $0.brands.contains(brand) }
      let states = lastStates(entries)
      let counts = (0...3).reversed().compactMap { state -> Phrase? in
        let count = states.count { $0 == state }
        guard count > 0, let key = Key(rawValue: "state.\(state)") else { return nil }
        return .message(Message(.brandCount, ["state": .key(key), "n": .number(count)]))
      }
      let notes = entries.compactMap(\.note).filter { !$0.isEmpty }.map { facts.told($0) }
      let words: Phrase = .joined(
        (counts.isEmpty ? [] : [.joined(counts, by: .listSeparator)]) + notes,
        by: .rowSeparator
      )
      return .message(Message(.brandStates, ["brand": .text(brand), "counts": words]))
    }
  }

  /// The state of each shop that has one; whoever looks twice at a shop counts it as it was last.
  private func lastStates(_ entries: [Entry]) -> [Int] {
    let known: [(String, Int)] = entries.compactMap { entry in
      entry.state.map { (facts.portfolio.presentName(entry.customer ?? ""), $0) }
    }
    return Array(Dictionary(known) { $1 }.values)
  }

  /// How many displays were fine of those looked at, and where one was put right.
  var displays: [Phrase] {
    let displays = Displays(facts, observed)
    let looked = looked(displays.looked)
    guard displays.judged > 0 else { return looked }
    let fixed: Phrase? =
      displays.fixed.isEmpty
      ? nil
      : .message(
        Message(
          .dayDisplayFixed,
          ["customers": .list(displays.fixed.map { .text($0) })]
        )
      )
    let words: Phrase = .message(
      Message(
        .dayDisplay,
        [
          "good": .number(displays.good), "checked": .number(displays.judged),
          "fixed": fixed ?? "",
        ]
      )
    )
    return [words] + looked
  }

  /// Displays that were looked at without a judgement: they count neither as fine nor as not.
  private func looked(_ customers: [String]) -> [Phrase] {
    let named = customers.map { name -> Phrase in
      let looks = observed.contacts(with: name).filter { facts.factWords.isTagged($0, .display) }
      let note = looks.compactMap(\.note).map { facts.factWords.effect(in: $0).rest }
        .first { !$0.isEmpty }
      return note.map { facts.withText(name, facts.told($0)) } ?? .text(name)
    }
    return named.isEmpty ? [] : [.key(.dayDisplayLooked, ["customers": .list(named)])]
  }

  /// What was seen in the market.
  var market: [Phrase] {
    observed.markets.compactMap { entry in
      guard let note = entry.note else { return nil }
      let words = facts.told(note)
      return entry.customer.map { facts.withText(facts.portfolio.presentName($0), words) } ?? words
    }
    .unique
  }
}

extension [Phrase] {
  /// Each once, in order.
  fileprivate var unique: [Phrase] {
    reduce(into: []) { all, phrase in
      if !all.contains(phrase) { all.append(phrase) }
    }
  }
}

extension Facts {
  /// A business change in the words of the method's list.
  fileprivate func change(_ value: Value) -> Phrase? {
    field("change", of: .row([("change", value)]) ?? .null, in: "D-C2")
  }
}
