import Catalogue
import Command
import Journal
import Report

/// What is asked about a line, and how the reply completes it.
extension Session {
  /// What a refused line leads to: a question on a terminal, an error on a pipe.
  mutating func refused(
    _ error: CommandError,
    _ line: String,
    chosen: [String: String]
  ) -> [Effect] {
    guard setup.asks, let need = error.need else { return [.fail(error.phrase)] }
    state = .clarifying(Clarification(line: line, need: need, chosen: chosen))
    return [.ask(need.question(about: error))]
  }

  /// Goes on with the line, given the reply to what was asked about it.
  mutating func clarified(_ open: Clarification, by reply: String) -> [Effect] {
    state = .listening
    let reply = reply.trimmed
    if case .verb = open.need {
      if reply.isEmpty { return command(noteVerb + " " + open.line) }
      return reader.control(reply) == nil ? command(reply) : [.say(.key(.nothingRecorded))]
    }
    if case .same(let name, let known) = open.need, reader.control(reply) == nil {
      return settled(open, name, known, reply)
    }
    if let effects = meant(open, reply) { return effects }
    let isNo = open.need.isName && setup.catalogue.means(reply, .wordNo)
    if reply.isEmpty || isNo || reader.control(reply) != nil {
      return [.say(.key(.nothingRecorded))]
    }
    if beginsWithVerb(reply) || open.need.isName && isRecording(reply) {
      return instead(of: open, reply)
    }
    if case .customer(let typed, let names) = open.need {
      guard let name = Self.chosen(reply, among: names) else { return instead(of: open, reply) }
      var chosen = open.chosen
      chosen[typed] = name
      return command(open.line, chosen: chosen)
    }
    let isKnown = reader.customers(named: reply, in: context()).count == 1
    return command(open.completed(by: reply, isName: isKnown) ?? reply, chosen: open.chosen)
  }

  /// Whether the first word of a reply is a verb, so that it is a line of its own: 列表, `help visit`.
  private mutating func beginsWithVerb(_ reply: String) -> Bool {
    let first = reply.prefix { !$0.isWhitespace && !":：".contains($0) }
    let isVerb = Verb.allCases.contains { setup.catalogue.means(String(first), $0.key) }
    return isVerb && (try? reader.command(reply, in: context())) != nil
  }

  /// Whether a reply is an entry of its own, though a day or a customer comes before its verb, or its verb
  /// has a slip in it.
  private mutating func isRecording(_ reply: String) -> Bool {
    do throws(CommandError) {
      guard case .record = try reader.command(reply, in: context()) else { return false }
      return true
    } catch {
      switch error {
      case .supposed, .unknownVerb(_, _, .some): return true
      default: return false
      }
    }
  }

  /// Enter or yes: the known customer; no: a new one, and not asked again.
  private mutating func settled(
    _ open: Clarification,
    _ name: String,
    _ known: String,
    _ reply: String
  ) -> [Effect] {
    var chosen = open.chosen
    if reply.isEmpty || setup.catalogue.means(reply, .wordYes) {
      chosen[name] = known
    } else if setup.catalogue.means(reply, .wordNo) {
      distinct.insert(name)
    } else {
      return instead(of: open, reply)
    }
    return command(open.line, chosen: chosen)
  }

  /// A line that came where an answer was expected: the one before it is lost, and that is told.
  private mutating func instead(of open: Clarification, _ line: String) -> [Effect] {
    let dropped = Effect.notice(.key(.noticeDropped, ["line": .text(open.line)]))
    return (open.need.isOfEntry ? [dropped] : []) + command(line)
  }

  var noteVerb: String { setup.catalogue.name(of: .wordVerbNote, in: .english) }

  /// A name from a numbered list, by its number or by a part of it that no other has.
  private static func chosen(_ reply: String, among names: [String]) -> String? {
    if let number = Int(reply), names.indices.contains(number - 1) { return names[number - 1] }
    let fitting = names.filter { $0.contains(reply) }
    return fitting.count == 1 ? fitting[0] : nil
  }
}

extension CommandError {
  /// Whether it is a file that the line lacks.
  fileprivate var lacksFile: Bool {
    switch self {
    case .missing(_, .import), .missing(.name, .method): true
    default: false
    }
  }

  /// What may be asked about the line; nil where it can only be typed anew.
  fileprivate var need: Clarification.Need? {
    switch self {
    case .unknownVerb(_, _, let meant): meant.map { .verbMeant($0) } ?? .verb
    case .supposed(let line): .verbMeant(line)
    case .misspelt(let word, let meant): .slip(word, meant: meant)
    case .newBrand(let word, let meant): .newBrand(word, meant: meant)
    case .missing(let field, _): .field(field)
    case .ambiguous(let typed, let names): .customer(typed: typed, names: names)
    case .vagueDay: .day
    case .unclearState(let typed) where !typed.isEmpty: .state(typed: typed)
    case .similar(let name, let known): .same(name: name, as: known)
    case .blank, .badValue, .unclearState, .notANumber, .noSuchPeriod, .unexpected,
      .unknownLanguage, .notADay, .unclearCorrection:
      nil
    }
  }
}

extension Clarification.Need {
  /// Whether a name is asked for, which no entry is.
  fileprivate var isName: Bool {
    if case .newBrand = self { return true }
    return self == .field(.brands) || self == .field(.customer)
  }

  /// Whether an entry waits for the answer; what is only shown can be asked for again.
  fileprivate var isOfEntry: Bool {
    switch self {
    case .field(let field): field == .brands || field == .customer
    case .newBrand, .slip, .customer, .same, .state, .day, .told: true
    case .verb, .verbMeant: false
    }
  }

  /// The words of the question, one line each.
  fileprivate func question(about error: CommandError) -> [Phrase] {
    switch self {
    case .verb: [error.phrase, .key(.askAsNote)]
    case .verbMeant: [error.phrase, .key(.askCorrected)]
    case .slip: [error.phrase, .key(.askMisspelt)]
    case .newBrand: [error.phrase, .key(.askTakeBrand)]
    case .field where error.lacksFile: [.key(.askFile)]
    case .field(.customer): [.key(.askCustomer)]
    case .field(.brands): [.key(.askBrand)]
    case .field(.note): [.key(.askText)]
    case .field(.of): [.key(.askNumber)]
    case .field(.name): [.key(.askName)]
    case .field(let field): [.key(.askField, ["field": .key(EntryWords.name(of: field))])]
    case .customer(let typed, let names):
      [.key(.askWhichCustomer, ["typed": .text(typed)])]
        + zip(1..., names).map { .sequence([.number($0), " ", .text($1)]) }
    case .state(let typed): [.key(.askState, ["typed": .text(typed)])]
    case .day, .same, .told: [error.phrase]
    }
  }
}
