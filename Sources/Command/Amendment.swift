import Dates
import Journal

/// What `amend` changes, typed in the words of an entry.
extension EntryReader {
  /// The changes of the whole text; what is not recognised is the new note where that may be.
  mutating func changes(takesNote: Bool = true) throws(CommandError) -> Change {
    var draft = Draft(.amend, on: context.today)
    if let recurrence = wholeRepetition { return Change([.every: .string(recurrence.description)]) }
    let removed = takeRemovals()
    let customers = try self.customers()
    draft[.customer] = customers.names.first.map(Value.string)
    takeMarks(&draft)
    takeBrands(&draft)
    takeDuration(&draft, after: nil)
    takeTold()
    var change = Change()
    takeChangedDay(&change, &draft)
    try takeFields(&draft)
    if spans.all.contains(where: { if case .field(.on, _) = $0.meaning { true } else { false } }) {
      (change.on, change.coming) = (draft.on, nil)
    }
    if try !takeWholeName(&draft, change), takesNote {
      draft[.note] = wholeNote(draft).map(Value.string)
    }
    for field in removed { draft[field] = .null }
    change.fields = draft.fields
    change.told = told
    change.newCustomers = notices.compactMap {
      if case .newCustomer(let name) = $0 { name } else { nil }
    }
    return change
  }

  /// What was told stands apart from the day before it, as in 周五 告知:10点.
  private mutating func takeTold() {
    for span in spans.all {
      guard case .field(.told, let words) = span.meaning else { continue }
      told = words.isEmpty ? nil : words
      taken.append(span)
    }
  }

  /// 每周三 and nothing else is how often it comes again.
  private var wholeRepetition: Recurrence? {
    let start = text.skippingSpaces(from: 0)
    let found = RepeatReader(words, today: context.today).repetition(in: text, at: start)
    guard let found, text.skippingSpaces(from: found.end) == text.typed.count else { return nil }
    return found.recurrence
  }

  /// `key:` with nothing after it takes the field away.
  private mutating func takeRemovals() -> [Field] {
    var removed: [Field] = []
    for span in spans.all {
      guard case .field(.field(let field), "") = span.meaning else { continue }
      removed.append(field)
      taken.append(span)
      spans.remove(span)
    }
    return removed
  }

  private mutating func takeChangedDay(_ change: inout Change, _ draft: inout Draft) {
    for span in spans.all {
      guard case .day(let expression) = span.meaning, change.on == nil,
        isStated(span, isBare: isBare(expression)) || expression.isLimit
      else { continue }
      let past = expression.past(context.today, context.festivals)
      let coming = expression.coming(context.today, context.festivals)
      if past > context.today || expression.isLimit {
        draft[.due] = .string(coming.description)
        roles[span.range.lowerBound] = .field(.due)
      } else {
        (change.on, change.coming) = (past, coming)
        roles[span.range.lowerBound] = .on
      }
      loose.append(LooseSpan(span: span, kind: .day))
    }
  }

  /// A short form of a known name and nothing else is the customer.
  private mutating func takeWholeName(
    _ draft: inout Draft,
    _ change: Change
  ) throws(CommandError) -> Bool {
    guard draft.fields.isEmpty, change.on == nil, let note, note == text.text(0..<text.typed.count),
      let name = try known(note), spans.add(0..<text.count, .customer(name))
    else { return false }
    taken += spans.all.filter { !$0.range.isEmpty }
    draft[.customer] = .string(name)
    return true
  }
}
