import YAML

/// The conditions of a file: whether they are well formed, and whether what they look at can be.
extension MethodReader {
  /// A condition that stands at a question, or at a rule of one.
  struct WrittenCondition {
    /// The question, which can only look at what was asked before it; nil at a rule of it.
    var owner: String?
    var condition: Condition
    var place: Node
  }

  /// A condition; that of the `when` of a question can only look at what was asked before.
  mutating func condition(of node: Node, _ owner: String? = nil) -> Condition? {
    guard let text = reader.optional("when", of: node), let place = node["when"] else { return nil }
    do throws(Condition.Slip) {
      let condition = try Condition(reading: text)
      writtenConditions.append(
        WrittenCondition(owner: owner, condition: condition, place: place)
      )
      return condition
    } catch {
      reader.note(.wrongCondition(error.word, in: text), at: place)
      return nil
    }
  }

  mutating func checkConditions(
    _ steps: [Step],
    _ questions: [String: Question],
    _ settings: [MethodSetting]
  ) {
    let order = Self.order(of: steps)
    for written in writtenConditions {
      for term in written.condition.terms {
        for operand in term.operands {
          guard let kind = kind(of: operand, questions, settings, at: written.place) else {
            continue
          }
          checkOrder(
            Reference(
              owner: written.owner,
              name: operand.question,
              key: "when",
              place: written.place
            ),
            order
          )
          check(term, kind, operand, at: written.place)
        }
      }
    }
  }

  /// What kind of value a condition looks at; nil where there is no such thing, which is noted.
  private mutating func kind(
    of operand: Condition.Operand,
    _ questions: [String: Question],
    _ settings: [MethodSetting],
    at place: Node
  ) -> AnswerKind? {
    if operand.question == Condition.settings {
      if let found = settings.first(where: { $0.id == operand.field }) { return found.kind }
      reader.note(.noSuchSetting(operand.field ?? "", known: settings.map(\.id)), at: place)
      return nil
    }
    guard let question = question(operand.question, in: questions, at: place) else { return nil }
    guard let field = operand.field else { return question.kind }
    let fields = question.kind.fields
    if let found = fields.first(where: { $0.id == field }) { return found.kind }
    let known = fields.isEmpty ? [question.id] : fields.map { "\(question.id).\($0.id)" }
    reader.note(.wrongWord("\(question.id).\(field)", key: "when", known: known), at: place)
    return nil
  }

  /// What a value is compared with must be possible.
  private mutating func check(
    _ term: Condition.Term,
    _ kind: AnswerKind,
    _ operand: Condition.Operand,
    at place: Node
  ) {
    switch term.test {
    case .answered: break
    case .says(let value):
      guard let possible = kind.possibleValues, !possible.contains(value) else { return }
      reader.note(.wrongWord(value, key: "when", known: possible), at: place)
    case .compares:
      guard !kind.isNumeric else { return }
      let name = operand.question + (operand.field.map { "." + $0 } ?? "")
      reader.note(.noNumber(name), at: place)
    }
  }
}

extension Condition {
  /// In the place of a question: `setting.cap` is what an institution set.
  package static let settings = "setting"
}

extension AnswerKind {
  /// What `when` may compare an answer with, where that is known.
  fileprivate var possibleValues: [String]? {
    switch self {
    case .choice(let choices), .multi(let choices): choices.map(\.id)
    case .yesNo: ["yes", "no"]
    default: nil
    }
  }
}
