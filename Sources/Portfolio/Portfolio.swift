package import Dates
package import Foundation
package import Journal

/// All that a manager looks after, and its present state, folded from the journal.
///
///     journal lines ──fold──► customers, brand sets, settings, goals, open items, period marks
///                   ──read──► visits, brand states, figures … of a period, when a report asks
///
/// It changes in one way only: lines that were appended are taken in. What an undo takes back is
/// simply folded without, so nothing needs to know how to reverse itself.
package struct Portfolio: Sendable {
  package private(set) var journal = Journal()
  package internal(set) var names = Names()
  package internal(set) var customers: [String: Customer] = [:]
  package private(set) var brandSets: [String: BrandSet] = [:]
  /// Goals by number of appearance, oldest first.
  package private(set) var goals: [Goal] = []
  package private(set) var periods: [Period: [PeriodMark]] = [:]
  package private(set) var answers = Answers()
  /// Where the tasks, needs and complaints stand that nothing has closed, in order.
  private var openPositions: [Int] = []
  private(set) var corrections = Corrections()
  /// Lines of tasks that come again: a `done` closes one time and not the task.
  private(set) var repeatedLines: Set<Int> = []
  /// Lists of brands that were taken in, as they stand in their lines.
  private var knownBrandLists: Set<[UInt8]> = []
  package private(set) var settings: [String: Value] = [:]
  /// Who wrote to be called something else, in order; nil is the name of the machine again.
  private(set) var namings: [(by: String, name: String?)] = []
  /// Old names of customers that were renamed, and what they are called now.
  var renamed: [String: String] = [:]
  private var answersAreLoaded = false
  /// Entries as they were written, by the position of their line; never more than a convenience.
  var readAhead: [Int: Entry] = [:]

  package init(reading bytes: Data = Data()) {
    journal.append(bytes)
    fold()
  }

  /// Takes in lines that were appended to the journal, by this process or another.
  package mutating func take(_ bytes: Data) {
    let first = journal.count
    journal.append(bytes)
    let news = first..<journal.count
    if news.contains(where: { rewrites(at: $0) }) {
      fold()
    } else {
      corrections.extend(to: journal.count)
      for position in news { apply(at: position) }
    }
  }

  /// Begins anew with what is in the journal now, as when another file took its place.
  package mutating func startOver(with bytes: Data) {
    journal = Journal(reading: bytes)
    readAhead = [:]
    fold()
  }

  /// Compares the sums of lines not looked at so far; what is wrong is then in `journal.damage`.
  package mutating func compareSums() { journal.compareSums() }

  /// Whether a line changes what earlier lines mean: a correction, or a new name for a customer.
  private func rewrites(at position: Int) -> Bool {
    if let id = journal.id(at: position), corrections.awaits(id) { return true }
    return switch journal.kind(at: position) {
    case .undo, .redo, .amend: true
    case .customer: journal.has(.customer, at: position)
    default: false
    }
  }

  /// Reads the answers of all interviews; done once, when an interview or a report first needs them.
  package mutating func loadAnswers() {
    guard !answersAreLoaded else { return }
    answersAreLoaded = true
    for position in journal.positions(of: [.answer]) { apply(at: position) }
  }

  /// The present value of a setting; nil where nobody set it.
  package func setting(_ key: String) -> Value? { settings[key] }

  /// The marks that a period got in a method, oldest first.
  package func marks(of period: Period, in method: String) -> [PeriodMark] {
    (periods[period] ?? []).filter { $0.method == nil || $0.method == method }
  }

  /// What a customer is called now, for a name as it stands in an old entry.
  package func presentName(_ name: String) -> String {
    var present = name
    // A rename back and forth would go round for ever; each name is followed once.
    var seen: Set<String> = []
    while let next = renamed[present], seen.insert(present).inserted { present = next }
    return present
  }

  package func isUndone(_ id: EntryID) -> Bool {
    !corrections.undone.isEmpty
      && journal.position(of: id).map(corrections.undone.contains) ?? false
  }

  /// Whether a `done` closed this entry, and which.
  package func closing(of id: EntryID) -> EntryID? {
    journal.position(of: id).flatMap(closer).flatMap(journal.id)
  }

  /// Tasks, needs and complaints that nothing has closed, oldest first.
  package var open: [OpenItem] {
    openPositions.compactMap { position in
      counted(at: position).map { OpenItem(entry: $0, position: position) }
    }
  }

  /// Whether a repeated task is among the open items; only then the calendar is needed to tell what is due.
  package var hasRepeated: Bool { openPositions.contains(where: repeats) }
}

extension Portfolio {
  private static let folded: Set<Kind> = [
    .brandset, .brand, .setting, .goal, .period, .task, .need, .complaint,
  ]

  private mutating func fold() {
    names.removeAll()
    (customers, brandSets, settings, renamed, openPositions) = ([:], [:], [:], [:], [])
    (goals, periods, answers, namings) = ([], [:], Answers(), [])
    (knownBrandLists, repeatedLines) = ([], [])
    readCorrections()
    // Customers come first: a goal or an answer is kept under the present name of its customer.
    for position in journal.positions(of: [.customer]) { apply(at: position) }
    let kinds = answersAreLoaded ? Self.folded.union([.answer]) : Self.folded
    for position in journal.positions(of: kinds) { apply(at: position) }
  }

  private mutating func readCorrections() {
    corrections = Corrections()
    corrections.extend(to: journal.count)
    for position in journal.positions(of: [.undo, .redo]) {
      guard let entry = written(at: position) else { continue }
      corrections.takeBackOrRestore(entry, in: journal)
    }
    for position in journal.positions(of: [.amend, .done]) where !isUndone(at: position) {
      if journal.kind(at: position) == .done, corrections.close(by: position, in: journal) {
        continue
      }
      guard let entry = written(at: position) else { continue }
      corrections.amendOrClose(entry, at: position, in: journal)
    }
  }

  private mutating func apply(at position: Int) {
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
      answers.note(entry, at: position, subject: entry[.subject]?.string.map(presentName))
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
      let customer = entry.customer.map(presentName)
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
    let value =
      isAmended ? entry(at: position)?[.brands] : journal.value(.brands, at: position)
    for brand in value?.strings ?? [] where !brandSets.keys.contains(brand) {
      names.insertBrand(brand)
    }
  }

  /// The entry of a line as it was written; a line that cannot be used is noted and left out.
  private mutating func written(at position: Int) -> Entry? {
    do {
      return try journal.entry(at: position)
    } catch {
      journal.noteDamage(at: position, error)
      return nil
    }
  }

  /// The entry of a line as it is now; a line that cannot be used is noted and left out.
  private mutating func entry(at position: Int) -> Entry? {
    written(at: position).map { corrections.amended($0, at: journal.meant(at: position)) }
  }
}
