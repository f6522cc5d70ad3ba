import Dates
import YAML

/// What can only be judged once the whole file was read.
extension MethodReader {
  /// Something that names something else, and where.
  struct Reference {
    /// The question that it stands at, where that decides what it may look at.
    var owner: String?
    var name: String
    /// The key whose text it stands in.
    var key: String
    var place: Node

    init(owner: String? = nil, name: String, key: String = "", place: Node) {
      (self.owner, self.name, self.key, self.place) = (owner, name, key, place)
    }
  }

  mutating func checkReferences(_ steps: [Step], _ settings: [MethodSetting]) {
    let questions = Dictionary(
      steps.flatMap(\.questions).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    checkConditions(steps, questions, settings)
    checkNames(questions)
    checkSubjects(steps, questions)
    checkMakes(questions, settings)
    checkPastes(questions)
    let ids = settings.map(\.id)
    for reference in settingReferences where !ids.contains(reference.name) {
      reader.note(.noSuchSetting(reference.name, known: ids), at: reference.place)
    }
    for reference in factReferences {
      for setting in known.settings[reference.name] ?? [] where !ids.contains(setting) {
        reader.note(.lacksSetting(fact: reference.name, setting: setting), at: reference.place)
      }
    }
  }

  /// A question of the file; one that is none is noted.
  mutating func question(
    _ id: String,
    in questions: [String: Question],
    at node: Node
  ) -> Question? {
    if let question = questions[id] { return question }
    reader.note(.noSuchQuestion(id, known: questions.keys.sorted()), at: node)
    return nil
  }

  /// Looks up the questions and fields that were named before they could be known.
  private mutating func checkNames(_ questions: [String: Question]) {
    for (name, place) in namedQuestions { _ = question(name, in: questions, at: place) }
    for (name, field, place) in namedFields {
      guard let fields = questions[name]?.kind.fields, !fields.contains(where: { $0.id == field })
      else { continue }
      let known = fields.map { "\(name).\($0.id)" }
      reader.note(.wrongWord("\(name).\(field)", key: name, known: known), at: place)
    }
  }

  /// What is gone through one by one was answered before.
  private mutating func checkSubjects(_ steps: [Step], _ questions: [String: Question]) {
    let order = Self.order(of: steps)
    for reference in namedSubjects where !isSetting(reference.name) {
      guard questions[reference.name]?.kind.hasSubjects == true else {
        let rows = questions.values.filter(\.kind.hasSubjects).map(\.id)
        let known = (known.subjects + rows).sorted()
        reader.note(
          .badValue(key: "each", value: reference.name, known: known),
          at: reference.place
        )
        continue
      }
      checkOrder(reference, order)
    }
  }

  /// Whether a name is that of a setting, written `$criteria`.
  private func isSetting(_ name: String) -> Bool {
    name.hasPrefix("$") && settingIDs.contains(String(name.dropFirst()))
  }

  /// A question can only look at one that is asked before it.
  mutating func checkOrder(_ reference: Reference, _ order: [String: Int]) {
    guard let owner = reference.owner, let named = order[reference.name] else { return }
    if reference.name == owner {
      reader.note(.refersToItself(owner, key: reference.key), at: reference.place)
    } else if named > order[owner] ?? .max {
      reader.note(.refersForward(reference.name, key: reference.key), at: reference.place)
    }
  }

  static func order(of steps: [Step]) -> [String: Int] {
    Dictionary(
      steps.flatMap(\.questions).enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private mutating func checkMakes(
    _ questions: [String: Question],
    _ settings: [MethodSetting]
  ) {
    for written in writtenMakes {
      guard let question = questions[written.question], let shape = known.kinds[written.make.kind]
      else { continue }
      let check = MakeCheck(
        written: written,
        question: question,
        questions: questions,
        settings: settings,
        shape: shape
      )
      for (key, problem) in check.problems {
        let place = key.flatMap { key in written.places.first { $0.key == key }?.node }
        reader.note(problem, at: place ?? key.flatMap { written.node[$0] } ?? written.node)
      }
    }
  }

  /// An id is typed, and stands in file names and settings: no spaces or signs in it.
  mutating func checkMethodID(_ id: String, at node: Node) {
    let words = id.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isPlain = words.allSatisfy { word in
      !word.isEmpty
        && word.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
    guard !isPlain else { return }
    reader.note(.badValue(key: "id", value: id, known: ["bank-day", "43"]), at: node)
  }
}

extension AnswerKind {
  /// Whether its answers name things that may be gone through one by one.
  fileprivate var hasSubjects: Bool {
    switch self {
    case .rows, .multi, .customers: true
    default: false
    }
  }
}
