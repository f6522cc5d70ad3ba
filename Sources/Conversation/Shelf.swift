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
  /// The methods that were read so far.
  private(set) var methods: [String: Method] = [:]
  private var workCalendar: WorkCalendar?

  init(_ library: Library) { self.library = library }

  /// A work method by its id, kept from now on; nil where there is none, or where its file has faults.
  mutating func load(_ id: String) -> Method? {
    let method = method(id)
    methods[id] = method
    return method
  }

  /// A work method as `load` gives it; one that was not loaded is read for this once.
  func method(_ id: String) -> Method? {
    if let known = methods[id] { return known }
    let path = "lang/methods/\(id).yaml"
    guard let text = library.ownMethods["\(id).yaml"] ?? library.find(path) else { return nil }
    return try? MethodReader.method(
      yaml: text,
      file: path,
      vocabularies: choices,
      known: .shipped
    )
  }

  /// The ids of all methods there are, the person's own included.
  var methodIDs: [String] {
    let own = library.ownMethods.keys.map { String($0.dropLast(5)) }
    let shipped = library.paths(in: "lang/methods").map {
      String($0.dropFirst("lang/methods/".count).dropLast(5))
    }
    return Set(own + shipped).sorted()
  }

  /// Reads the calendar files and keeps them.
  mutating func loadCalendar() { workCalendar = calendar }

  /// Working days and festivals; read for this once where `loadCalendar` did not keep them.
  var calendar: WorkCalendar {
    workCalendar ?? WorkCalendar(yaml: library.paths(in: "lang/calendar").map(library.text))
  }

  /// When festivals fall; read anew only by the rare line that names one before the calendar is here.
  var festivals: FestivalDays {
    if let workCalendar { return { workCalendar.day(of: $0, in: $1) } }
    return { [self] in calendar.day(of: $0, in: $1) }
  }

  private var choices: Vocabularies {
    let path = "lang/vocabularies.yaml"
    // A shipped file is read by a test; without it every choice list is reported as unknown.
    return (try? Vocabularies(yaml: library.text(path), file: path)) ?? Vocabularies()
  }
}

extension KnownNames {
  /// The names that a method file may use: facts and subjects of `Report`, kinds and fields of the
  /// journal.
  package static let shipped = KnownNames(
    facts: Facts.names,
    subjects: Facts.subjectNames,
    kinds: [
      "goal", "task", "report", "need", "complaint", "brand", "period", "figure",
      "customer", "note", "market",
      "amend", "done",
    ],
    fields: Set(Field.allCases.map(\.name))
  )
}
