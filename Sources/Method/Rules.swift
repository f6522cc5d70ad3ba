/// What a question suggests where a condition holds, such as whom to take along (`suggests`).
package struct Suggestion: Equatable, Sendable {
  /// Nil: always.
  package var when: Condition?
  package var text: Bilingual?
  /// Ids of the question's choices; together with those of the other suggestions they are what Enter
  /// accepts.
  package var choices: [String]
}

/// What follows from earlier answers, each column for itself: the first row that holds and says
/// something in the column decides (`decides`).
///
///     columns: source, today
///     - when: P-2 = no                 source: outside the text
///     - when: P-3 >= 3                 source: a branch      today: a branch
///     -                                                      today: a joint branch
package struct Decision: Equatable, Sendable {
  package struct Column: Equatable, Sendable {
    package var id: String
    package var title: Bilingual

    package init(id: String, title: Bilingual) {
      self.id = id
      self.title = title
    }
  }

  package struct Row: Equatable, Sendable {
    /// Nil: where no earlier row has decided.
    package var when: Condition?
    /// By column.
    package var results: [String: Bilingual]

    package init(when condition: Condition?, results: [String: Bilingual]) {
      when = condition
      self.results = results
    }
  }

  package var columns: [Column]
  package var rows: [Row]

  package init(columns: [Column], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  /// The questions on whose answers it rests.
  package var questions: [String] { rows.flatMap { $0.when?.questions ?? [] } }

  /// What each column comes to; a column in which no row holds is left out.
  package func results(
    where holds: (Condition) -> Bool
  ) -> [(column: Column, result: Bilingual)] {
    columns.compactMap { column in
      let row = rows.first { row in
        row.results[column.id] != nil && row.when.map(holds) ?? true
      }
      return row?.results[column.id].map { (column, $0) }
    }
  }
}
