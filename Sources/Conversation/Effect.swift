package import Catalogue
package import Command
package import Dates
package import Journal
package import Report

/// Something to be done, as data; the edge does it and tells the session what happened.
package enum Effect: Equatable, Sendable {
  /// The answer to a line.
  case say(Phrase)
  /// A question with what is known about it, for whoever can be asked: a terminal, or a transcript.
  case ask([Phrase])
  /// Worth knowing, but not what was asked for.
  case notice(Phrase)
  /// The line could not be carried out.
  case fail(Phrase)
  /// Write these to the journal, all or nothing, and answer with `.appended` or `.appendFailed`.
  ///
  /// Always the last effect of an event: what follows depends on how it went.
  case append([Draft])
  /// Look at the disk, the terminal and the like, and answer with `.examined`; always the last effect.
  case examine
  /// Put a new journal in the place of the old one, made by `rewritten(_:of:at:)`, and answer with
  /// `.rewritten` or `.rewriteFailed`; always the last effect.
  case rewrite(Rewrite)
  /// Damage was found: how a piped run ends tells of it.
  case noteDamage
  /// Read this file, and answer with `.fileRead` or `.fileFailed`; the last effect of an event too.
  case read(path: String)
  /// Let the person change a text in their own editor, as a file of this name, and answer with `.edited` or
  /// `.editFailed`; always the last effect.
  case edit(String, name: String)
  /// Give out what other programs read; the notices are about what was given out, and follow it.
  case write(String, as: ExportFormat, ReportRequest, notices: [Phrase])
  /// Say that entries were saved; where entries are wanted as data, they are the answer.
  case confirm(Phrase, [Entry])
  /// Entries that were asked for: shown as lines, or as data.
  case list(Document, [Entry])
  case show(Document, ReportRequest)
  /// How a line is read: shown as lines, or as the entries that it would append.
  case explain(Document, [Entry])
  /// Move the frozen clock forward.
  case setClock(Moment)
  /// Do what is asked about lessons; a lesson is a conversation of its own, and this one waits.
  case train(TrainingRequest)
  /// Record a lesson into a file, in a conversation of its own.
  case record(path: String, force: Bool)
  case finish
}

/// The forms of what is given out for other programs.
package enum ExportFormat: String, Equatable, Sendable {
  /// A table: in a file behind a byte order mark, by which Excel knows UTF-8; without one in a pipe.
  case csv
  /// iCalendar, whose lines end with CR LF.
  case calendar = "ics"
}

/// How a report is to be given out, as far as the line itself says so.
package struct ReportRequest: Equatable, Sendable {
  /// `text`, `md` …; nil means as the program was started.
  package var format: String?
  package var output: String?
  package var force = false
  /// Whose numbers stand alone where the entries behind each sentence are shown; nil where they are not.
  package var tracingFor: String?

  package init(
    format: String? = nil,
    output: String? = nil,
    force: Bool = false,
    tracingFor: String? = nil
  ) {
    self.format = format
    self.output = output
    self.force = force
    self.tracingFor = tracingFor
  }
}

/// What stands left of the cursor, and what may be completed there.
package struct Prompt: Equatable, Sendable {
  package var text: Phrase
  /// A reply that was refused, ready to be mended.
  package var initial: String
  /// The answer that stands, for whoever brings it back to edit it.
  package var recalled: String
  /// A command line: remembered in the history; replies never are.
  package var isCommand: Bool

  package init(_ text: Phrase, initial: String = "", recalled: String = "", isCommand: Bool) {
    self.text = text
    self.initial = initial
    self.recalled = recalled
    self.isCommand = isCommand
  }
}

extension [Effect] {
  /// Whether the next thing that happens is the disk's answer.
  var waitsForDisk: Bool {
    switch last {
    case .append, .read, .examine, .rewrite, .edit: true
    default: false
    }
  }
}
