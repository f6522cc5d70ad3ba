import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// Which methods are in use, and which of them the step verbs mean.
extension Session {
  /// The method that step verbs mean.
  var defaultMethod: String { chosenMethods.first ?? "135" }

  /// The methods in use, the default one first.
  var methodsInUse: [String] {
    let chosen = chosenMethods
    return chosen.isEmpty ? [defaultMethod] : chosen
  }

  /// Whether somebody ever said which method is used.
  var hasChosenMethod: Bool { !chosenMethods.isEmpty }

  /// What was chosen so far, the default first; none before anybody chose.
  private var chosenMethods: [String] {
    let list = portfolio.setting(Setting.methods.rawValue)?.strings ?? []
    guard let first = portfolio.setting(Setting.method.rawValue)?.string else { return list }
    return [first] + list.filter { $0 != first }
  }

  mutating func methods(_ request: MethodRequest) -> [Effect] {
    switch request {
    case .list: return methodList()
    case .named(let words): return follow(words)
    case .check(let path, let language): return read(path, for: .check(language))
    case .note(let text): return remark(text)
    case .notes(let options): return remarks(options)
    }
  }

  /// A method and a step of it, a method alone, or a step alone.
  private mutating func follow(_ words: [String]) -> [Effect] {
    for count in stride(from: words.count, through: 1, by: -1) {
      let name = words.prefix(count).joined(separator: " ")
      guard let id = id(ofMethod: name) else { continue }
      guard let method = shelf.load(id) else { return [unusable(id)] }
      let rest = words.dropFirst(count).joined(separator: " ")
      if rest.isEmpty { return choose(method) }
      if setup.catalogue.means(rest, .wordMethodOff) { return leave(method) }
      if setup.catalogue.means(rest, .wordMethodOn) { return use(method) }
      return begin(rest, of: method)
    }
    let typed = words.joined(separator: " ")
    if let found = step(titled: typed) {
      return start(found.step.id, of: found.method, found.period)
    }
    return [unknown(typed)]
  }

  private mutating func begin(_ typed: String, of method: Method) -> [Effect] {
    guard let (step, period) = step(typed, of: method) else {
      return [
        .fail(
          .key(
            .stepUnknown,
            ["typed": .text(typed), "known": .list(method.steps.map { .either($0.title) })]
          )
        )
      ]
    }
    return start(step.id, of: method, period)
  }

  /// The id of the method that a word means: the id itself, or the title in either language.
  private mutating func id(ofMethod typed: String) -> String? {
    let ids = shelf.methodIDs
    let folded = typed.lowercased()
    if let id = ids.first(where: { $0 == typed || $0 == folded }) { return id }
    let wanted = typed.foldedForMatching
    return ids.first { id in
      shelf.titles(of: id)?.title.both.contains { $0.foldedForMatching == wanted } ?? false
    }
  }

  /// A method by its id or title.
  mutating func method(named typed: String) -> Method? {
    id(ofMethod: typed).flatMap { shelf.load($0) }
  }
}

/// Choosing, using and leaving.
extension Session {
  /// Makes a method the default, and says what it is.
  mutating func choose(_ method: Method) -> [Effect] {
    let chosen = chosenMethods
    guard chosen.first != method.id else { return [described(method)] }
    var drafts = [setting(.method, .string(method.id))]
    if !chosen.isEmpty, !chosen.contains(method.id) {
      drafts.append(setting(.methods, .strings(chosen + [method.id])))
    } else if portfolio.setting(Setting.methods.rawValue) == nil, chosen.count == 1 {
      drafts.append(setting(.methods, .strings(chosen + [method.id])))
    }
    return append(drafts, then: .methodChosen(method.id))
  }

  /// Uses a method beside the default one.
  private mutating func use(_ method: Method) -> [Effect] {
    guard !methodsInUse.contains(method.id) else { return [described(method)] }
    return append(
      [setting(.methods, .strings(methodsInUse + [method.id]))],
      then: .methodChosen(method.id)
    )
  }

  /// No longer uses a method; what was answered in it stays.
  private mutating func leave(_ method: Method) -> [Effect] {
    let rest = methodsInUse.filter { $0 != method.id }
    guard rest.count < methodsInUse.count else {
      return [.fail(.key(.methodNotInUse, ["id": .text(method.id)]))]
    }
    guard let first = rest.first else {
      return [.fail(.key(.methodIsOnly, ["id": .text(method.id)]))]
    }
    var drafts = [setting(.methods, .strings(rest))]
    if method.id == defaultMethod { drafts.append(setting(.method, .string(first))) }
    return append(drafts, then: .confirm)
  }

  private func setting(_ setting: Setting, _ value: Value) -> Draft {
    Draft(.setting, on: today, [.key: .string(setting.rawValue), .value: value])
  }

  mutating func methodChosen(_ id: String, _ entries: [Entry]) -> [Effect] {
    confirmations(of: entries) + (shelf.load(id).map { [described($0)] } ?? [])
  }
}

/// What methods are.
extension Session {
  /// All methods there are; one whose file has faults says so.
  private mutating func methodList() -> [Effect] {
    let inUse = methodsInUse
    var lines = shelf.methodIDs.map { id -> Phrase in
      guard let method = shelf.load(id) else {
        return .key(
          .methodFaulty,
          ["id": .text(id), "path": .text(shelf.faults[id]?.path ?? id)]
        )
      }
      let key: Key =
        id == inUse.first ? .methodDefault : inUse.contains(id) ? .methodInUse : .methodListed
      return .key(key, ["id": .text(id), "title": .either(method.title)])
    }
    lines.append(.key(.methodListHint))
    return [.list(Document(lines.map { .paragraph($0) }), [])]
  }

  /// Two or three lines: what a method is for, its cycle and steps, and how to begin.
  private func described(_ method: Method) -> Effect {
    let told: [String: Phrase] = [
      "id": .text(method.id), "title": .either(method.title), "cycle": .cycle(method.cycle),
    ]
    let described = Phrase.key(.methodDescribed, told)
    let title = method.about.map { about in
      Phrase.key(.methodAbout, ["described": described, "about": .either(about)])
    }
    let steps = method.steps.map { step -> Phrase in
      guard step.cycle != method.cycle else { return .either(step.title) }
      return .key(
        .methodStepCycle,
        ["step": .either(step.title), "cycle": .cycle(step.cycle)]
      )
    }
    let first = method.steps.first.map { Phrase.either($0.title) } ?? ""
    return .list(
      Document([
        .paragraph(title ?? described), .paragraph(.key(.methodSteps, ["steps": .list(steps)])),
        .paragraph(.key(.methodBegin, ["step": first, "id": .text(method.id)])),
      ]),
      []
    )
  }
}

extension Phrase {
  /// `每月`, `a month`: how often something comes round.
  static func cycle(_ cycle: Cycle) -> Phrase {
    switch cycle {
    case .day: .key(.cycleDay)
    case .week: .key(.cycleWeek)
    case .month: .key(.cycleMonth)
    case .quarter: .key(.cycleQuarter)
    case .year: .key(.cycleYear)
    }
  }
}
