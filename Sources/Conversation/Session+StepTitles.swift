import Catalogue
import Command
import Dates
import Method

/// The step titles of the methods in use are verbs, after those of the table.
extension Session {
  /// The step that a line without a verb begins with, and the period after it.
  mutating func step(titled line: String) -> (method: Method, step: Step, period: Period?)? {
    let methods = methodsInUse.compactMap { shelf.load($0) }
    let steps = methods.flatMap { method in method.steps.map { (method, $0) } }
    let titles = spellings(of: steps.map(\.1), pinyin: line.first?.isASCII ?? false)
    guard let (index, period) = reader.titled(line, among: titles, in: context()) else {
      return nil
    }
    return (steps[index].0, steps[index].1, period)
  }

  /// Whether the title alone means this step: its method is in use, no verb and no other method has it.
  func isVerb(_ step: Step, of method: Method) -> Bool {
    let title = language == .chinese ? step.title.chinese : step.title.english
    guard methodsInUse.contains(method.id), reader.verb(named: title) == nil else { return false }
    let owner = methodsInUse.first { id in
      shelf.methods[id]?.steps.contains { $0.isCalled(title) } ?? false
    }
    return owner == method.id
  }

  /// Whether a step verb of the table means this method: it is the first in use that has such a step.
  func isMeant(_ step: Step, _ method: Method) -> Bool {
    methodsInUse.first { shelf.method($0)?.step(step.id) != nil } == method.id
  }

  /// How each step may be typed: its id and titles, and the pinyin and initials of the Chinese where
  /// they belong to one step only.
  func spellings(of steps: [Step], pinyin wantsPinyin: Bool = true) -> [[String]] {
    // Reading the table takes longer than reading the line.
    guard wantsPinyin else { return steps.map { [$0.id, $0.title.chinese, $0.title.english] } }
    let readings = Readings(setup.library.text("lang/readings.txt"))
    let pinyin = steps.map { step -> Set<String> in
      let syllables = readings.pinyin(of: step.title.chinese).split(separator: " ")
      let isSpelled = syllables.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isLetter } }
      guard isSpelled, syllables.count > 1 else { return [] }
      return [syllables.joined(), String(syllables.compactMap(\.first))]
    }
    return zip(steps, pinyin).map { step, spelled in
      let own = spelled.filter { word in pinyin.count { $0.contains(word) } == 1 }
      return [step.id, step.title.chinese, step.title.english] + own.sorted()
    }
  }

  /// The method that a step of the table of verbs means: the default one, or where that has no such
  /// step, the first method in use that does.
  mutating func methodInUse(where has: (Method) -> Bool) -> Method? {
    for id in methodsInUse {
      if let method = shelf.load(id), has(method) { return method }
    }
    return shelf.load(defaultMethod)
  }
}

extension Step {
  /// Whether a typed word means this step: its id, or its title in either language.
  func isCalled(_ typed: String) -> Bool {
    id == typed.lowercased() || title.chinese == typed
      || title.english.lowercased() == typed.lowercased()
  }
}
