package import Catalogue
import Dates
import Journal

/// Turns a typed line into a command, or says why not (`design.md` 5).
///
///     line ─► head (verb) ─► entry verbs: spans ─► drafts, the rest is the note
///                        └─► other verbs: arguments
package struct CommandReader: Sendable {
  private let catalogue: Catalogue
  let words: Words
  /// 日报, 周回顾 and the like: a verb and its cycle in one word.
  private let cycleVerbs: Lexicon<CycleVerb>

  package init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    words = Words(catalogue)
    cycleVerbs = Lexicon(catalogue, CycleVerb.keys)
  }

  /// A control word that is the whole line: `back`, `<`, 返回, `go 3`.
  package func control(_ line: String) -> Control? {
    let text = TypedText(line.trimmed)
    if let control = words.controls.meaning(of: line.trimmed) { return control }
    let sign = String(String.UnicodeScalarView(text.folded))
    switch sign {
    case "<": return .back
    case ">": return .skip
    case "?": return .help
    default: break
    }
    for language in Language.allCases {
      for word in catalogue.words(.wordControlGo, in: language).flatMap(\.spellings) {
        let folded = word.foldedForMatching
        guard text.has(folded, at: 0) else { continue }
        let start = text.skippingSpaces(from: folded.count)
        if let (number, end) = Numerals.plainDigits(text, start), end == text.count {
          return .go(number)
        }
      }
    }
    return nil
  }

  /// The command behind a `/` at a question; nil where the line is a reply.
  package func sideTrip(_ line: String) -> String? {
    let trimmed = line.trimmed
    guard let first = trimmed.first, "/／、".contains(first) else { return nil }
    let rest = String(trimmed.dropFirst()).trimmed
    return rest.isEmpty ? nil : rest
  }

  package func command(_ line: String, in context: Context) throws(CommandError) -> Command {
    let line = sideTrip(line) ?? line.trimmed
    guard !line.isEmpty else { throw .blank }
    if line.hasPrefix("\\") { return try plainNote(String(line.dropFirst()), context) }
    let text = TypedText(line)
    if let found = cycleVerb(in: text) { return try command(found.verb, text, found.end, context) }
    guard let head = HeadReader(words: words, context: context).head(of: text) else {
      let word = line.prefix { !$0.isWhitespace }
      throw .unknownVerb(
        String(word.prefix(24)),
        suggestions: Suggestions.verbs(like: String(word), in: words.verbs)
      )
    }
    if head.verb.kind != nil { return try recording(text, head, context) }
    let rest = argument(text, head.range.upperBound)
    if head.verb == .done { return try closing(rest, context) }
    if head.verb == .amend { return try amendment(rest, context) }
    return try other(head, rest, text, context)
  }

  private func recording(
    _ text: TypedText,
    _ head: Head,
    _ context: Context
  ) throws(CommandError) -> Command {
    var reader = EntryReader(words: words, context: context, text: text, head: head)
    let recording = try reader.recording()
    // A known name alone asks for what is there.
    if case .customer = head.verb, let draft = recording.drafts.first,
      Set(draft.fields.keys) == [.name], recording.notices.isEmpty,
      let name = draft[.name]?.string
    {
      return .list(Listing(all: true, customer: name))
    }
    return .record(recording)
  }

  /// A verb that takes no free text counts only before its arguments; 计划, plan, do then begin a task.
  private func other(
    _ head: Head,
    _ rest: String,
    _ text: TypedText,
    _ context: Context
  ) throws(CommandError) -> Command {
    let reader = ArgumentReader(
      catalogue: catalogue,
      words: words,
      context: context,
      verb: head.verb,
      rest: rest
    )
    do {
      return try reader.command()
    } catch .unexpected(let what, let verb) {
      guard verb == .plan || verb == .do else { throw .unexpected(what, verb: verb) }
      return try recording(text, Head(verb: .task, range: head.range), context)
    }
  }

  private func command(
    _ found: CycleVerb,
    _ text: TypedText,
    _ end: Int,
    _ context: Context
  ) throws(CommandError) -> Command {
    let reader = ArgumentReader(
      catalogue: catalogue,
      words: words,
      context: context,
      verb: found.verb,
      rest: argument(text, end)
    )
    if found.verb == .summary { return try reader.summary(found.cycle) }
    guard case .review(_, let period) = try reader.command() else {
      return .review(found.cycle, nil)
    }
    return .review(found.cycle, period.map { Period(found.cycle, containing: $0.first) })
  }

  private func cycleVerb(in text: TypedText) -> (verb: CycleVerb, end: Int)? {
    guard let (verb, end) = cycleVerbs.longest(in: text, at: 0),
      text[end].map(\.isSpace) ?? true
    else { return nil }
    return (verb, end)
  }

  private func argument(_ text: TypedText, _ start: Int) -> String {
    var start = text.skippingSpaces(from: start)
    if text[start] == ":" { start = text.skippingSpaces(from: start + 1) }
    return text.text(start..<text.typed.count).trimmed
  }

  private func plainNote(_ note: String, _ context: Context) throws(CommandError) -> Command {
    guard !note.trimmed.isEmpty else { throw .blank }
    return .record(
      Recording(drafts: [Draft(.note, on: context.today, [.note: .string(note.trimmed)])])
    )
  }

  /// `完成 12 13 已送到`: numbers first, then words about it.
  private func closing(_ rest: String, _ context: Context) throws(CommandError) -> Command {
    var references: [EntryReference] = []
    var note: [String] = []
    for token in rest.split(whereSeparator: { " ,，、\u{3000}".contains($0) }) {
      if note.isEmpty, let reference = EntryReference(typed: String(token)) {
        references.append(reference)
      } else {
        note.append(String(token))
      }
    }
    guard !references.isEmpty else {
      if let word = note.first { throw .notANumber(word) }
      throw .missing(.of, verb: .done)
    }
    let text = note.isEmpty ? nil : note.joined(separator: " ")
    return .close(references, note: text, on: context.today)
  }

  /// `更正 41 30分钟 #缺货`: the number, then what changes, in the words of an entry.
  private func amendment(_ rest: String, _ context: Context) throws(CommandError) -> Command {
    let parts = rest.split(maxSplits: 1) { $0 == " " || $0 == "\u{3000}" || $0 == ":" || $0 == "：" }
    guard let first = parts.first else { throw .missing(.of, verb: .amend) }
    guard let reference = EntryReference(typed: String(first)) else {
      throw .notANumber(String(first))
    }
    let text = TypedText(parts.count > 1 ? String(parts[1]).trimmed : "")
    var reader = EntryReader(
      words: words,
      context: context,
      text: text,
      head: Head(verb: .amend, range: 0..<0)
    )
    let (day, fields) = try reader.changes()
    guard day != nil || !fields.isEmpty else { throw .missing(.note, verb: .amend) }
    return .amend(reference, on: day, fields)
  }
}

/// A verb and the cycle it is about, in one word.
struct CycleVerb: Equatable, Sendable {
  var verb: Verb
  var cycle: Cycle

  static let keys: [(key: Key, meaning: CycleVerb)] = [
    (.wordReviewDay, CycleVerb(verb: .review, cycle: .day)),
    (.wordReviewWeek, CycleVerb(verb: .review, cycle: .week)),
    (.wordReviewMonth, CycleVerb(verb: .review, cycle: .month)),
    (.wordSummaryDay, CycleVerb(verb: .summary, cycle: .day)),
    (.wordSummaryWeek, CycleVerb(verb: .summary, cycle: .week)),
    (.wordSummaryMonth, CycleVerb(verb: .summary, cycle: .month)),
  ]
}

extension String {
  /// Without spaces of either width around it.
  package var trimmed: String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
