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
  package internal(set) var journal = Journal()
  package internal(set) var names = Names()
  package internal(set) var customers: [String: Customer] = [:]
  package internal(set) var brandSets: [String: BrandSet] = [:]
  /// Goals by number of appearance, oldest first.
  package internal(set) var goals: [Goal] = []
  package internal(set) var periods: [Period: [PeriodMark]] = [:]
  package internal(set) var answers = Answers()
  /// Where the tasks, needs and complaints stand that nothing has closed, in order.
  var openPositions: [Int] = []
  var corrections = Corrections()
  /// Lines of tasks that come again: a `done` closes one time and not the task.
  var repeatedLines: Set<Int> = []
  /// Lists of brands that were taken in, as they stand in their lines.
  var knownBrandLists: Set<[UInt8]> = []
  /// Where they stand.
  var brandLines: [Int] = []
  /// Whether a checkpoint spared reading the lines that it tells of.
  var isRestored = false
  /// What reaches far from the day it stands under.
  var reaches = Reaches()
  /// Which lines about brands have nothing to say any more.
  var overruled = Overruled()
  package internal(set) var settings: [String: Value] = [:]
  /// Who wrote to be called something else, in order; nil is the name of the machine again.
  var namings: [(by: String, name: String?)] = []
  /// Old names of customers that were renamed, and what they are called now.
  var renamed: [String: String] = [:]
  var answersAreLoaded = false
  /// Entries as they were written, by the position of their line; never more than a convenience.
  var decoded = Decoded()

  package init(reading bytes: Data = Data()) {
    journal.append(bytes)
    fold()
  }

  /// Takes in lines that were appended to the journal, by this process or another.
  package mutating func take(_ bytes: Data) {
    let first = journal.count
    journal.append(bytes)
    take(from: first)
  }

  /// Takes in the lines from a position on; where they change what earlier ones mean, all is folded anew.
  mutating func take(from first: Int) {
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
    decoded = Decoded()
    reaches = Reaches()
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

  /// The customer that an entry is about, as they are called now.
  package func customer(of entry: Entry) -> String? {
    guard let name = entry.customer else { return nil }
    return presentName(name)
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

  /// The same without where they stand, each read when its turn comes: a decade may leave many.
  package var openInTurn: some Sequence<Entry> {
    openPositions.lazy.compactMap { counted(at: $0) }
  }

  /// Whether a repeated task is among the open items; only then the calendar is needed to tell what is due.
  package var hasRepeated: Bool { openPositions.contains(where: repeats) }
}
