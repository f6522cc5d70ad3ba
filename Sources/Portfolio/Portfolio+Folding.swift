import Foundation
import Journal

/// The present, folded from the lines of the journal.
extension Portfolio {
  private static let folded: Set<Kind> = [
    .brandset, .brand, .setting, .goal, .period, .task, .need, .complaint,
  ]

  mutating func fold() {
    names.removeAll()
    (customers, brandSets, settings, renamed, openPositions) = ([:], [:], [:], [:], [])
    (goals, periods, answers, namings) = ([], [:], Answers(), [])
    (knownBrandLists, brandLines, repeatedLines) = ([], [], [])
    isRestored = false
    overruled = Overruled()
    readCorrections()
    // Customers come first: a goal or an answer is kept under the present name of its customer.
    applyCustomers(at: journal.positions(of: [.customer]))
    let kinds = answersAreLoaded ? Self.folded.union([.answer]) : Self.folded
    for position in journal.positions(of: kinds) { apply(at: position) }
  }

  mutating func applyCustomers(at positions: [Int]) {
    customers.reserveCapacity(positions.count)
    names.reserveCustomers(positions.count)
    for position in positions { apply(at: position) }
  }

  private mutating func readCorrections() {
    corrections = Corrections()
    corrections.extend(to: journal.count)
    for position in journal.positions(of: [.undo, .redo]) {
      guard let entry = usable(at: position) else { continue }
      corrections.takeBackOrRestore(entry, in: journal)
    }
    for position in journal.positions(of: [.amend, .done]) where !isUndone(at: position) {
      if journal.kind(at: position) == .done, corrections.close(by: position, in: journal) {
        continue
      }
      guard let entry = usable(at: position) else { continue }
      corrections.amendOrClose(entry, at: position, in: journal)
    }
  }

  mutating func apply(at position: Int) {
    guard let kind = journal.kind(at: position), !isUndone(at: position) else { return }
    switch kind {
    case .brand: noteBrands(at: position)
    case .task, .need, .complaint:
      // Nothing is decoded before somebody asks what is open.
      if repeats(at: position) { repeatedLines.insert(journal.meant(at: position) ?? position) }
      if closer(of: position) == nil, journal.isSound(at: position) {
        openPositions.append(position)
      }
    case .done, .customer, .brandset, .setting, .goal, .period:
      guard let entry = entry(at: position) else { return }
      apply(entry, at: position)
    case .answer:
      guard answersAreLoaded, let entry = entry(at: position) else { return }
      answers.note(entry, at: position, subject: entry[.subject]?.string.map { presentName($0) })
    case .visit, .report, .market, .note, .figure, .undo, .redo, .amend, .purged: break
    }
  }

  private mutating func apply(_ entry: Entry, at position: Int) {
    switch entry.kind {
    case .done:
      corrections.amendOrClose(entry, at: position, in: journal)
      let closed = Set(entry.references.compactMap(journal.position).filter { !repeats(at: $0) })
      openPositions.removeAll { closed.contains(journal.meant(at: $0) ?? $0) }
    case .customer: applyCustomer(entry)
    case .brandset:
      guard let name = entry.name else { return }
      let members = entry[.members]?.strings ?? []
      brandSets[name] = BrandSet(name: name, members: members)
      names.insertBrandSet(name)
      for member in members { names.insertBrand(member) }
    case .setting:
      if let key = entry[.key]?.string {
        settings[key] = entry[.value] == .null ? nil : entry[.value]
        if key == "by" { namings.append((entry.by, entry[.value]?.string)) }
      }
    case .goal:
      let customer = self.customer(of: entry)
      if let goal = Goal(entry, customer: customer, at: position) { goals.append(goal) }
    case .period:
      guard let period = entry.period,
        let state = entry[.state]?.string.flatMap(PeriodState.init(rawValue:))
      else { return }
      let mark = PeriodMark(
        id: entry.id,
        state: state,
        on: entry.on,
        note: entry.note,
        position: position,
        method: entry[.method]?.string
      )
      periods[period, default: []].append(mark)
    default: break
    }
  }

  private mutating func noteBrands(at position: Int) {
    // The lists of a year are few: one that is known is not read again, and none is decoded but that
    // of a corrected entry.
    let isAmended = isAmended(at: position)
    if !isAmended, let list = journal.plainBytes(of: .brands, at: position),
      !knownBrandLists.insert(list).inserted
    {
      return
    }
    brandLines.append(position)
    let value =
      isAmended ? entry(at: position)?[.brands] : journal.value(.brands, at: position)
    for brand in value?.strings ?? [] where !brandSets.keys.contains(brand) {
      names.insertBrand(brand)
    }
  }

  /// The entry of a line as it was written; a line that cannot be used is noted and left out.
  private mutating func usable(at position: Int) -> Entry? {
    do {
      return try journal.entry(at: position)
    } catch {
      journal.noteDamage(at: position, error)
      return nil
    }
  }

  /// The entry of a line as it is now; a line that cannot be used is noted and left out.
  private mutating func entry(at position: Int) -> Entry? {
    usable(at: position).map { corrections.amended($0, at: journal.meant(at: position)) }
  }
}
