package import Catalogue
package import Foundation
package import Journal

/// Something that happened to the session.
package enum Event: Equatable, Sendable {
  /// The program is ready for a conversation; a single line or a pipe is not greeted.
  case started
  /// A line was typed; without its line end.
  case line(String)
  /// Several lines arrived at once, as a pasted text does.
  case pasted([String])
  /// Ctrl-C.
  case interrupted
  /// Ctrl-D on an empty line, or the end of the pipe.
  case inputEnded
  /// The batch is on disk; `bytes` are the new lines of the journal, others' first.
  case appended(bytes: Data, entries: [Entry])
  /// The batch was not made safe; whether some of it may stand in the journal nevertheless, because the
  /// disk refuses to take it back too.
  case appendFailed(reason: Phrase, mayStand: Bool = false)
  /// The file that was asked for, whole.
  case fileRead(path: String, Data)
  case fileFailed(path: String, reason: Phrase)
  /// The editor was left, with this text.
  case edited(String)
  case editFailed(reason: Phrase)
  /// Other processes appended these lines.
  case othersAppended(Data)
  /// The journal is another one now, or lost lines: this is all that is in it.
  case journalReplaced(Data)
  /// What the edge has found around the conversation.
  case examined(Examination)
  /// The journal was written anew; nil where nothing was left to do.
  case rewritten(Rewrite, RewriteResult?)
  /// The journal is as it was.
  case rewriteFailed(reason: Phrase)
}
