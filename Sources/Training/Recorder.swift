package import Catalogue
import Command
package import Conversation
package import Dates

/// Makes a lesson of what somebody types, in a conversation of its own.
///
/// What changes from day to day is written as a pattern. Lines that a lesson writes itself, prose,
/// checkpoints, hints and which words count, are taken over as they are typed.
package struct Recorder: Activity {
  package let language: Language
  private let path: String
  private let force: Bool
  private let catalogue: Catalogue
  private var sandbox: Sandbox
  private var lines: [String]
  /// How many lines were typed that are part of the lesson.
  private var typed = 0

  /// Begins a lesson that will be written to a path, whose name becomes the title, and in which a method
  /// is in use from the beginning.
  package init(
    _ setup: Sandbox.Setup,
    into path: String,
    force: Bool,
    speaking language: Language,
    method: String?,
    at now: Moment
  ) {
    (self.path, self.force, self.language) = (path, force, language)
    catalogue = setup.catalogue
    let start = Moment(day: now.day, time: now.time, offsetMinutes: now.offsetMinutes)
    sandbox = Sandbox(setup, speaking: language, at: start)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let title = name.hasSuffix(".lesson") ? String(name.dropLast(".lesson".count)) : name
    let zone = String(start.description.suffix(6))
    lines = [
      "# " + title.visible, "#: now \(start.day)T\(start.time)\(zone)",
      "#: lang \(language.rawValue)",
    ]
    if let method {
      lines.append("#: method " + method)
      _ = sandbox.type("method " + method)
    }
    lines.append("")
  }

  package var prompt: Prompt {
    let own = sandbox.session.prompt
    // So that nobody forgets that it is recorded.
    let text = Phrase.sequence([.word(.wordVerbRecord), " ", own.text])
    return Prompt(
      text,
      initial: own.initial,
      recalled: own.recalled,
      isCommand: false
    )
  }

  package func completions(of line: String) -> [String] { sandbox.session.completions(of: line) }

  package mutating func handle(_ event: TrainingEvent, at now: Moment) -> [TrainingEffect] {
    switch event {
    case .started: return [.tell(.key(.recordBegins, ["path": .text(path)]))]
    case .lines(let lines):
      var effects: [TrainingEffect] = []
      for line in lines where effects.last != .finish { effects += take(line) }
      return effects
    case .interrupted: return [.tell(.key(.recordBegins, ["path": .text(path)]))]
    case .ended: return end()
    }
  }

  /// How lines begin that are written into the lesson as they are.
  private static let ownLines = ["# ", "## ", "? ", "#: words", "#: weak ", "#: choice"]

  private mutating func take(_ line: String) -> [TrainingEffect] {
    if isEnd(line) { return end() }
    if line == "#" || Self.ownLines.contains(where: line.hasPrefix) {
      lines.append(line)
      return []
    }
    let answer = sandbox.type(line)
    // Who leaves the conversation has ended the lesson too.
    if sandbox.isFinished { return end() }
    typed += 1
    lines.append((answer.isRefused ? "!>" : ">") + (line.isEmpty ? "" : " " + line))
    let said = answer.lines.filter { $0.contains { $0 != " " } }
    lines += said.map { LessonWriter(catalogue).expected($0) } + [""]
    return [.answer(answer.lines)]
  }

  /// `record off`, 录制 结束, at a question with a slash before it.
  private func isEnd(_ line: String) -> Bool {
    let plain = line.drop { $0 == "/" || $0 == "／" || $0 == " " }
    let words = plain.split { $0 == " " || $0 == "\u{3000}" }.map(String.init)
    return words.count == 2 && catalogue.means(words[0], .wordVerbRecord)
      && catalogue.means(words[1], .wordRecordOff)
  }

  private func end() -> [TrainingEffect] {
    guard typed > 0 else { return [.tell(.key(.recordNothing)), .finish] }
    let text = lines.joined(separator: "\n")
    let told: [String: Phrase] = ["n": .number(typed), "path": .text(path)]
    return [.write(text, path: path, force: force, then: .key(.recordDone, told)), .finish]
  }
}

/// Writes lines as a lesson expects them.
struct LessonWriter {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// A line that came, with patterns for the days and the numbers of entries in it.
  func expected(_ line: String) -> String {
    var result = ""
    var rest = line[...]
    while let first = rest.first {
      if let length = number(at: rest, after: result) {
        result += "{number}"
        rest = rest.dropFirst(length)
      } else if Day(String(rest.prefix(10))) != nil, result.last?.isNumber != true {
        result += "{date}"
        rest = rest.dropFirst(10)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return escaped(result)
  }

  /// How many digits of an entry's number stand here: after `#`, or after the word that takes it back.
  private func number(at rest: Substring, after before: String) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return nil }
    let marks = ["#"] + Language.allCases.map { catalogue.name(of: .wordVerbUndo, in: $0) + " " }
    return marks.contains(where: before.hasSuffix) ? digits.count : nil
  }

  private func escaped(_ line: String) -> String {
    let marks = ["# ", "## ", "#:", "> ", "!> ", "? ", "\\"]
    let isMark = ["#", ">", "!>"].contains(line) || marks.contains(where: line.hasPrefix)
    return isMark ? "\\" + line : line
  }
}
