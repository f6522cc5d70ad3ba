package import Foundation
package import Journal

/// A journal without one customer: what taking all of a person's data out leaves of it.
///
///     #2 customer 老王烟店 …   ──► #2 purged
///     #5 visit 老王烟店 …      ──► #5 purged
///     #9 note 惠民说老王烟店…  ──► #9 note 惠民说***…
///
/// The numbers stay, so that the others still mean what they meant.
package struct Purge: Equatable, Sendable {
  /// What the customer is called now.
  package private(set) var name: String
  /// The entries that were the customer's own.
  package private(set) var emptied: [EntryID] = []
  /// The entries of others from which names and numbers were taken out.
  package private(set) var altered: [EntryID] = []
  package private(set) var bytes = Data()

  /// - Returns: Nil where nobody is or was called so.
  package init?(_ typed: String, from portfolio: Portfolio) {
    let entries = portfolio.journal.entries
    let person = PurgedPerson(typed, portfolio, entries)
    guard person.isKnown else { return nil }
    name = person.name
    var own = Ownership(person, entries)
    own.follow(entries)
    let mentions = person.mentions(beside: portfolio)
    for position in 0..<portfolio.journal.count {
      let line = portfolio.journal.line(at: position)
      guard let entry = try? portfolio.journal.entry(at: position), entry.kind != .purged else {
        add(line)
        continue
      }
      if own.contains(entry) {
        emptied.append(entry.id)
        add(Data(entry.emptied.line))
        continue
      }
      let left = entry.without(mentions, person.names, customer: own.present(entry))
      if left != entry { altered.append(entry.id) }
      add(left == entry ? line : Data(left.line))
    }
  }

  private mutating func add(_ line: Data) {
    bytes.append(line)
    bytes.append(UInt8(ascii: "\n"))
  }
}

/// Which entries are a customer's own.
private struct Ownership {
  private let names: Set<String>
  /// Who an amended entry is about now.
  private var present: [EntryID: String] = [:]
  private var ids: Set<EntryID> = []

  init(_ person: PurgedPerson, _ entries: [Entry]) {
    names = person.names
    for entry in entries where entry.kind == .amend {
      for id in entry.references {
        if let customer = entry.customer { present[id] = customer }
      }
    }
    for entry in entries where isAbout(entry) { ids.insert(entry.id) }
  }

  /// Takes in what changes or closes such entries only.
  mutating func follow(_ entries: [Entry]) {
    for entry in entries where entry.kind == .amend || entry.kind == .done {
      let references = entry.references
      if !references.isEmpty, references.allSatisfy(ids.contains) { ids.insert(entry.id) }
    }
  }

  func contains(_ entry: Entry) -> Bool { ids.contains(entry.id) }

  /// The other customer that an entry was moved to; nil where it was not.
  func present(_ entry: Entry) -> String? { present[entry.id] }

  private func isAbout(_ entry: Entry) -> Bool {
    if entry.kind == .amend { return false }
    if let customer = present[entry.id] ?? entry.customer, names.contains(customer) { return true }
    if let subject = entry[.subject]?.string, names.contains(subject) { return true }
    return entry.kind == .customer && entry.name.map(names.contains) == true
  }
}

extension Entry {
  /// What is left of a purged entry: its number, when it was written, and its day.
  fileprivate var emptied: Entry { Entry(id: id, at: at, kind: .purged, on: on) }

  fileprivate func without(
    _ mentions: Mentions,
    _ names: Set<String>,
    customer present: String?
  ) -> Entry {
    var left = self
    if let present, let customer, names.contains(customer) {
      left.fields[.customer] = .string(present)
    }
    for (field, value) in left.fields {
      // A value that was nothing but the customer is left empty, as what it is.
      left.fields[field] = mentions.blanked(value, removing: names) ?? value.emptied
    }
    left.others = others.map { member in
      let value = mentions.blanked(member.value, removing: names) ?? member.value.emptied
      return Value.Member(member.key, value)
    }
    return left
  }
}

extension Value {
  fileprivate var emptied: Value {
    switch self {
    case .list: .list([])
    case .string: .string(Mentions.blank)
    default: .null
    }
  }
}

extension Journal {
  /// All entries that can be read, taken back or not.
  fileprivate var entries: [Entry] { (0..<count).compactMap { try? entry(at: $0) } }
}
