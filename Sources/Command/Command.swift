package import Catalogue
package import Dates
package import Journal
package import Portfolio

/// A line that was understood.
package indirect enum Command: Equatable, Sendable {
  /// Entries to append, those of new customers and brands first.
  case record(Recording)
  case close([EntryReference], note: String?, on: Day)
  case list(Listing)
  case show(EntryReference, full: Bool = false)
  case find(String, full: Bool = false)
  /// Nil: the last line that was not taken back.
  case undo(EntryReference?)
  case redo
  case amend(EntryReference, Change)
  /// The same for the line before: 不对，是35分钟.
  case correct(Change)
  /// Show how a line is read, and record nothing.
  case explain(String)
  case today
  /// What to carry out of the door: promises, visits, days ahead.
  case morning
  /// What came of the day, and its one question.
  case evening
  case next
  /// What somebody felt or learnt on a day, told without being asked.
  case impression(String, on: Day)
  case step(Verb, Period?)
  case review(Cycle?, Period?)
  /// Of the default method, or of one as it was typed.
  case summary(Cycle?, Period?, ReportOptions, method: String? = nil)
  /// How widely a brand or brand set is stocked.
  case rate(RateRequest)
  /// What was recorded, counted and compared; nil: this month.
  case stats(Tally, Period?, ReportOptions)
  /// How a number of the last report came about, or of one that the line itself asks for.
  case why(Inquiry, of: Command?)
  /// A summary, in one's own editor.
  case edit(Cycle?, Period?, method: String? = nil)
  /// The score sheet of a method; nil: of the one in use that has one.
  case score(method: String?, Period?, ReportOptions)
  /// The items to tick or untick by number, of the default method or of one as it was typed.
  case checklist([Int], method: String? = nil)
  case submit(String?)
  case approve(String?)
  case `return`(String?)
  case setting(key: String?, value: String?)
  case method(MethodRequest)
  case lang(Language?)
  /// Reads the file of a path.
  case `import`(String)
  case export(ExportOptions)
  case clock(String?)
  case doctor
  case repair(RepairOptions)
  /// Take out all that is known of a customer; asked about before, unless the line says yes.
  case purge(String, isConfirmed: Bool)
  /// Lessons: list them, begin one, or see how a class did.
  case train(TrainingRequest)
  /// A lesson made of what is typed next.
  case recordLesson(RecordingRequest)
  case help(Verb?)
  case quit
}

/// What a quick entry appends, and what is worth saying about how it was read.
package struct Recording: Equatable, Sendable {
  package var drafts: [Draft]
  package var notices: [Notice] = []

  package enum Notice: Equatable, Sendable {
    /// A customer that was not known before.
    case newCustomer(String)
    /// A new name that is close to a known one.
    case similar(String, to: String)
    /// A vague span of days; today was taken.
    case vagueDay(String)
    /// One of several customers was taken, the most recently used.
    case chosen(String, from: [String])
    /// A visit still to come, kept as a promised task.
    case visitToCome
    /// What looks like a duration and was not understood; it stays in the note.
    case unreadMinutes(String)
    /// What looks like a day with a slip in it; it stays in the note.
    case unreadDay(String, meant: String)
    /// A visit that comes again and again became a repeated task.
    case repeatedVisit
  }
}

/// An entry as people refer to it: a number, or another's as `lin@laptop/41`.
package struct EntryReference: Equatable, Sendable {
  package var by: String?
  package var n: Int

  package init(by: String? = nil, n: Int) {
    self.by = by
    self.n = n
  }
}

/// Which entries `list` shows.
package struct Listing: Equatable, Sendable {
  package var all = false
  package var open = false
  /// Show telephone and identity numbers whole.
  package var full = false
  package var kinds: Set<Kind> = []
  package var customer: String?
  package var period: Period?

  package init() {}
}

/// What a line says of a repair beforehand, so that it need not be asked.
package struct RepairOptions: Equatable, Sendable {
  /// The lines of the file whose sums are wrong and which are to count all the same.
  package var accepted: Lines = .these([])
  /// Those that are to be taken out.
  package var dropped: Lines = .these([])
  package var isConfirmed = false

  package init() {}

  package enum Lines: Equatable, Sendable {
    case all
    /// By their numbers in the file, counted from 1.
    case these(Set<Int>)

    package func contains(_ line: Int) -> Bool {
      switch self {
      case .all: true
      case .these(let lines): lines.contains(line)
      }
    }
  }
}

/// What `export` gives out, and how.
package struct ExportOptions: Equatable, Sendable {
  package enum Subject: Equatable, Sendable {
    case customers
    case figures
    case entries
    /// The plan and the key moments ahead.
    case calendar
    /// One upward report in standard form.
    case report(EntryReference)
  }

  package var subject = Subject.customers
  /// In which form a report is given out; the others have one of their own.
  package var format: String?
  package var period: Period?
  package var output: String?
  package var force = false
  /// Phone and identity numbers whole instead of masked.
  package var full = false

  package init() {}
}

/// Which distribution is asked for; nil is what is usual.
package struct RateRequest: Equatable, Sendable {
  /// A brand or brand set, as it was typed.
  package var subject: String?
  package var period: Period?
  /// Only the shops of an area or of a tier should stock it.
  package var area: String?
  package var tier: String?
  package var options = ReportOptions()

  package init() {}
}

/// What a report's line says about how to give it out.
package struct ReportOptions: Equatable, Sendable {
  package var format: String?
  package var output: String?
  package var force = false
  /// Whether the entries that each sentence rests on are shown.
  package var trace = false
  /// As it is generated, although somebody edited it.
  package var generated = false

  package init(
    format: String? = nil,
    output: String? = nil,
    force: Bool = false,
    trace: Bool = false
  ) {
    self.format = format
    self.output = output
    self.force = force
    self.trace = trace
  }
}
