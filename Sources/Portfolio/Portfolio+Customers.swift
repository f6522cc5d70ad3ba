import Journal

extension Portfolio {
  /// Takes in a line about the archive; with an old name beside the new one it renames.
  mutating func applyCustomer(_ entry: Entry) {
    guard let name = entry.name else { return }
    let old = customer(of: entry)
    var card =
      customers[old ?? presentName(name)] ?? Customer(name: presentName(name), since: entry.on)
    if let old, old != name {
      names.removeCustomer(named: old)
      renamed[old] = name
      renamed[name] = nil
      card.rename(to: name)
      if let other = customers[name] { card.merge(into: other) }
      customers[old] = nil
    }
    card.update(from: entry)
    customers[card.name] = card
    names.insert(card.known)
  }
}
