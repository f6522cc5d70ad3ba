import Catalogue
import Command
import Dates
import Method

/// The step titles of the methods in use are verbs.
extension Session {
  /// The step whose title, with nothing or a period after it, is the whole line.
  ///
  /// It goes before the table of verbs, whose words many titles begin with: `Daily list`, 每日清单. A title
  /// that is itself a word of the table is left to the table.
  mutating func step(whoseTitleIs line: String) -> (method: Method, step: Step, period: Period?)? {
    for id in methodsInUse {
      let steps = shelf.titles(of: id)?.steps ?? []
      let titles = steps.map { step in
        step.title.both.filter { reader.begins(line, with: $0) && !reader.isTableWord($0) }
      }
      guard titles.contains(where: { !$0.isEmpty }),
        let (index, period) = reader.titled(line, among: titles, in: context()),
        let method = shelf.load(id), let step = method.step(steps[index].id)
      else { continue }
      return (method, step, period)
    }
    return nil
  }

  /// The step that a line without a verb begins with, by its id, title or pinyin, and the period after it.
  mutating func step(titled line: String) -> (method: Method, step: Step, period: Period?)? {
    let methods = methodsInUse.compactMap { shelf.load($0) }
    let steps = methods.flatMap { method in method.steps.map { (method, $0) } }
    let titles = spellings(of: steps.map(\.1), pinyin: line.first?.isASCII ?? false)
    guard let (index, period) = reader.titled(line, among: titles, in: context()) else {
      return nil
    }
    return (steps[index].0, steps[index].1, period)
  }

  /// The step that a line begins: by its title, or by the verb of the table that is called like it.
  mutating func stepBegun(by line: String) -> (method: Method, step: Step, period: Period?)? {
    if let found = step(whoseTitleIs: line) { return found }
    do throws(CommandError) {
      guard case .step(let verb, let period) = try reader.command(line, in: context()),
        let method = methodInUse(where: { $0.step(verb.rawValue) != nil }),
        let step = method.step(verb.rawValue)
      else { return nil }
      return (method, step, period)
    } catch {
      guard error.lacksVerb else { return nil }
      return step(titled: line)
    }
  }

  /// A step of a method as it is typed after the method's name: by its title, id or verb, or by a part of
  /// its title that no other step has; with the period after it.
  mutating func step(
    _ typed: String,
    of method: Method
  ) -> (step: Step, period: Period?)? {
    let context = context()
    let titles = zip(method.steps, spellings(of: method.steps)).map { step, words in
      words + verbWords(step)
    }
    if let (index, period) = reader.titled(typed, among: titles, in: context) {
      return (method.steps[index], period)
    }
    let words = typed.split(whereSeparator: \.isWhitespace).map(String.init)
    for count in stride(from: words.count, through: 1, by: -1) {
      let part = words.prefix(count).joined(separator: " ").foldedForMatching
      let rest = words.dropFirst(count).joined(separator: " ")
      let period = rest.isEmpty ? nil : reader.period(rest, in: context)
      guard rest.isEmpty || period != nil else { continue }
      let found = method.steps.filter { step in
        step.title.both.contains { $0.foldedForMatching.contains(part) }
      }
      if found.count == 1 { return (found[0], period) }
    }
    return nil
  }

  /// The words of the verb that is called like a step: 计划 for `plan`.
  private func verbWords(_ step: Step) -> [String] {
    guard let verb = Verb(rawValue: step.id), verb.isStep else { return [] }
    return Language.allCases.flatMap { language in
      setup.catalogue.words(verb.key, in: language).map(\.text)
    }
  }

  /// Whether the title alone means this step: no word of the table is spelled so, and no step of a method
  /// that goes before it.
  mutating func isVerb(_ step: Step, of method: Method) -> Bool {
    let title = language == .chinese ? step.title.chinese : step.title.english
    guard !reader.isTableWord(title), let found = self.step(whoseTitleIs: title) else {
      return false
    }
    return found.method.id == method.id && found.step.id == step.id
  }

  /// Whether a step verb of the table means this method: it is the first in use that has such a step.
  func isMeant(_ step: Step, _ method: Method) -> Bool {
    methodsInUse.first { shelf.method($0)?.step(step.id) != nil } == method.id
  }

  /// Whether reviewing a day, week or month goes through this step and no other.
  func isReview(_ step: Step, of method: Method) -> Bool {
    let reviewed = methodsInUse.lazy.compactMap { shelf.method($0) }
      .first { !$0.steps(reviewedEach: step.cycle).isEmpty }
    return reviewed?.id == method.id
      && method.steps(reviewedEach: step.cycle).map(\.id) == [step.id]
  }

  /// How each step may be typed: its id and titles, and the pinyin and initials of the Chinese where
  /// they belong to one step only.
  func spellings(of steps: [Step], pinyin wantsPinyin: Bool = true) -> [[String]] {
    // Reading the table takes longer than reading the line.
    guard wantsPinyin else { return steps.map { [$0.id] + $0.title.both } }
    let readings = Readings(setup.library.text("lang/readings.txt"))
    let pinyin = steps.map { step -> Set<String> in
      let syllables = readings.pinyin(of: step.title.chinese).split(separator: " ")
      let isSpelled = syllables.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isLetter } }
      guard isSpelled, syllables.count > 1 else { return [] }
      return [syllables.joined(), String(syllables.compactMap(\.first))]
    }
    return zip(steps, pinyin).map { step, spelled in
      let own = spelled.filter { word in pinyin.count { $0.contains(word) } == 1 }
      return [step.id] + step.title.both + own.sorted()
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

extension Verb {
  /// Whether it begins the step of its name.
  var isStep: Bool { [.analyse, .plan, .do, .evaluate, .improve].contains(self) }
}

extension Bilingual {
  /// Chinese and English.
  var both: [String] { [chinese, english] }
}

extension Method {
  /// What is asked at the end of a day, week or month.
  func steps(reviewedEach cycle: Cycle) -> [Step] {
    steps.filter { $0.cycle == cycle && !$0.isChecklist }
  }
}
