package import Catalogue
import Dates
package import Foundation

extension Lesson {
  /// Reads the file of a lesson.
  ///
  /// - Parameters:
  ///   - bytes: All that is in it, as UTF-8.
  ///   - language: What it speaks where it does not say so itself.
  /// - Throws: All that is wrong, with the line of each.
  package init(reading bytes: Data, speaking language: Language) throws(LessonFaults) {
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw LessonFaults(all: [LessonFault(line: 1, reason: .key(.lessonNoText))])
    }
    var reader = LessonReader(language)
    let start = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    let lines = start.split(separator: /\r?\n/, omittingEmptySubsequences: false)
    for (number, line) in zip(1..., lines) { reader.take(line.withoutSpacesAtEnd, number) }
    self = try reader.finish()
  }
}

/// Takes a lesson in, line by line, and notes what is wrong with it.
struct LessonReader {
  var lesson: Lesson
  private var faults: [LessonFault] = []
  var hasTime = false
  /// Hints that wait for their line, and where the first of them stands.
  private var hints: [String] = []
  private var firstHint = 0
  /// Words that the next line must say, and where they stand.
  var words: (said: [String], number: Int)?
  /// What the next line must not be content with, and where the first of it stands.
  var weak: (said: [String], number: Int)?
  /// Where it is said that the next line may make any choice.
  var choice: Int?
  /// Whether what follows may be the answer to something.
  var expects = false
  /// Whether the prose before goes on.
  private var isProse = false

  init(_ language: Language) {
    let never = Moment(milliseconds: 0, offsetMinutes: 0)
    lesson = Lesson(title: "", language: language, now: never)
  }

  mutating func take(_ line: String, _ number: Int) {
    let wasProse = isProse
    isProse = false
    if number == 1 { return takeTitle(line) }
    switch line {
    case "": return
    case "#": expects = false
    case ">", "!>": type("", isRefused: line == "!>", number)
    case _ where line.hasPrefix("> "): type(line.after("> "), isRefused: false, number)
    case _ where line.hasPrefix("!> "): type(line.after("!> "), isRefused: true, number)
    case _ where line.hasPrefix("#:"): set(line.after("#:").trimmed, number)
    case _ where line.hasPrefix("## "): add(.checkpoint(line.after("## ")))
    case _ where line.hasPrefix("# "): tell(line.after("# "), goesOn: wasProse)
    case _ where line.hasPrefix("? "): hint(line.after("? "), number)
    default: expect(line.hasPrefix("\\") ? String(line.dropFirst()) : line, number)
    }
  }

  mutating func finish() throws(LessonFaults) -> Lesson {
    if !hints.isEmpty { note(.key(.lessonHintWithoutLine), firstHint) }
    if let number = words?.number ?? weak?.number ?? choice {
      note(.key(.lessonWordsWithoutLine), number)
    }
    if !hasTime { note(.key(.lessonNoTime), 1) }
    if lesson.exchanges.isEmpty { note(.key(.lessonNoLines), 1) }
    guard faults.isEmpty else { throw LessonFaults(all: faults.sorted { $0.line < $1.line }) }
    return lesson
  }

  mutating func note(_ reason: Phrase, _ number: Int) {
    faults.append(LessonFault(line: number, reason: reason))
  }

  private mutating func takeTitle(_ line: String) {
    guard line.hasPrefix("# ") else { return note(.key(.lessonNoTitle), 1) }
    lesson.title = line.after("# ")
  }

  mutating func add(_ step: Lesson.Step) {
    expects = false
    lesson.steps.append(step)
  }

  /// Lines in a row are one paragraph; Chinese is joined without a space.
  private mutating func tell(_ text: String, goesOn: Bool) {
    expects = false
    isProse = true
    guard goesOn, case .prose(let before)? = lesson.steps.last else { return add(.prose(text)) }
    let isWide = before.last?.columns == 2 || text.first?.columns == 2
    lesson.steps[lesson.steps.count - 1] = .prose(before + (isWide ? "" : " ") + text)
  }

  private mutating func hint(_ text: String, _ number: Int) {
    expects = false
    if hints.isEmpty { firstHint = number }
    hints.append(text)
  }

  private mutating func type(_ text: String, isRefused: Bool, _ number: Int) {
    let line = Lesson.Line(text: text, number: number)
    let exchange = Lesson.Exchange(
      typed: line,
      isRefused: isRefused,
      hints: hints,
      words: words?.said,
      weak: weak?.said ?? [],
      takesAnyChoice: choice != nil
    )
    add(.exchange(exchange))
    (hints, words, weak, choice) = ([], nil, nil, nil)
    expects = true
  }

  private mutating func expect(_ text: String, _ number: Int) {
    guard expects, let last = lesson.steps.last else {
      return note(.key(.lessonNowhere), number)
    }
    let line = ExpectedLine(text, number: number)
    switch last {
    case .exchange(var exchange):
      exchange.expected.append(line)
      lesson.steps[lesson.steps.count - 1] = .exchange(exchange)
    case .restart(let lines, let place):
      lesson.steps[lesson.steps.count - 1] = .restart(lines + [line], number: place)
    default: note(.key(.lessonNowhere), number)
    }
  }
}

extension StringProtocol {
  fileprivate func after(_ mark: String) -> String { String(dropFirst(mark.count)) }

  fileprivate var withoutSpacesAtEnd: String {
    String(reversed().drop { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }.reversed())
  }

  var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
