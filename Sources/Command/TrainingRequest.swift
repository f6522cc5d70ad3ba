/// What `train` is asked for.
package enum TrainingRequest: Equatable, Sendable {
  /// Which lessons there are, and how far one has got.
  case list
  /// Typing a lesson along, from where it was left; `again` begins it anew.
  case learn(String, again: Bool)
  /// A lesson that is played; the pace is in milliseconds between two characters.
  case demo(String, pace: Int?)
  /// Whether a lesson holds, and without a name whether all of them do.
  case check(String?)
  /// How the learners did whose progress files lie in a folder.
  case scores(folder: String, ReportOptions)
}

/// What `record` is asked for.
package enum RecordingRequest: Equatable, Sendable {
  /// Into a file of this path; one that is there already only by force.
  case begin(path: String, force: Bool)
  case end
}
