package import Catalogue
package import Report

extension LessonShelf {
  /// The lessons of a language as a table, with how far the learner has got.
  package func document(in language: Language, _ record: TrainingRecord) -> Document {
    let lessons = lessons(in: language)
    guard !lessons.isEmpty else { return Document([.paragraph(.key(.trainingListNone))]) }
    let columns = [
      Table.Column(.key(.trainingListNumber), isNumber: true),
      Table.Column(.key(.trainingListLesson)),
      Table.Column(.key(.trainingListMinutes), isNumber: true),
      Table.Column(.key(.trainingListState)),
    ]
    let rows = zip(1..., lessons).map { number, found -> [Phrase] in
      [
        .number(number), .text(found.lesson.title),
        found.lesson.minutes.map(Phrase.number) ?? .key(.dash),
        record[found.file.name].map(state) ?? .key(.trainingListNew),
      ]
    }
    return Document(
      title: .key(.trainingListTitle),
      [.table(Table(columns, rows: rows)), .paragraph(.key(.trainingListHow))] + path(lessons)
    )
  }

  /// The way that the lessons themselves point out to who begins: from the first to the one that a lesson
  /// names as its next.
  private func path(_ lessons: [Found]) -> [Document.Block] {
    guard let turn = lessons.firstIndex(where: { $0.lesson.next != nil }),
      let goal = place(after: turn, in: lessons)
    else { return [] }
    let numbers = (Array(0...turn) + [goal]).map { Phrase.number($0 + 1) }
    return [.paragraph(.key(.trainingListPath, ["lessons": .list(numbers)]))]
  }

  private func place(after here: Int, in lessons: [Found]) -> Int? {
    guard let name = lessons[here].lesson.next else {
      return here + 1 < lessons.count ? here + 1 : nil
    }
    return lessons.firstIndex { $0.file.name.split(separator: ".").first.map(String.init) == name }
  }

  /// What was begun goes before what was finished once.
  private func state(_ progress: LessonProgress) -> Phrase {
    if !progress.isFinished, !progress.marks.isEmpty || progress.best == nil {
      let place: [String: Phrase] = [
        "n": .number(progress.marks.count + 1), "m": .number(progress.lines),
      ]
      return .key(.trainingListGoing, place)
    }
    return .key(.trainingListDone, ["score": .number(progress.best?.score ?? progress.score)])
  }

  /// How a lesson is called where it is begun: its number where it has one.
  package func call(_ file: LessonFile, typed: String, in language: Language) -> String {
    let own = lessons(in: language)
    return own.firstIndex { $0.file == file }.map { String($0 + 1) } ?? typed
  }

  /// The lesson that comes after one; nil after the last, and after one that is not built in.
  package func next(after file: LessonFile) -> Coach.Next? {
    let own = file.language.map(lessons(in:)) ?? []
    guard let here = own.firstIndex(where: { $0.file == file }),
      let next = place(after: here, in: own)
    else { return nil }
    return Coach.Next(number: next + 1, title: own[next].lesson.title)
  }
}
