import Catalogue
import Command
import Journal
import Method
import Portfolio
import Report

/// The first start, on a terminal only: four questions, each of which may be left out.
extension Session {
  /// What a line means while they are asked.
  mutating func welcomed(_ question: Welcome.Question, _ line: String) -> [Effect] {
    let typed = line.trimmed
    if typed.isEmpty {
      welcome?.goOn()
      return []
    }
    if let control = reader.control(typed) { return steerWelcome(control) }
    // `call me Mary` calls nobody.
    if question == .name, reader.name(in: typed) != typed {
      return introduced(as: reader.name(in: typed))
    }
    if question == .customers, reader.declines(typed) { return passedOver() }
    if question != .sample, let command = try? reader.command(typed, in: context()) {
      return leaveWelcome(for: command, line)
    }
    switch question {
    case .name: return introduced(as: typed)
    case .method: return methodPicked(typed)
    case .customers:
      welcome?.goOn()
      return read(typed)
    case .sample:
      welcome?.linesBeforeSample = portfolio.journal.count
      return command(line)
    }
  }

  private mutating func steerWelcome(_ control: Control) -> [Effect] {
    switch control {
    case .back: welcome?.goBack()
    case .pause:
      welcome = nil
      return [.say(.key(.welcomeLeft))]
    case .skip, .go: welcome?.goOn()
    case .help, .more, .preview: welcome?.isPut = false
    }
    return []
  }

  /// Who begins to work is not asked any more; who only changes the language is.
  private mutating func leaveWelcome(for command: Command, _ line: String) -> [Effect] {
    if case .lang = command { welcome?.isPut = false } else { welcome = nil }
    return self.command(line)
  }

  private mutating func introduced(as name: String) -> [Effect] {
    let accepted = Setting.by.value(
      name,
      reader: reader,
      methods: [],
      knowsZone: setup.knowsZone
    )
    guard let accepted else {
      return [
        .fail(
          .key(
            .settingRefused,
            ["key": .text(Setting.by.rawValue), "value": .text(name)]
          )
        )
      ]
    }
    welcome?.goOn()
    let draft = Draft(.setting, on: today, [.key: .string(Setting.by.rawValue), .value: accepted])
    return append([draft], then: .introduced(name))
  }

  /// A number of the list, an id or a title, or words that stand beside one method only.
  private mutating func methodPicked(_ typed: String) -> [Effect] {
    let ids = shelf.methodIDs
    let place = reader.place(in: typed).map { $0 - 1 }
    let picked = place.flatMap { ids.indices.contains($0) ? ids[$0] : nil }
    guard
      let method = method(named: typed) ?? method(named: picked ?? typed) ?? described(by: typed)
    else {
      return reader.declines(typed, inItsOwnPhrase: true) ? passedOver() : [unknown(typed)]
    }
    welcome?.goOn()
    return choose(method)
  }

  private mutating func passedOver() -> [Effect] {
    welcome?.goOn()
    return []
  }

  /// The only method in whose title or description some of the words stand: 烟草的, `I work in tobacco`.
  private mutating func described(by typed: String) -> Method? {
    let about = shelf.methodIDs.compactMap { shelf.load($0) }.map { method in
      (method, (method.title.both + (method.about?.both ?? [])).joined(separator: " ").lowercased())
    }
    let found = typed.lowercased().telling.compactMap { word -> String? in
      let holding = about.filter { $0.1.contains(word) }
      return holding.count == 1 ? holding[0].0.id : nil
    }
    guard let first = found.first, found.allSatisfy({ $0 == first }) else { return nil }
    return shelf.load(first)
  }

  /// From here on the entries are the named person's; the journal had none before.
  mutating func named(_ name: String) -> [Effect] {
    by = name
    firstNumber = portfolio.journal.nextNumber(for: name)
    return [.say(.key(.welcomeNamed, ["name": .text(name)]))]
  }

  /// A file that could not be read is asked for once more.
  mutating func welcomeAsksAgainForFile() {
    if welcome?.question == .sample { welcome?.goBack() }
  }
}

/// What comes after a line.
extension Session {
  /// Puts the next question, takes back the sample, or says how to go on once all were asked.
  mutating func settleWelcome(_ effects: inout [Effect]) {
    guard let open = welcome, case .listening = state, !effects.waitsForDisk else { return }
    if let before = open.linesBeforeSample {
      welcome?.linesBeforeSample = nil
      if portfolio.journal.count > before {
        welcome?.goOn()
        effects += undo(nil)
        return
      }
    }
    guard let question = open.question else {
      welcome = nil
      effects.append(.say(.key(.welcomeDone)))
      return
    }
    guard !open.isPut else { return }
    welcome?.isPut = true
    effects.append(.ask(lines(of: question)))
  }

  private mutating func lines(of question: Welcome.Question) -> [Phrase] {
    switch question {
    case .name: return [.key(.welcomeName)]
    case .method:
      let listed = shelf.methodIDs.enumerated().map { index, id -> Phrase in
        let method = shelf.load(id)
        let title = method.map { Phrase.either($0.title) } ?? .text(id)
        let line: [String: Phrase] = ["n": .number(index + 1), "title": title]
        guard let about = method?.about else { return .key(.welcomeMethodLine, line) }
        return .key(.welcomeMethodAbout, line.merging(["about": .either(about)]) { $1 })
      }
      return [.key(.welcomeMethod)] + listed
    case .customers: return [.key(.welcomeCustomers)]
    case .sample: return [.key(.welcomeSample)]
    }
  }
}

extension String {
  /// What may tell one thing from another: words of five letters or more, and each two Chinese characters.
  fileprivate var telling: [String] {
    let words = split { !$0.isLetter }.map(String.init)
    return words.filter { $0.count > 4 && $0.allSatisfy(\.isASCII) }
      + words.filter { !$0.allSatisfy(\.isASCII) }.flatMap { word in
        zip(word, word.dropFirst()).map { String([$0, $1]) }
      }
  }
}
