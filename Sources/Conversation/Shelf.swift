import Command
import Dates
import Journal
package import Method
import Report

/// What is read from the library when it is first needed, and kept.
///
/// A quick entry needs none of it: reading it all would cost more than everything else at the start.
struct Shelf: Sendable {
  private let library: Library
  private var vocabularies: Vocabularies?
  /// The methods that were read so far.
  private(set) var methods: [String: Method] = [:]
  private var workCalendar: WorkCalendar?

  init(_ library: Library) { self.library = library }

  /// A work method by its id; nil where there is none, or where its file has faults.
  mutating func method(_ id: String) -> Method? {
    if let known = methods[id] { return known }
    let path = "lang/methods/\(id).yaml"
    guard let text = library.ownMethods["\(id).yaml"] ?? library.find(path) else { return nil }
    let method = try? MethodReader.method(
      yaml: text,
      file: path,
      vocabularies: choices(),
      known: .shipped
    )
    methods[id] = method
    return method
  }

  /// The ids of all methods there are, the person's own included.
  var methodIDs: [String] {
    let own = library.ownMethods.keys.map { String($0.dropLast(5)) }
    let shipped = library.paths(in: "lang/methods").map {
      String($0.dropFirst("lang/methods/".count).dropLast(5))
    }
    return Set(own + shipped).sorted()
  }

  mutating func calendar() -> WorkCalendar {
    if let workCalendar { return workCalendar }
    let calendar = WorkCalendar(yaml: library.paths(in: "lang/calendar").map(library.text))
    workCalendar = calendar
    return calendar
  }

  /// When festivals fall; read anew only by the rare line that names one before the calendar is here.
  var festivals: FestivalDays {
    if let workCalendar { return { workCalendar.day(of: $0, in: $1) } }
    return { [library] festival, year in
      let files = library.paths(in: "lang/calendar").map(library.text)
      return WorkCalendar(yaml: files).day(of: festival, in: year)
    }
  }

  private mutating func choices() -> Vocabularies {
    if let vocabularies { return vocabularies }
    let path = "lang/vocabularies.yaml"
    // A shipped file is read by a test; without it every choice list is reported as unknown.
    let read = (try? Vocabularies(yaml: library.text(path), file: path)) ?? Vocabularies()
    vocabularies = read
    return read
  }
}

extension KnownNames {
  /// The names that a method file may use: facts and subjects of `Report`, kinds and fields of the
  /// journal.
  package static let shipped = KnownNames(
    facts: Facts.names,
    subjects: Facts.subjectNames,
    kinds: ["goal", "task", "report", "need", "complaint", "brand", "period"],
    fields: Set(Field.allCases.map(\.name))
  )
}
