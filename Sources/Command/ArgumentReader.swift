import Catalogue
import Dates
import Journal

/// Reads what follows a verb that records nothing by itself.
struct ArgumentReader {
  let catalogue: Catalogue
  let words: Words
  let context: Context
  let verb: Verb
  /// What stands after the verb, without spaces and a colon around it.
  let rest: String
  /// Whether it stands apart from the verb: 统计局 is no request.
  var isSetApart = true

  func command() throws(CommandError) -> Command {
    switch verb {
    case .list: return .list(try listing())
    case .show: return .show(try reference(restWithoutFull.text), full: restWithoutFull.full)
    case .find:
      let (text, full) = restWithoutFull
      guard !text.isEmpty else { throw .missing(.note, verb: verb) }
      return .find(text, full: full)
    case .undo: return .undo(rest.isEmpty ? nil : try reference(rest))
    case .redo: return try bare(.redo)
    case .today: return try bare(.today)
    case .morning: return try bare(.morning)
    case .evening: return try bare(.evening)
    case .next: return try bare(.next)
    case .quit: return try bare(.quit)
    case .analyse, .plan, .do, .evaluate, .improve: return .step(verb, try optionalPeriod())
    case .review:
      let (cycle, period) = try cycleAndPeriod(rest)
      return .review(cycle, period)
    case .summary: return try summary(nil)
    case .rate: return try rate()
    case .stats: return try stats()
    case .edit: return try edit()
    case .checklist: return try checklist()
    case .score: return try score()
    case .submit: return .submit(text)
    case .approve: return .approve(text)
    case .return: return .return(text)
    case .setting: return setting()
    case .method: return .method(try method())
    case .lang: return try lang()
    case .import: return .import(try path())
    case .export: return .export(try export())
    case .clock: return .clock(text)
    case .explain:
      guard !rest.isEmpty else { throw .missing(.note, verb: verb) }
      return .explain(rest)
    case .doctor: return try bare(.doctor)
    case .repair: return try repair()
    case .purge: return try purge()
    case .train: return .train(try train())
    case .record: return .recordLesson(try record())
    // The first lesson, played: nothing need be typed to see what is done here.
    case .tour: return try bare(.train(.demo("1", pace: nil)))
    case .help: return try help()
    default: throw .unexpected(rest, verb: verb)
    }
  }

  private var text: String? { rest.isEmpty ? nil : rest }
  /// The words; what stands in quotes is one, so that a file's name may have spaces.
  var tokens: [String] { rest.words }

  private func bare(_ command: Command) throws(CommandError) -> Command {
    guard rest.isEmpty else { throw .unexpected(rest, verb: verb) }
    return command
  }

  func reference(_ typed: String) throws(CommandError) -> EntryReference {
    guard !typed.isEmpty else { throw .missing(.of, verb: verb) }
    guard let reference = EntryReference(typed: typed) else { throw .notANumber(typed) }
    return reference
  }

  private func optionalPeriod() throws(CommandError) -> Period? {
    guard !rest.isEmpty else { return nil }
    guard let period = PeriodReader(words: words, context: context).period(rest) else {
      throw .unexpected(rest, verb: verb)
    }
    return period
  }

  func cycleAndPeriod(_ typed: String) throws(CommandError) -> (Cycle?, Period?) {
    guard !typed.isEmpty else { return (nil, nil) }
    if let cycle = cycle(typed) { return (cycle, nil) }
    let reader = PeriodReader(words: words, context: context)
    if let period = reader.period(typed) { return (nil, period) }
    let parts = typed.split(separator: " ", maxSplits: 1).map(String.init)
    if parts.count == 2, let cycle = cycle(parts[0]), let period = reader.period(parts[1]) {
      return (cycle, Period(cycle, containing: period.first))
    }
    throw .noSuchPeriod(typed)
  }

  private func cycle(_ word: String) -> Cycle? {
    let keys: [(Key, Cycle)] = [
      (.wordCycleDay, .day), (.wordCycleWeek, .week), (.wordCycleMonth, .month),
      (.wordCycleQuarter, .quarter), (.wordCycleYear, .year),
    ]
    return keys.first { catalogue.means(word, $0.0) }?.1
  }

  /// `考核 bank-score 2026-Q4`: what is no period is the name of a method.
  private func score() throws(CommandError) -> Command {
    let (words, options) = try wordsAndOptions()
    let reader = PeriodReader(words: self.words, context: context)
    if words.isEmpty { return .score(method: nil, nil, options) }
    if let period = reader.period(words.joined(separator: " ")) {
      return .score(method: nil, period, options)
    }
    let rest = words.dropFirst().joined(separator: " ")
    if rest.isEmpty { return .score(method: words[0], nil, options) }
    if let period = reader.period(rest) { return .score(method: words[0], period, options) }
    throw .noSuchPeriod(words.joined(separator: " "))
  }

  /// What a report's line says, and how to give it out.
  func wordsAndOptions() throws(CommandError) -> ([String], ReportOptions) {
    var options = ReportOptions()
    return (try reportOptions(tokens[...], &options), options)
  }

  /// Takes the options of a report out of some words, and gives back the others.
  func reportOptions(
    _ tokens: ArraySlice<String>,
    _ options: inout ReportOptions
  ) throws(CommandError) -> [String] {
    var words: [String] = []
    var tokens = tokens
    while let token = tokens.popFirst() {
      if try take(token, &tokens, &options) { continue }
      if token.hasPrefix("-") { throw .unexpected(token, verb: verb) }
      words.append(token)
    }
    return words
  }

  func optionValue(
    _ option: String,
    _ tokens: inout ArraySlice<String>
  ) throws(CommandError) -> String {
    guard let value = tokens.popFirst() else { throw .unexpected(option, verb: verb) }
    return value
  }

  private func setting() -> Command {
    guard let key = tokens.first else { return .setting(key: nil, value: nil) }
    if let colon = key.firstIndex(where: { ":：=".contains($0) }) {
      let value = String(key[key.index(after: colon)...])
      return .setting(
        key: String(key[..<colon]),
        value: ([value] + tokens.dropFirst()).joined(separator: " ")
      )
    }
    let value = tokens.dropFirst().joined(separator: " ")
    return .setting(key: key, value: value.isEmpty ? nil : value)
  }

  private func lang() throws(CommandError) -> Command {
    guard !rest.isEmpty else { return .lang(nil) }
    guard let language = words.language(named: rest) else { throw .unknownLanguage(rest) }
    return .lang(language)
  }

  private func help() throws(CommandError) -> Command {
    guard !rest.isEmpty else { return .help(nil) }
    guard let verb = words.verbs.meaning(of: rest) else {
      let alike = Suggestions.verbs(like: rest, in: words.verbs) { context.names.readings }
      throw .unknownVerb(rest, suggestions: alike)
    }
    return .help(verb)
  }
}
