import Command
import Dates
import Journal
import Method
import Report
import YAML

/// What is read from the library when it is first needed, and kept.
///
/// A quick entry needs none of it: reading it all would cost more than everything else at the start.
struct Shelf: Sendable {
  private let library: Library
  /// The methods that were read so far.
  private(set) var methods: [String: Method] = [:]
  /// What is wrong with those that could not be used, and where they lie.
  private(set) var faults: [String: (findings: MethodFindings, path: String)] = [:]
  private var titles: [String: MethodTitles?] = [:]
  private var workCalendar: WorkCalendar?
  private var vocabularies: Vocabularies?

  init(_ library: Library) { self.library = library }

  /// A work method by its id, kept from now on; nil where there is none, or where its file has faults.
  mutating func load(_ id: String) -> Method? {
    if let known = methods[id] { return known }
    if faults[id] != nil { return nil }
    guard let (file, path) = library.method(id) else { return nil }
    if vocabularies == nil { vocabularies = readVocabularies }
    do throws(MethodFindings) {
      let method = try read(file, id, path)
      methods[id] = method
      return method
    } catch {
      faults[id] = (error, path)
      return nil
    }
  }

  /// What a method and its steps are called, kept from now on; nil where there is no such YAML file.
  ///
  /// Faults in the rest of the file are not looked for.
  mutating func titles(of id: String) -> MethodTitles? {
    if let known = titles[id] { return known }
    let found: MethodTitles?
    if let method = methods[id] {
      found = MethodTitles(method)
    } else if case .yaml(let source)? = library.method(id)?.file {
      found = source.root.flatMap { MethodTitles($0) }
    } else {
      found = nil
    }
    titles[id] = .some(found)
    return found
  }

  /// A work method as `load` gives it; one that was not loaded is read for this once.
  func method(_ id: String) -> Method? {
    if let known = methods[id] { return known }
    var shelf = self
    return shelf.load(id)
  }

  /// Reads and checks a method file, which is named after its method.
  func read(
    _ file: MethodFile,
    _ id: String?,
    _ path: String
  ) throws(MethodFindings) -> Method {
    switch file {
    case .yaml(let source):
      return try MethodReader.method(
        source,
        file: path,
        id: id,
        vocabularies: choices,
        known: .shipped
      )
    case .tooLarge: throw MethodFindings(all: [MethodFinding(path, .tooLarge)])
    case .unreadable: throw MethodFindings(all: [MethodFinding(path, .notText)])
    }
  }

  /// The ids of all methods there are, the person's own included.
  var methodIDs: [String] { library.methodIDs }

  /// Reads the calendar files and keeps them.
  mutating func loadCalendar() { workCalendar = calendar }

  /// Working days and festivals; read for this once where `loadCalendar` did not keep them.
  var calendar: WorkCalendar {
    workCalendar ?? WorkCalendar(library.yaml(in: "lang/calendar"))
  }

  /// When festivals fall; read anew only by the rare line that names one before the calendar is here.
  var festivals: FestivalDays {
    if let workCalendar { return { workCalendar.day(of: $0, in: $1) } }
    return { [self] in calendar.day(of: $0, in: $1) }
  }

  /// The choice lists; kept from the first method on that is read for good.
  private var choices: Vocabularies { vocabularies ?? readVocabularies }

  private var readVocabularies: Vocabularies {
    let path = "lang/vocabularies.yaml"
    // A shipped file is read by a test; without it every choice list is reported as unknown.
    return library.yaml(path).flatMap { try? Vocabularies($0, file: path) } ?? Vocabularies()
  }
}
