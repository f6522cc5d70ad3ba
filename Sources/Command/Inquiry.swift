/// What `why` is asked about.
package struct Inquiry: Equatable, Sendable {
  package enum Subject: Equatable, Sendable {
    /// What can be asked.
    case all
    /// By its number in that list.
    case number(Int)
    /// By a word of it.
    case word(String)
  }

  package var subject: Subject
  /// All entries behind it, and phone numbers whole.
  package var full: Bool

  package init(_ subject: Subject, full: Bool = false) {
    self.subject = subject
    self.full = full
  }
}
