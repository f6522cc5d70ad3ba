import Journal

extension CommandReader {
  /// What stands behind a backslash, as a note that nothing is searched for in.
  func plainNote(_ note: String, _ context: Context) throws(CommandError) -> Reading {
    guard !note.trimmed.isEmpty else { throw .blank }
    let draft = Draft(.note, on: context.today, [.note: .string(note.trimmed)])
    let text = TypedText("\\" + note)
    return Reading(
      .record(Recording(drafts: [draft])),
      text,
      [(0..<1, .silent), (1..<text.typed.count, .note)]
    )
  }
}
