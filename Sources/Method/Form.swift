package import Dates

/// A report that puts answers and facts of a method together, such as the year's plan or form.
package struct Form: Equatable, Sendable {
  package var id: String
  package var title: Bilingual
  package var cycle: Cycle
  package var sections: [FormSection]
}

/// One part of a form.
package struct FormSection: Equatable, Sendable {
  package var title: Bilingual
  /// Questions whose answers are printed.
  package var answers: [String]
  /// Facts whose lines are printed.
  package var facts: [String]
  /// The fields of a question, to be filled in by hand.
  package var blank: String?
}
