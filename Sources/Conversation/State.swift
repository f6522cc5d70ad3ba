import Catalogue
import Dates
import Journal
import Method

/// What decides what the next event means.
enum State: Sendable {
  /// A line is expected: a command, or a reply where an interview is open.
  case listening
  /// Something about a line is asked; the reply completes it.
  case clarifying(Clarification)
  /// Something about the whole journal is asked; only a yes does it.
  case confirming(Confirmation)
  /// A file is being read.
  case reading(String, FilePurpose)
  /// A file was read; whether its columns are right is asked.
  case agreeing(OpenImport)
  /// A summary is being changed in an editor.
  case editing(OpenEdit)
  /// Entries are on their way to the disk.
  case saving(Saving)
  case finished
}

/// What a file is read for.
enum FilePurpose: Equatable, Sendable {
  case `import`
  /// It is a method file, of which is to be said what is wrong, in a language where one is named.
  case check(Language?)
}

/// What is done to the whole journal once it is agreed to.
enum Confirmation: Equatable, Sendable {
  case repair(RepairTalk)
  case purge(customer: String)
}

/// Entries that are being written, and what is to be said once they are safe.
struct Saving: Equatable, Sendable {
  var drafts: [Draft]
  var then: Then
  /// How the line was read; told together with what was saved, not before.
  var notices: [Phrase] = []
  /// Whether an attempt failed so badly that some of it may stand in the journal.
  var mayStand = false

  enum Then: Equatable, Sendable {
    /// Say back what was understood.
    case confirm
    /// Say what changed; these are the entries as they were before.
    case amended([Entry])
    /// Say which lines were taken back or restored.
    case undone([EntryID])
    case redone([EntryID])
    /// A reply in the open interview.
    case answered
    /// A list or note was ended; its lines were said back one by one.
    case listEnded
    /// The step that the open interview was going through is finished.
    case finished
    /// What a file brought.
    case imported(ImportResult)
    /// The list of the day after ticks were set.
    case ticked(Period, of: String)
    /// Whose summary was edited.
    case edited(Period)
    /// What a method is that was chosen.
    case methodChosen(String)
    /// What the person is called, at the first start.
    case introduced(String)
  }
}

/// One run through the questions of a step, and of the steps after it where a review goes on.
///
/// It says what is gone through, not where in it we are: that is computed from the answers.
struct Interview: Equatable, Sendable {
  var method: String
  /// Ids of the steps still to go through, the present one first.
  var steps: [String]
  var period: Period
  /// Ask the questions beyond the core ones too.
  var asksMore = false
  /// An answered question that the person went back to.
  var revisiting: Item.ID?
  /// Everything is answered; the person looks around and may go to a question.
  var isBrowsing = false
  /// With the question that was gone to it is over: nothing else is asked.
  var endsAtOnce = false
  /// Enter was pressed at a question that has nothing to accept; the next Enter skips.
  var hasHinted = false

  /// The step that is gone through now.
  func step(in method: Method) -> Step? { steps.first.flatMap { method.step($0) } }
}
