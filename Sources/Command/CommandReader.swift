package import Catalogue
import Dates
import Journal

/// Turns a typed line into a command, or says why not (`design.md` 5).
///
///     line ─► head (verb) ─► entry verbs: spans ─► drafts, the rest is the note
///                        └─► other verbs: arguments
package struct CommandReader: Sendable {
  package let catalogue: Catalogue
  let words: Words
  /// 日报, 周回顾 and the like: a verb and its cycle in one word.
  let cycleVerbs: Lexicon<CycleVerb>

  package init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    words = Words(catalogue)
    cycleVerbs = Lexicon(catalogue, CycleVerb.keys)
  }

  /// A control word that is the whole line: `back`, `<`, 返回, `go 3`.
  package func control(_ line: String) -> Control? {
    let text = TypedText(line.trimmed)
    if let control = words.controls.meaning(of: text) { return control }
    let sign = String(String.UnicodeScalarView(text.folded))
    switch sign {
    case "<": return .back
    case ">": return .skip
    case "?": return .help
    default: break
    }
    for (_, end) in words.go.matches(in: text, at: 0, beforeDigits: true) {
      let start = text.skippingSpaces(from: end)
      if let (number, last) = Numerals.plainDigits(text, start), last == text.count {
        return .go(number)
      }
    }
    return nil
  }

  /// The language that a typed word means.
  package func language(named typed: String) -> Language? { words.language(named: typed) }

  /// The command behind a `/` at a question; nil where the line is a reply.
  package func sideTrip(_ line: String) -> String? {
    let trimmed = line.trimmed
    guard let first = trimmed.first, "/／、".contains(first) else { return nil }
    let rest = String(trimmed.dropFirst()).trimmed
    return rest.isEmpty ? nil : rest
  }

  package func command(_ line: String, in context: Context) throws(CommandError) -> Command {
    try reading(line, in: context).command
  }

  /// The command of a line, and which of its words were taken as what.
  package func reading(_ line: String, in context: Context) throws(CommandError) -> Reading {
    do throws(CommandError) {
      return try readingWithVerb(line, in: context)
    } catch .unknownVerb(let word, let suggestions, _) {
      return try readingWithoutVerb(line, word, suggestions, in: context)
    }
  }

  func readingWithVerb(_ line: String, in context: Context) throws(CommandError) -> Reading {
    let line = sideTrip(line) ?? line.trimmed
    guard !line.isEmpty else { throw .blank }
    if line.hasPrefix("\\") { return try plainNote(String(line.dropFirst()), context) }
    let text = TypedText(line)
    if let found = cycleVerb(in: text, context) {
      return Reading(
        try command(found, text, context),
        text,
        [(found.range, .verb(found.verb.verb))]
      )
    }
    if let ranking = ranking(text, context) { return ranking }
    guard let head = HeadReader(words: words, context: context).head(of: text) else {
      if let correction = try correction(text, context) { return correction }
      throw unknown(text, context)
    }
    if head.verb.kind != nil { return try recording(text, head, context) }
    let rest = argument(text, head.range.upperBound)
    let before = text.text(0..<head.range.lowerBound).trimmed
    if head.verb == .amend { return try amendment(text, head, context) }
    let marks: [Reading.Mark] = [(head.range, .verb(head.verb))]
    if head.verb == .done { return Reading(try closing(rest, on: before, context), text, marks) }
    // 老王解释了原因 tells something; it asks for nothing.
    if head.verb == .explain || head.verb == .why, !before.isEmpty { throw unknown(text, context) }
    if head.verb == .why {
      return Reading(try inquiry(rest, after: head, text, context), text, marks)
    }
    let reading = try other(head, joined(rest, before), text, context)
    if asksForNothing(reading, head, before, text, context) { throw unknown(text, context) }
    return reading
  }

  func unknown(_ text: TypedText, _ context: Context) -> CommandError {
    // 周一 桥头坐了一会儿: the day was understood.
    let day = DayReader(words, today: context.today).day(in: text, at: 0)?.end ?? 0
    let start = text.skippingSpaces(from: day)
    let word = text.text((start < text.count ? start : 0)..<text.typed.count)
      .prefix { !$0.isWhitespace }
    return .unknownVerb(
      String(word.prefix(24)),
      suggestions: Suggestions.verbs(like: String(word), in: words.verbs) {
        context.names.readings
      }
    )
  }

  /// 昨天小结: what stands before a verb that records nothing is an argument like what follows it.
  func joined(_ rest: String, _ before: String) -> String {
    before.isEmpty ? rest : rest.isEmpty ? before : rest + " " + before
  }

  private func recording(
    _ text: TypedText,
    _ head: Head,
    _ context: Context
  ) throws(CommandError) -> Reading {
    var reader = EntryReader(words: words, context: context, text: text, head: head)
    let recording = try reader.recording()
    // A known name alone asks for what is there.
    if case .customer = head.verb, let draft = recording.drafts.first,
      draft.fields.keys == [.name], recording.notices.isEmpty,
      let name = draft[.name]?.string
    {
      var listing = Listing()
      listing.all = true
      listing.customer = name
      return Reading(.list(listing), text, entry: reader)
    }
    return Reading(.record(recording), text, entry: reader)
  }

  /// A verb that takes no free text counts only before its arguments; 计划, plan, do then begin a task.
  private func other(
    _ head: Head,
    _ rest: String,
    _ text: TypedText,
    _ context: Context
  ) throws(CommandError) -> Reading {
    let reader = ArgumentReader(
      catalogue: catalogue,
      words: words,
      context: context,
      verb: head.verb,
      rest: rest,
      isSetApart: !(text[head.range.upperBound]?.isWordPart ?? false)
    )
    do {
      return Reading(try reader.command(), text, [(head.range, .verb(head.verb))])
    } catch .notANumber(let what) where head.verb == .undo && isContent(what, after: head, in: text)
    {
      throw .unknownVerb(String(text.text(0..<text.typed.count).prefix(24)), suggestions: [])
    } catch .unexpected(let what, let verb) {
      if verb == .plan || verb == .do {
        return try recording(text, Head(verb: .task, range: head.range), context)
      }
      // 今天天气好 and "next to the school" have no verb: the word only looks like one.
      let sticks = text[head.range.upperBound].map(\.isWordPart) ?? false
      guard sticks || verb.isTimeToo else { throw .unexpected(what, verb: verb) }
      throw .unknownVerb(String(text.text(0..<text.typed.count).prefix(24)), suggestions: [])
    }
  }

  /// 取消老王的订单 and `remove the rack` tell of something and take nothing back.
  private func isContent(_ argument: String, after head: Head, in text: TypedText) -> Bool {
    text[head.range.upperBound].map(\.isWordPart) ?? false || argument.contains(" ")
  }

  func argument(_ text: TypedText, _ start: Int) -> String {
    var start = text.skippingSpaces(from: start)
    if text[start] == ":" { start = text.skippingSpaces(from: start + 1) }
    return text.text(start..<text.typed.count).trimmed
  }
}
