import Catalogue
import Command
import Dates
import Journal
import Portfolio
import Report

/// Entries that are asked for.
extension Session {
  /// What `list` shows without a kind: what people record, not the bookkeeping around it.
  static let observed: Set<Kind> = [
    .visit, .need, .complaint, .report, .brand, .market, .note, .figure, .task, .done, .customer,
    .brandset, .goal,
  ]

  mutating func list(_ listing: Listing) -> [Effect] {
    if listing.open {
      return entries(openEntries(listing), title: .listOpen, full: listing.full)
    }
    let isBare = !listing.all && listing.kinds.isEmpty && listing.customer == nil
    var kinds = listing.kinds.isEmpty ? Self.observed : listing.kinds
    if listing.all, listing.kinds.isEmpty, listing.customer == nil { kinds = Set(Kind.allCases) }
    let days = listing.period?.days ?? (isBare ? today...today : Day.first...Day.last)
    let found = portfolio.entriesInTurn(of: kinds, in: days).lazy.filter { [portfolio] entry in
      guard let customer = listing.customer else { return true }
      return portfolio.customer(of: entry) == customer
        || entry.kind == .customer && entry.name == customer
    }
    let title: Key = isBare && listing.period == nil ? .listToday : .listFound
    return entries(found, title: title, full: listing.full)
  }

  func openEntries(_ listing: Listing) -> some Sequence<Entry> {
    openToday.lazy.filter { [portfolio] entry in
      (listing.kinds.isEmpty || listing.kinds.contains(entry.kind))
        && (listing.customer == nil
          || portfolio.customer(of: entry) == listing.customer)
        && (listing.period?.contains(entry.on) ?? true)
    }
  }

  /// Entries in lines, each dropped as soon as its line is written, unless it is given out as data.
  mutating func entries(_ entries: some Sequence<Entry>, title: Key, full: Bool) -> [Effect] {
    // The first is to tell how many there are.
    var blocks: [Document.Block] = [.paragraph(.key(.listEmpty))]
    var data: [Entry] = []
    var hasMasked = false
    for entry in entries {
      readMethod(behind: entry)
      blocks.append(.paragraph(line(of: entry, full: full)))
      hasMasked = hasMasked || !full && entry.hasMasked
      if setup.writesData { data.append(entry) }
    }
    if blocks.count > 1 {
      blocks[0] = .paragraph(.key(title, ["n": .number(blocks.count - 1)]))
    }
    if hasMasked { blocks.append(.paragraph(.key(.listMasked))) }
    return [.list(Document(blocks), data)]
  }

  /// `#41 拜访 老王烟店 2026-11-23 周一 45分钟`; telephone and identity numbers masked unless asked for.
  func line(of entry: Entry, full: Bool = false) -> Phrase {
    var draft = full ? entry.draft : entry.draft.masked
    for field in [Field.customer, .subject] {
      if let name = draft[field]?.string { draft[field] = .string(portfolio.presentName(name)) }
    }
    return .text("\(reference(to: entry.id)) \(entryWords.line(draft))")
  }

  mutating func show(_ reference: EntryReference, full: Bool) -> [Effect] {
    let id = self.id(of: reference)
    guard let entry = portfolio.entry(id) else { return [.fail(noSuch(id))] }
    readMethod(behind: entry)
    var document = Document([.paragraph(line(of: entry, full: full))])
    document.add(
      .paragraph(
        .key(
          .showRecorded,
          [
            "day": .day(entry.at.day), "time": .text(entry.at.time.description),
            "by": .text(entry.by),
          ]
        )
      )
    )
    if entry.kind == .report { addForm(of: entry, to: &document) }
    if portfolio.isUndone(id) { document.add(.paragraph(.key(.showUndone))) }
    if let times = timesShown(entry) { document.add(.paragraph(times)) }
    if let closing = portfolio.closing(of: id) {
      document.add(.paragraph(.key(.showClosed, ["done": name(of: closing)])))
    }
    let amendments = portfolio.entries(of: [.amend]) { $0.references.contains(id) }
    for change in amendments {
      document.add(.paragraph(.key(.showAmended, ["entry": line(of: change, full: full)])))
    }
    if !full, ([entry] + amendments).contains(where: \.hasMasked) {
      document.add(.paragraph(.key(.listMasked)))
    }
    return [.list(document, [entry])]
  }

  /// An upward report as it is handed in, and what is missing of it.
  private func addForm(of entry: Entry, to document: inout Document) {
    let form = upwardReport(entry)
    document.blocks += [.heading(.key(.upwardTitle, ["entry": name(of: entry.id)]))]
    document.blocks += form.document.blocks
    if let missing = missing(in: form, entry) { document.add(.notes([missing])) }
  }

  /// Searches every text of every entry; case and width make no difference.
  mutating func find(_ text: String, full: Bool) -> [Effect] {
    let wanted = text.foldedForMatching
    let kinds = Set(Kind.allCases).subtracting([.undo, .redo, .purged])
    let mentions = { (entry: Entry) in entry.fields.values.contains { $0.mentions(wanted) } }
    let found =
      SearchPatterns(wanted).bytes.map {
        portfolio.entries(of: kinds, holdingAny: $0, where: mentions)
      } ?? portfolio.entries(of: kinds, where: mentions)
    return entries(found, title: .listFound, full: full)
  }

  var dueToday: [Entry] { openToday.filter { $0.due == today } }

  var overdue: [Entry] {
    openToday.filter { $0.due.map { $0 < today } ?? false }
      .sorted { ($0.due ?? today) < ($1.due ?? today) }
  }
}

extension Value {
  /// Whether a folded text occurs in it.
  fileprivate func mentions(_ wanted: [Unicode.Scalar]) -> Bool {
    switch self {
    case .string(let text): text.foldedForMatching.holds(wanted)
    case .number(let number): number.digits.foldedForMatching == wanted
    case .list(let values): values.contains { $0.mentions(wanted) }
    case .object(let members): members.contains { $0.value.mentions(wanted) }
    case .boolean, .null: false
    }
  }
}

extension [Unicode.Scalar] {
  /// Whether some characters stand in it in a row; the library's search costs ten times as much here.
  fileprivate func holds(_ wanted: [Unicode.Scalar]) -> Bool {
    guard let first = wanted.first, count >= wanted.count else { return wanted.isEmpty }
    return (0...(count - wanted.count)).contains { start in
      self[start] == first && self[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
