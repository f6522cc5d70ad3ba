package import Catalogue
package import Report

extension LessonShelf {
  /// The lessons of a language as a table.
  package func document(in language: Language) -> Document {
    let lessons = lessons(in: language)
    guard !lessons.isEmpty else { return Document([.paragraph(.key(.trainingListNone))]) }
    let columns = [
      Table.Column(.key(.trainingListNumber), isNumber: true),
      Table.Column(.key(.trainingListLesson)),
      Table.Column(.key(.trainingListMinutes), isNumber: true),
    ]
    let rows = zip(1..., lessons).map { number, found -> [Phrase] in
      [
        .number(number), .text(found.lesson.title),
        found.lesson.minutes.map(Phrase.number) ?? .key(.dash),
      ]
    }
    return Document(
      title: .key(.trainingListTitle),
      [.table(Table(columns, rows: rows)), .paragraph(.key(.trainingListHow))]
    )
  }
}
