import Catalogue
import Command
import Journal
import Method
import Portfolio
import Report

/// Shows how a line is read, and records nothing.
extension Session {
  mutating func explain(_ line: String) -> [Effect] {
    if reader.control(line) != nil {
      return [.explain(Document(aligned([(line.trimmed, .key(.explainControl), "")])), [])]
    }
    if let (method, step, period) = stepBegun(by: line) {
      let row = (line.trimmed, Phrase.key(.explainStep), Phrase.either(step.title))
      let begins = Phrase.key(
        .explainStarts,
        [
          "step": .either(step.title), "method": .either(method.title),
          "period": .period(period ?? usual(step, of: method)),
        ]
      )
      return [.explain(Document(aligned([row]) + [.paragraph(begins)]), [])]
    }
    var context = self.context()
    // What would be asked is told instead.
    context.asks = false
    let reading: Reading
    do throws(CommandError) {
      reading = try reader.reading(line, in: context)
    } catch {
      return [.fail(error.phrase)]
    }
    var drafts: [Draft] = []
    var refusal: [Document.Block] = []
    do throws(Refusal) {
      drafts = try self.drafts(of: reading.command)
      if drafts.isEmpty { refusal = [.paragraph(.key(reading.command.nothing))] }
    } catch {
      refusal = [.paragraph(error.phrase)]
    }
    var blocks = aligned(reading.parts.compactMap { row($0, drafts.last) })
    blocks += drafts.map { draft in
      .paragraph(.key(.explainBecomes, ["entry": .text(said(draft))]))
    }
    if case .record(let recording) = reading.command {
      blocks += recording.notices.map { .paragraph($0.phrase) }
    }
    blocks += refusal
    return [.explain(Document(blocks), entries(of: drafts))]
  }

  /// What a command would append.
  private func drafts(of command: Command) throws(Refusal) -> [Draft] {
    switch command {
    case .record(let recording): return recording.drafts
    case .close(let references, let note, let day):
      var draft = correction(.done, references.map(id))
      draft.on = day
      draft[.note] = note.map(Value.string)
      return [draft]
    case .amend(let reference, let change):
      return try amendments(of: meant(by: reference, change), change)
    case .correct(let change): return try amendments(of: meant(by: nil, change), change)
    default: return []
    }
  }

  private func entries(of drafts: [Draft]) -> [Entry] {
    Batch(drafts, from: portfolio.journal.nextNumber(for: by), by: by, at: now).entries
  }

  /// The words, what they were taken as, and its value; nil for spaces and signs.
  private func row(
    _ part: Reading.Part,
    _ draft: Draft?
  ) -> (typed: String, taken: Phrase, value: Phrase)? {
    let typed = part.typed.trimmed
    guard typed.contains(where: { $0.isLetter || $0.isNumber || $0.isSymbol }) else { return nil }
    switch part.meaning {
    case .verb(let verb): return (typed, .key(.explainVerb), .word(verb.key))
    case .on(let day): return (typed, .key(EntryWords.dayName), .day(day))
    case .field(let field, let value):
      var draft = draft ?? Draft(.note, on: today)
      draft[field] = value
      let words = entryWords.value(of: field, in: draft)
      let all = part.isAlsoNote ? .key(.explainAlsoNote, ["value": words]) : words
      return (typed, .key(EntryWords.name(of: field)), all)
    case .note: return (typed, .key(EntryWords.name(of: .note)), "")
    case .argument: return (typed, .key(.explainArgument), "")
    case .silent: return (typed, .key(.explainSilent), "")
    }
  }

  /// Rows under each other, each column as wide as its widest words.
  private func aligned(
    _ rows: [(typed: String, taken: Phrase, value: Phrase)]
  ) -> [Document.Block] {
    let cells = rows.map { ($0.typed.visible, words($0.taken), words($0.value)) }
    let first = cells.map(\.0.columns).max() ?? 0
    let second = cells.map(\.1.columns).max() ?? 0
    return cells.map { typed, taken, value in
      let line = typed.padded(to: first) + "  " + taken.padded(to: second) + "  " + value
      return .paragraph(.text(line.trimmed))
    }
  }
}

extension Command {
  /// What to say of a command that records nothing by itself.
  fileprivate var nothing: Key {
    if case .import = self { .explainImport } else { .explainNothing }
  }
}
