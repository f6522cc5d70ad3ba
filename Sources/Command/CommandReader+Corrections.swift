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
    let isSeparator: (Character) -> Bool = { " ,，、:：\u{3000}".contains($0) }
    var references: [EntryReference] = []
    var note = rest.drop(while: isSeparator)
    while let reference = EntryReference(typed: String(note.prefix { !isSeparator($0) })) {
      references.append(reference)
      note = note.drop { !isSeparator($0) }.drop(while: isSeparator)
    }
    guard !references.isEmpty else {
      if note.isEmpty { throw .missing(.of, verb: .done) }
      throw .notANumber(String(note.prefix { !isSeparator($0) }))
    }
    let text = note.isEmpty ? nil : String(note)
    let day = DayReader(words, today: context.today).day(in: TypedText(before), at: 0)
    return .close(
      references,
      note: text,
      on: day?.day.past(context.today, context.festivals) ?? context.today
    )
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
