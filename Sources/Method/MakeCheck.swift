import Dates

/// Judges whether an entry that an answer brings can be filled in as the file says.
struct MakeCheck {
  let written: MethodReader.WrittenMake
  let question: Question
  let questions: [String: Question]
  let settings: [MethodSetting]
  let shape: EntryShape

  /// What is wrong, each with the key at which it stands; nil: the whole of it.
  var problems: [(key: String?, problem: MethodFinding.Problem)] {
    var found: [(String?, MethodFinding.Problem)] = rows + condition
    let given = written.places.map(\.key)
    // Which field is filled, the answer may say.
    if !given.contains(where: { $0.hasPrefix("$") }) {
      found += shape.needs.filter { !given.contains($0) }.map {
        (nil, .makesNothing(kind: written.make.kind, without: $0))
      }
    }
    for (key, texts, _) in written.places {
      if let field = key.fieldOfAnswer, !question.kind.fields.contains(where: { $0.id == field }) {
        found.append((key, wrong(.value(field: field), key)))
      }
      // Both languages have the same places; what is wrong in one is told once.
      let all = texts.lazy.compactMap { problem(of: $0, key) }
      if let problem = all.first { found.append((key, problem)) }
    }
    return found
  }

  /// A list records its rows one by one, and nothing else does.
  private var rows: [(String?, MethodFinding.Problem)] {
    if case .rows = question.kind { return written.make.eachRow ? [] : [(nil, .needsEachRow)] }
    return written.make.eachRow ? [("each-row", .noRows)] : []
  }

  /// `if: FIELD` asks for a yes, `if: FIELD = CHOICE` for a choice.
  private var condition: [(String?, MethodFinding.Problem)] {
    guard let name = written.make.onlyIf else { return [] }
    let fields = question.kind.fields
    guard let field = fields.first(where: { $0.id == name }) else {
      return [("if", .wrongWord(name, key: "if", known: fields.map(\.id)))]
    }
    guard let value = written.make.onlyIfValue else {
      return field.kind == .yesNo ? [] : [("if", .ifNeedsYesNo(name))]
    }
    let ids = field.kind.choices.map(\.id)
    return ids.contains(value) ? [] : [("if", .wrongWord(value, key: "if", known: ids))]
  }

  private func problem(of template: Template, _ key: String) -> MethodFinding.Problem? {
    for place in template.places {
      if let problem = problem(of: place, key) { return problem }
    }
    guard let takes = shape.fields[key] else { return nil }
    if template.countsDays { return problem(ofDays: template, key) }
    if let literal = template.literal { return takes.problem(of: literal, key) }
    guard let place = template.onlyPlace else {
      // A sentence with places in it is text.
      return takes == .text || takes == .recurrence ? nil : .notOfShape(key, "…", takes)
    }
    return problem(of: place, in: takes, key)
  }

  /// `in … days` takes a number.
  private func problem(ofDays template: Template, _ key: String) -> MethodFinding.Problem? {
    if let literal = template.literal {
      return Int(literal).map { $0 >= 0 } ?? false ? nil : .notOfShape(key, literal, .day)
    }
    guard let place = template.onlyPlace else { return .notOfShape(key, "…", .day) }
    if case .fact = place { return nil }
    return kind(of: place)?.isNumeric ?? false ? nil : .notOfShape(key, place.written, .number)
  }

  /// A place that the question cannot fill.
  private func problem(of place: Template.Place, _ key: String) -> MethodFinding.Problem? {
    if place.needsSubject, question.each == nil { return .needsEach(place.written) }
    switch place {
    case .value(let field):
      let fields = question.kind.fields
      let isKnown = field.map { name in fields.contains { $0.id == name } } ?? fields.isEmpty
      return isKnown ? nil : wrong(place, key)
    case .row(let field):
      let fields = rowFields
      return fields.contains { $0.id == field }
        ? nil : .wrongWord(place.written, key: key, known: fields.map { "$row." + $0.id })
    case .answer(let name, let field):
      guard let asked = questions[name] else {
        return .noSuchQuestion(name, known: questions.keys.sorted())
      }
      let ids = asked.kind.fields.map(\.id)
      guard !(field.map(ids.contains) ?? ids.isEmpty) else { return nil }
      let known = ids.isEmpty ? [""] : ids.map { "." + $0 }
      return .wrongWord(place.written, key: key, known: known.map { "$answer." + name + $0 })
    default: return nil
    }
  }

  private func wrong(_ place: Template.Place, _ key: String) -> MethodFinding.Problem {
    let known = question.kind.fields.map { "$value." + $0.id }
    return .wrongWord(place.written, key: key, known: known.isEmpty ? ["$value"] : known)
  }

  /// Whether what a place is filled with suits a field.
  private func problem(
    of place: Template.Place,
    in takes: FieldShape,
    _ key: String
  ) -> MethodFinding.Problem? {
    switch (takes, place) {
    case (.text, _), (_, .fact), (.day, .lastDay), (.period, .period), (.entry, .subject):
      return nil
    default: break
    }
    guard let kind = kind(of: place) else { return .notOfShape(key, place.written, takes) }
    switch takes {
    case .number where kind.isNumeric: return nil
    case .day where kind == .date, .time where kind == .time: return nil
    case .choice(let ids):
      let offered = kind.choices.map(\.id)
      if let other = offered.first(where: { !ids.contains($0) }) {
        return .otherChoice(other, of: place.written, key: key, known: ids)
      }
      return offered.isEmpty ? .badValue(key: key, value: place.written, known: ids) : nil
    default: return .notOfShape(key, place.written, takes)
    }
  }

  /// What kind of value a place is filled with, where a question or setting says it.
  private func kind(of place: Template.Place) -> AnswerKind? {
    switch place {
    case .value(let field): question.kind.kind(ofField: field)
    case .row(let field): rowFields.first { $0.id == field }?.kind
    case .answer(let name, let field): questions[name]?.kind.kind(ofField: field)
    case .setting(let id): settings.first { $0.id == id }?.kind
    default: nil
    }
  }

  /// The fields of the rows that the question goes through.
  private var rowFields: [FieldSpec] {
    question.each.flatMap { questions[$0] }?.kind.fields ?? []
  }
}

extension AnswerKind {
  fileprivate func kind(ofField id: String?) -> AnswerKind? {
    guard let id else { return self }
    return fields.first { $0.id == id }?.kind
  }

  /// Whether its answers are numbers.
  var isNumeric: Bool {
    switch self {
    case .number, .percent, .money, .rating: true
    default: false
    }
  }
}

extension FieldShape {
  /// What is wrong with a text that stands as it is; nil where nothing is.
  fileprivate func problem(of text: String, _ key: String) -> MethodFinding.Problem? {
    let fits =
      switch self {
      case .text: !text.isEmpty
      case .number: text.isPlainNumber
      case .day: Day(text) != nil
      case .time: TimeOfDay(text) != nil
      case .period: Period(text) != nil
      case .recurrence: Recurrence(text) != nil
      case .entry: false
      case .choice(let ids): ids.contains(text)
      }
    if fits { return nil }
    if case .choice(let ids) = self { return .badValue(key: key, value: text, known: ids) }
    return .notOfShape(key, text, self)
  }
}

extension String {
  /// `$value.x` as the name of a field that the answer chooses.
  fileprivate var fieldOfAnswer: String? {
    hasPrefix("$value.") ? String(dropFirst("$value.".count)) : nil
  }
}
