import Dates
import Yams

/// What can only be judged once the whole file was read.
extension MethodReader {
  /// Something that names something else, and where.
  struct Reference {
    /// The question that it stands at, where that decides what it may look at.
    var owner: String?
    var name: String
    /// The field of the answer, where one is named.
    var field: String?
    /// What a `when` compares with.
    var value: String?
    var place: Node

    init(name: String, place: Node) {
      self.name = name
      self.place = place
    }

    init(owner: String?, operand: Condition.Operand, value: String?, place: Node) {
      self.init(name: operand.question, place: place)
      (self.owner, field, self.value) = (owner, operand.field, value)
    }
  }

  mutating func checkReferences(_ steps: [Step], _ settings: [MethodSetting]) {
    checkConditions(steps, settings)
    checkNames(steps)
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

  /// A `when` can only look at a question that was asked before, and at values that it may have.
  private mutating func checkConditions(_ steps: [Step], _ settings: [MethodSetting]) {
    let questions = steps.flatMap(\.questions)
    let order = Dictionary(
      questions.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    for condition in whens {
      if condition.name == Condition.settings {
        check(condition, in: settings)
      } else if let named = order[condition.name] {
        checkOrder(condition, named, order)
        if condition.field == nil { checkValue(condition, questions[named].kind) }
      } else {
        reader.note(.noSuchQuestion(condition.name), at: condition.place)
      }
    }
  }

  private mutating func check(_ condition: Reference, in settings: [MethodSetting]) {
    if let setting = settings.first(where: { $0.id == condition.field }) {
      checkValue(condition, setting.kind)
    } else {
      let problem = MethodFinding.Problem.noSuchSetting(
        condition.field ?? "",
        known: settings.map(\.id)
      )
      reader.note(problem, at: condition.place)
    }
  }

  private mutating func checkOrder(_ condition: Reference, _ named: Int, _ order: [String: Int]) {
    guard let owner = condition.owner else { return }
    if condition.name == owner {
      reader.note(.refersToItself(condition.name), at: condition.place)
    } else if named > order[owner] ?? .max {
      reader.note(.refersForward(condition.name), at: condition.place)
    }
  }

  /// Looks up the questions, fields and subjects that were named before they could be known.
  private mutating func checkNames(_ steps: [Step]) {
    let questions = Dictionary(
      steps.flatMap(\.questions).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (question, place) in conditions where questions[question] == nil {
      reader.note(.noSuchQuestion(question), at: place)
    }
    for (question, field, place) in namedFields {
      guard let fields = questions[question]?.kind.fieldIDs, !fields.contains(field) else {
        continue
      }
      let known = fields.map { "\(question).\($0)" }.sorted()
      reader.note(.badValue(key: question, value: "\(question).\(field)", known: known), at: place)
    }
    for (name, place) in namedSubjects
    where questions[name]?.kind.hasSubjects != true && !isSetting(name) {
      let rows = questions.values.filter(\.kind.hasSubjects).map(\.id)
      reader.note(
        .badValue(key: "each", value: name, known: (known.subjects + rows).sorted()),
        at: place
      )
    }
  }

  /// Whether a name is that of a setting, written `$criteria`.
  private func isSetting(_ name: String) -> Bool {
    name.hasPrefix("$") && settingIDs.contains(String(name.dropFirst()))
  }

  private mutating func checkValue(_ condition: Reference, _ kind: AnswerKind) {
    guard let value = condition.value, let possible = kind.possibleValues,
      !possible.contains(value)
    else { return }
    reader.note(.badValue(key: "when", value: value, known: possible), at: condition.place)
  }

  /// An id is typed, and stands in file names and settings: no spaces or signs in it.
  mutating func checkMethodID(_ id: String, at node: Node) {
    guard id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) == nil else { return }
    reader.note(.badValue(key: "id", value: id, known: ["bank-day", "43"]), at: node)
  }
}

extension Condition {
  /// In the place of a question: `setting.cap` is what an institution set.
  package static let settings = "setting"
}

extension AnswerKind {
  /// Whether its answers name things that may be gone through one by one.
  fileprivate var hasSubjects: Bool {
    switch self {
    case .rows, .multi, .customers: true
    default: false
    }
  }

  /// What `when` may compare an answer with, where that is known.
  fileprivate var possibleValues: [String]? {
    switch self {
    case .choice(let choices), .multi(let choices): choices.map(\.id)
    case .yesNo: ["yes", "no"]
    default: nil
    }
  }
}
