import Dates
import Journal

/// Reads a quick entry: what is recognised is taken, the rest is the note.
struct EntryReader {
  let words: Words
  let context: Context
  let text: TypedText
  let head: Head
  var spans: Spans
  var notices: [Recording.Notice] = []
  /// Spans that are part of the entry and leave the note.
  var taken: [Span] = []
  /// Spans that set a field, and leave the note only where its sentences stay whole.
  var loose: [LooseSpan] = []
  /// What a day or time was taken as, by where its span begins.
  var roles: [Int: FieldWord] = [:]
  /// The verb of a visit that has not happened yet; it begins the note of the task.
  var announcedVerb: String?
  /// What `told:` says in a change.
  var told: String?

  init(words: Words, context: Context, text: TypedText, head: Head) {
    (self.words, self.context, self.text, self.head) = (words, context, text, head)
    spans = SpanReader(words: words, context: context, text: text).spans(after: head)
  }

  /// The entries of the line, those of customers it brings in first.
  mutating func recording() throws(CommandError) -> Recording {
    guard let kind = head.verb.kind else { return Recording(drafts: []) }
    if kind == .customer { return try card() }
    if kind == .brandset { return try brandSet() }
    var draft = Draft(kind, on: context.today)
    if let way = head.verb.way { draft[.way] = .string(way) }
    let customers = try self.customers()
    if kind == .visit { takePlace(after: customers.end) }
    takeGlue(after: customers.end)
    takeMarks(&draft)
    takeBrands(&draft)
    if kind == .figure { try takeMeasure(&draft) }
    if kind == .brand { try takeState(&draft) }
    if kind == .report {
      takeUrgency(&draft)
      takeCategory(&draft)
    }
    if kind == .visit {
      takeDuration(&draft, after: customers.end)
      takeWay(&draft, after: customers.end)
    }
    try takeDays(&draft, customerEnd: customers.end)
    if kind == .task { try checkDay(draft) }
    try takeFields(&draft)
    takeNote(&draft)
    if kind == .brand { try checkBrand(draft) }
    let drafts = try entries(draft, customers.names)
    return Recording(drafts: newCustomers(customers.names, draft.on) + drafts, notices: notices)
  }

  /// One draft for each customer, or the one without; each must have what its kind demands.
  private func entries(_ draft: Draft, _ customers: [String]) throws(CommandError) -> [Draft] {
    if customers.isEmpty {
      try check(draft)
      return [draft]
    }
    var drafts: [Draft] = []
    for customer in customers {
      var own = draft
      own[.customer] = .string(customer)
      try check(own)
      drafts.append(own)
    }
    return drafts
  }

  private func check(_ draft: Draft) throws(CommandError) {
    let missing: Field?
    switch draft.kind {
    case .visit: missing = draft[.customer] == nil ? .customer : nil
    case .need, .complaint:
      missing = draft[.customer] == nil && draft[.note] == nil ? .note : nil
    case .report, .market, .note, .task: missing = draft[.note] == nil ? .note : nil
    case .brand: missing = draft[.brands] == nil ? .brands : nil
    case .figure:
      missing = draft[.metric] == nil ? .metric : draft[.value] == nil ? .value : nil
    default: missing = nil
    }
    if let missing { throw .missing(missing, verb: head.verb) }
  }

  private func newCustomers(_ names: [String], _ day: Day) -> [Draft] {
    names.filter { name in notices.contains(.newCustomer(name)) }.map { name in
      Draft(.customer, on: day, [.name: .string(name)])
    }
  }

  mutating func takeMarks(_ draft: inout Draft) {
    var tags: [String] = []
    for span in spans.all {
      switch span.meaning {
      case .tag(let tag) where !tags.contains(tag):
        tags.append(tag)
        taken.append(span)
      case .tag, .adverb, .sign: taken.append(span)
      case .priority(let priority):
        draft[.priority] = draft[.priority] ?? .string(priority)
        taken.append(span)
      default: break
      }
    }
    if !tags.isEmpty { draft[.tags] = .strings(tags) }
  }

  /// Known brands, and what stands in 《》; one inside a sentence stays in the note as well.
  mutating func takeBrands(_ draft: inout Draft) {
    var brands: [String] = []
    for span in spans.all {
      guard case .brand(let name) = span.meaning else { continue }
      if !brands.contains(name) { brands.append(name) }
      if draft.kind == .brand, isBesideName(span.range.lowerBound) {
        taken.append(span)
      } else {
        loose.append(LooseSpan(span: span, kind: .brand))
      }
    }
    if !brands.isEmpty { draft[.brands] = .strings(brands) }
  }

  /// What was typed as the note, and what else is left of the line.
  func wholeNote(_ draft: Draft) -> String? {
    guard let typed = draft[.note]?.string else { return note }
    guard let rest = note, rest.unicodeScalars.contains(where: \.isWordPart) else { return typed }
    return typed + " " + rest
  }

  private mutating func takeNote(_ draft: inout Draft) {
    let parts = [announcedVerb, wholeNote(draft)].compactMap(\.self)
    draft[.note] = parts.isEmpty ? nil : .string(parts.joined(separator: " "))
  }
}
