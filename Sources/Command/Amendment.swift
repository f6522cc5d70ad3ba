import Dates
import Journal

/// What `amend` changes, typed in the words of an entry.
extension EntryReader {
  mutating func changes() throws(CommandError) -> (day: Day?, fields: [Field: Value]) {
    var draft = Draft(.amend, on: context.today)
    var day: Day?
    var removed: [Field] = []
    for span in spans.all {
      guard case .field(.field(let field), "") = span.meaning else { continue }
      removed.append(field)
      taken.append(span)
      spans.remove(span)
    }
    let customers = try self.customers()
    draft[.customer] = customers.names.first.map(Value.string)
    takeMarks(&draft)
    takeBrands(&draft)
    takeDuration(&draft, after: nil)
    for span in spans.all {
      guard case .day(let expression) = span.meaning, day == nil,
        isStated(span, isBare: isBare(expression)) || expression.isLimit
      else { continue }
      let past = expression.past(context.today, context.festivals)
      if past > context.today || expression.isLimit {
        draft[.due] = .string(expression.coming(context.today, context.festivals).description)
      } else {
        day = past
      }
      loose.append(LooseSpan(span: span, kind: .day))
    }
    try takeFields(&draft)
    if spans.all.contains(where: { if case .field(.on, _) = $0.meaning { true } else { false } }) {
      day = draft.on
    }
    draft[.note] = wholeNote(draft).map(Value.string)
    for field in removed { draft[field] = .null }
    return (day, draft.fields)
  }
}
