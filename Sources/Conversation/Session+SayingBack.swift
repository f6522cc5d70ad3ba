import Command
package import Journal
import Portfolio
import Report

/// Entries said back so that they could be typed again.
extension Session {
  /// The line of an entry in the plainest form that is read back as the same entry.
  ///
  /// The line is read with the names that the typed one was read with.
  package mutating func said(_ draft: Draft) -> String {
    let words = entryWords
    guard draft.kind.isTyped else { return words.line(draft) }
    var context = self.context(names: index)
    context.asks = false
    let lines = EntryWords.Form.allCases.lazy.map { words.line(draft, $0) }
    return lines.first { isRead($0, as: draft, in: context) } ?? words.line(draft)
  }

  private func isRead(_ line: String, as draft: Draft, in context: Context) -> Bool {
    switch try? reader.command(line, in: context) {
    case .record(let recording): recording.drafts.last == draft
    case .close(let references, let note, let day):
      day == draft.on && note == draft[.note]?.string
        && references.map { id(of: $0).reference(from: by) } == draft[.of]?.list
    default: false
    }
  }
}

extension Kind {
  /// Whether people type such entries; the others come from interviews and corrections.
  fileprivate var isTyped: Bool {
    switch self {
    case .visit, .need, .complaint, .report, .brand, .market, .note, .figure, .task, .done,
      .customer, .brandset:
      true
    case .answer, .goal, .period, .undo, .redo, .amend, .purged, .setting: false
    }
  }
}
