import Catalogue
import Dates
import Journal
import Portfolio

/// The parts d1 to d4: what changed at customers, with brands, on displays, in the market.
extension DaySummary {
  /// The changes that the day review noted (D-C2).
  func changes(in room: Room) -> [Phrase] {
    let answers = facts.dayAnswers("D-C2", in: facts.period.days)
    let changed = answers.compactMap { _, customer, value -> Phrase? in
      let change = value["change"] ?? value
      guard change != .string("none"), let words = facts.change(change) else { return nil }
      let what = value["what"]?.string.map { Phrase.text($0.excerpt(characters: room.text)) }
      return facts.withText(
        customer,
        .joined([words, what].compactMap(\.self), by: .rowSeparator)
      )
    }
    if changed.isEmpty, !answers.isEmpty { return [.key(.none)] }
    return changed.capped(at: room.observations)
  }

  /// Each brand with its states of the day, and what was noted about it.
  func brands(in room: Room) -> [Phrase] {
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
      let notes = entries.compactMap { $0.note?.excerpt(characters: room.text) }
        .filter { !$0.isEmpty && room.text > 12 }.prefix(room.observations).map { Phrase.text($0) }
      let words: Phrase = .joined(
        (counts.isEmpty ? [] : [.joined(counts, by: .listSeparator)]) + notes,
        by: .rowSeparator
      )
      return .message(Message(.brandStates, ["brand": .text(brand), "counts": words]))
    }.capped(at: room.observations == .max ? .max : room.observations + 4)
  }

  /// The state of each shop that has one; whoever looks twice at a shop counts it as it was last.
  private func lastStates(_ entries: [Entry]) -> [Int] {
    let known: [(String, Int)] = entries.compactMap { entry in
      entry.state.map { (facts.portfolio.presentName(entry.customer ?? ""), $0) }
    }
    return Array(Dictionary(known) { $1 }.values)
  }

  /// How many displays were fine of those looked at, and where one was put right.
  func displays(in room: Room) -> [Phrase] {
    let displays = Displays(facts, observed)
    guard displays.judged > 0 else { return notes(of: displays.looked, in: room) }
    let fixed: Phrase? =
      displays.fixed.isEmpty
      ? nil
      : .message(
        Message(
          .dayDisplayFixed,
          ["customers": .list(displays.fixed.map { .text($0) }.capped(at: room.observations))]
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
    return [words] + notes(of: displays.looked, in: room)
  }

  /// Displays that were looked at without a judgement.
  private func notes(of customers: [String], in room: Room) -> [Phrase] {
    customers.map { name in
      let looks = observed.contacts(with: name).filter { facts.factWords.isTagged($0, .display) }
      let note = looks.compactMap(\.note).first
      guard let note, room.text > 10 else { return .text(name) }
      return facts.withText(name, .text(note.excerpt(characters: room.text)))
    }.capped(at: room.observations)
  }

  /// What was seen in the market.
  func market(in room: Room) -> [Phrase] {
    observed.markets.compactMap { entry in
      guard let note = entry.note else { return nil }
      let words: Phrase = .text(note.excerpt(characters: room.text))
      return entry.customer.map { facts.withText(facts.portfolio.presentName($0), words) } ?? words
    }
    .unique.capped(at: room.observations)
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
