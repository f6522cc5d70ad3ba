import Journal

/// All by which one customer goes, or ever went, in a journal.
struct PurgedPerson {
  /// What the customer is called now.
  let name: String
  /// The full names, the former ones too.
  let names: Set<String>
  /// Aliases, telephone numbers and codes.
  private let others: Set<String>
  /// Whether the journal says anything about somebody of these names.
  let isKnown: Bool

  init(_ typed: String, _ portfolio: Portfolio, _ entries: [Entry]) {
    let named = portfolio.customers[portfolio.presentName(typed)]
    let called = portfolio.customers.values.filter { $0.alias.contains(typed) || $0.code == typed }
    let card = named ?? (called.count == 1 ? called.first : nil)
    name = card?.name ?? typed
    var names: Set = [name]
    var others = Set(card.map { $0.alias + [$0.code, $0.phone].compactMap(\.self) } ?? [])
    var cards = Self.cards(in: entries)
    // A name may have been changed several times, back and forth.
    while let found = cards.firstIndex(where: { !names.isDisjoint(with: $0.names) }) {
      let card = cards.remove(at: found)
      names.formUnion(card.names)
      others.formUnion(card.others)
    }
    (self.names, self.others) = (names, others)
    let isMentioned = Self.mentioned(names, in: entries)
    isKnown = card != nil || isMentioned
  }

  func mentions(beside portfolio: Portfolio) -> Mentions {
    let remaining = portfolio.customers.values.filter { !names.contains($0.name) }
    let staying = Set(remaining.flatMap { [$0.name] + $0.alias })
    // What is very short would be found in everything.
    let telling = others.filter { $0.count > 1 && ($0.count > 4 || !$0.allSatisfy(\.isNumber)) }
    return Mentions(of: names.union(telling), staying: staying.subtracting(names))
  }

  private static func mentioned(_ names: Set<String>, in entries: [Entry]) -> Bool {
    entries.contains { entry in
      let called = entry.kind == .customer ? entry.name : nil
      return [entry.customer, called, entry[.subject]?.string].compactMap(\.self)
        .contains(where: names.contains)
    }
  }

  /// What each entry about the archive, or a change of one, says somebody is called.
  private static func cards(in entries: [Entry]) -> [(names: Set<String>, others: Set<String>)] {
    var written: [EntryID: Set<String>] = [:]
    return entries.compactMap { entry in
      var names = Set([entry.name].compactMap(\.self))
      switch entry.kind {
      case .customer:
        names.formUnion([entry.customer].compactMap(\.self))
        written[entry.id] = names
      case .amend:
        let changed = entry.references.compactMap { written[$0] }
        guard !changed.isEmpty else { return nil }
        for known in changed { names.formUnion(known) }
      default: return nil
      }
      let numbers = [entry[.phone]?.string, entry[.code]?.string].compactMap(\.self)
      return (names, Set((entry[.alias]?.strings ?? []) + numbers))
    }
  }
}
