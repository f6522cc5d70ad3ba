package import Catalogue
package import Conversation
package import Dates

/// Something that happened to a lesson that is being taken or made.
package enum TrainingEvent: Equatable, Sendable {
  case started
  /// A line was typed, or several were pasted.
  case lines([String])
  /// Ctrl-C on an empty line.
  case interrupted
  /// Ctrl-D on an empty line, or the end of the pipe.
  case ended
}

/// Something to be done, as data.
package enum TrainingEffect: Equatable, Sendable {
  /// The trainer's words, set off from what the conversation prints.
  case tell(Phrase)
  /// Lines that the conversation printed.
  case answer([String])
  /// Keep how far the learner has got.
  case keep(LessonProgress)
  /// Write a lesson that was recorded; a file that is there already only by force.
  case write(String, path: String, force: Bool, then: Phrase)
  /// It is over.
  case finish
}

/// A conversation of its own, beside that of the journal: a lesson that is taken, or one that is made.
package protocol Activity: Sendable {
  /// The language in which it is held.
  var language: Language { get }

  /// What stands left of the cursor.
  var prompt: Prompt { get }

  /// Decides what an event leads to.
  mutating func handle(_ event: TrainingEvent, at now: Moment) -> [TrainingEffect]

  /// What the last word of a line may become.
  func completions(of line: String) -> [String]
}
