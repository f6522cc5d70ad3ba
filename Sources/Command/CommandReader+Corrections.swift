import Dates
import Journal

/// Reads what closes entries or changes one.
extension CommandReader {
  /// `完成 12 13 已送到`: numbers first, then words about it.
  func closing(
    _ rest: String,
    on before: String,
    _ context: Context
  ) throws(CommandError) -> Command {
    let (references, note) = numbers(rest)
    guard !references.isEmpty else {
      if note.isEmpty { throw .missing(.of, verb: .done) }
      throw .notANumber(String(note.prefix { !$0.parts }))
    }
    let text = note.isEmpty ? nil : String(note)
    let day = DayReader(words, today: context.today).day(in: TypedText(before), at: 0)
    return .close(
      references,
      note: text,
      on: day?.day.past(context.today, context.festivals) ?? context.today
    )
  }

  /// The numbers at the beginning, with commas or 和 between them, and what follows them.
  private func numbers(_ typed: String) -> (references: [EntryReference], rest: Substring) {
    var references: [EntryReference] = []
    var rest = typed.drop(while: \.parts)
    while let reference = EntryReference(typed: String(rest.prefix { !$0.parts })) {
      references.append(reference)
      rest = rest.drop { !$0.parts }.drop(while: \.parts)
      let next = rest.prefix { !$0.parts }
      let beyond = rest.dropFirst(next.count).drop(while: \.parts)
      if words.joiners.meaning(of: String(next)) != nil,
        EntryReference(typed: String(beyond.prefix { !$0.parts })) != nil
      {
        rest = beyond
      }
    }
    return (references, rest)
  }

  /// `更正 41 30分钟 #缺货`: the number, then what changes, in the words of an entry.
  func amendment(_ rest: String, _ context: Context) throws(CommandError) -> Command {
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

extension Character {
  /// Whether it parts the numbers of a list.
  fileprivate var parts: Bool { " ,，、:：\u{3000}".contains(self) }
}
