import Catalogue
import Command
import Dates
import Journal
import Portfolio
import Report

/// Changes earlier entries: by number, or as the next line.
extension Session {
  private static let fixed: Set<Kind> = [.undo, .redo, .amend, .period, .answer, .purged]
  /// How long another run's last line can still be meant by a correction without a number.
  private static let recently = 10 * 60_000

  /// Why an entry is not changed.
  struct Refusal: Error {
    var phrase: Phrase
  }

  /// Changes an entry; without a number, what the line before recorded, all of it.
  mutating func amend(_ reference: EntryReference?, _ change: Change) -> [Effect] {
    do throws(Refusal) {
      let entries = try meant(by: reference, change)
      let amendments = try amendments(of: entries, change)
      let mistaken = reference == nil ? mistakenCustomers(beside: entries, change) : []
      let taken = mistaken.isEmpty ? [] : [correction(.undo, mistaken)]
      let new = change.newCustomers.map { Draft(.customer, on: today, [.name: .string($0)]) }
      let notices = change.newCustomers.map { name in
        Effect.notice(.key(.noticeNewCustomer, ["name": .text(name)]))
      }
      return notices + append(new + amendments + taken, then: .amended(entries))
    } catch {
      return [.fail(error.phrase)]
    }
  }

  /// The entries that a change is about.
  func meant(by reference: EntryReference?, _ change: Change) throws(Refusal) -> [Entry] {
    guard let reference else { return try justRecorded(for: change) }
    let id = self.id(of: reference)
    guard let entry = standing(id) else { throw Refusal(phrase: noSuch(id)) }
    guard !Self.fixed.contains(entry.kind) else {
      throw Refusal(phrase: .key(.cannotAmend, ["entry": name(of: id)]))
    }
    return [entry]
  }

  private func justRecorded(for change: Change) throws(Refusal) -> [Entry] {
    let entries = justRecorded
    guard let first = entries.first else { throw Refusal(phrase: .key(.nothingToCorrect)) }
    let isOneEach = change.fields[.customer] != nil || change.fields[.name] != nil
    if isOneEach, entries.count > 1 {
      let lines = entries.map { line(of: $0) }
      throw Refusal(
        phrase: .key(.correctWhich, ["entries": .list(lines), "n": .number(first.n)])
      )
    }
    return entries
  }

  /// The entries of one's own last line, those of customers it brought in left out.
  private var justRecorded: [Entry] {
    guard let last = lastLine(), let entry = portfolio.entry(last), isRecent(entry) else {
      return []
    }
    let line = portfolio.companions(of: last).compactMap(standing)
    let meant = line.flatMap { entry in
      entry.kind == .amend ? entry.references.compactMap(standing) : [entry]
    }
    let open = meant.filter { !Self.fixed.contains($0.kind) && $0.by == by }
    let others = open.filter { $0.kind != .customer }
    return others.isEmpty ? open : others
  }

  private func isRecent(_ entry: Entry) -> Bool {
    entry.n >= firstNumber || abs(now.milliseconds - entry.at.milliseconds) <= Self.recently
  }

  /// A customer that only the corrected line had brought in was never one.
  private func mistakenCustomers(beside entries: [Entry], _ change: Change) -> [EntryID] {
    guard change.fields[.customer] != nil, let first = entries.first, first.kind != .customer else {
      return []
    }
    return portfolio.companions(of: first.id).compactMap(standing)
      .filter { $0.kind == .customer && $0[.customer] == nil && $0.name == first.customer }
      .map(\.id)
  }

  /// What the entries are amended by, each by its own.
  func amendments(of entries: [Entry], _ change: Change) throws(Refusal) -> [Draft] {
    var drafts: [Draft] = []
    for entry in entries {
      guard let draft = amendment(of: entry, change) else { continue }
      let fields = draft.fields.filter { $0.value != .null || $0.key == .way }.keys
      if let field = fields.first(where: { !entry.kind.has($0) }) {
        throw Refusal(
          phrase: .key(
            .fieldOfOtherKind,
            [
              "entry": name(of: entry.id), "kind": .key(EntryWords.verb(of: entry.draft)),
              "field": .key(EntryWords.name(of: field)),
            ]
          )
        )
      }
      drafts.append(draft)
    }
    if drafts.isEmpty {
      let names = entries.map { name(of: $0.id) }
      throw Refusal(phrase: .key(.sameAsBefore, ["entry": .list(names)]))
    }
    return drafts
  }

  /// What an entry is amended by; nil where it is like that already.
  private func amendment(of entry: Entry, _ change: Change) -> Draft? {
    var fields = change.fields
    // 效果：… alone changes the effect and leaves what else was noted.
    if let new = fields[.note]?.string {
      fields[.note] = .string(factWords.note(new, amending: entry, setup.catalogue))
    }
    if let name = fields[.customer]?.string, entry.customer == nil, fields[.note] == nil,
      let rest = entry.note.flatMap({ reader.note($0, withoutName: name, in: portfolio) })
    {
      // 老周烟店送货晚 named the customer in its words; now the entry does.
      fields[.note] = .string(rest)
    }
    if let told = change.told {
      fields[.note] = .string(note(of: fields[.note]?.string ?? entry.note, told: told))
    }
    var day = change.on ?? entry.on
    if entry.kind == .task {
      if let coming = change.coming {
        (fields[.due], day) = (.string(coming.description), entry.on)
      }
      (fields[.time], fields[.start]) = (fields[.start] ?? fields[.time], nil)
    }
    if let verb = change.verb { fields[.way] = verb.way.map(Value.string) ?? .null }
    // A way that is taken from what has none is told, so that it can be refused.
    let isVisit = entry.kind == .visit
    fields = fields.filter { (entry[$0.key] ?? .null) != $0.value || $0.key == .way && !isVisit }
    guard day != entry.on || !fields.isEmpty else { return nil }
    fields[.of] = .list([entry.id.reference(from: by)])
    return Draft(.amend, on: day, fields)
  }

  /// Says what changed of each entry, old and new.
  func amended(_ before: [Entry], by entries: [Entry]) -> [Effect] {
    var silent: [Entry] = []
    var effects: [Effect] = []
    for entry in entries {
      silent.append(entry)
      guard entry.kind == .amend, let id = entry.references.first,
        let old = before.first(where: { $0.id == id }), let new = portfolio.entry(id)
      else { continue }
      let arguments: [String: Phrase] = [
        "n": .number(entry.n), "entry": name(of: id),
        "changes": entryWords.changes(from: old.draft, to: new.draft),
      ]
      effects.append(.confirm(.key(.entryCorrected, arguments), silent))
      silent = []
    }
    if !silent.isEmpty, case .confirm(let phrase, let last) = effects.popLast() {
      effects.append(.confirm(phrase, last + silent))
    }
    return effects
  }
}

extension Kind {
  /// Whether entries of this kind may have a field; what any may have is not looked at.
  fileprivate func has(_ field: Field) -> Bool {
    if self == .done { return field == .of || field == .note }
    return switch field {
    case .minutes, .start, .way: self == .visit
    case .time: self == .task || self == .report
    case .every, .class: self == .task
    case .state: self == .brand
    case .metric, .value, .unit: self == .figure || self == .goal
    case .due: [.task, .need, .complaint, .goal].contains(self)
    case .alias, .code, .tier, .area, .phone, .birthday, .pinyin: self == .customer
    case .members: self == .brandset
    case .urgency, .category, .to: self == .report
    default: true
    }
  }
}
