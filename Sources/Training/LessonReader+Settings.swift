import Catalogue
import Dates

/// Settings.
extension LessonReader {
  /// The zone of lessons, where the moment itself names none.
  private static let offset = "+08:00"

  private enum Setting: String, CaseIterable {
    case now
    case method
    case minutes
    case lang
    case next
    case before
    case clock
    case restart
    case damage
    case words
    case weak
    case choice

    /// Whether it says how the lesson begins.
    var isOfBeginning: Bool {
      switch self {
      case .now, .method, .minutes, .lang, .next, .before: true
      case .clock, .restart, .damage, .words, .weak, .choice: false
      }
    }

    var example: String {
      switch self {
      case .now: "#: now 2026-11-23T08:30"
      case .method: "#: method 135"
      case .minutes: "#: minutes 5"
      case .lang: "#: lang zh"
      case .next: "#: next 11-week-summary"
      case .before: "#: before 客户 老王烟店"
      case .clock: "#: clock 2026-11-24T08:00"
      case .restart: "#: restart"
      case .damage: "#: damage 3"
      case .words: "#: words 缺货"
      case .weak: "#: weak 聊得不错"
      case .choice: "#: choice"
      }
    }
  }

  mutating func set(_ text: String, _ number: Int) {
    expects = false
    let name = text.prefix { $0 != " " }
    let value = text.dropFirst(name.count).trimmed
    guard let setting = Setting(rawValue: String(name)) else {
      let known = Setting.allCases.map { Phrase.text($0.rawValue) }
      let told: [String: Phrase] = ["name": .text(String(name)), "known": .list(known)]
      return note(.key(.lessonUnknownSetting, told), number)
    }
    if setting.isOfBeginning, !lesson.exchanges.isEmpty {
      return note(.key(.lessonSettingLate, ["name": .text(setting.rawValue)]), number)
    }
    guard accept(value, as: setting, number) else {
      let told: [String: Phrase] = [
        "name": .text(setting.rawValue), "value": .text(value), "example": .text(setting.example),
      ]
      return note(.key(.lessonBadValue, told), number)
    }
  }

  /// Says whether the value is one of this setting.
  private mutating func accept(_ value: String, as setting: Setting, _ number: Int) -> Bool {
    switch setting {
    case .now:
      guard let moment = Self.moment(value) else { return false }
      (lesson.now, hasTime) = (moment, true)
    case .method:
      guard !value.isEmpty else { return false }
      lesson.method = value
    case .minutes:
      guard let minutes = Int(value), minutes > 0 else { return false }
      lesson.minutes = minutes
    case .lang:
      guard let language = Language(code: value) else { return false }
      lesson.language = language
    case .next:
      guard !value.isEmpty else { return false }
      lesson.next = value
    case .before: lesson.before.append(Lesson.Line(text: value, number: number))
    case .clock: return setClock(value, number)
    case .restart:
      guard value.isEmpty else { return false }
      add(.restart([], number: number))
      expects = true
    case .damage:
      guard let line = Int(value), line > 0 else { return false }
      add(.damage(line: line, number: number))
    case .weak:
      guard !value.isEmpty else { return false }
      weak = ((weak?.said ?? []) + [value], weak?.number ?? number)
    case .choice:
      guard value.isEmpty else { return false }
      choice = choice ?? number
    case .words: words = (value.split(separator: " ").map(String.init), number)
    }
    return true
  }

  private mutating func setClock(_ value: String, _ number: Int) -> Bool {
    guard let moment = Self.moment(value) else { return false }
    let before = lesson.steps.reversed().lazy
      .compactMap { if case .clock(let moment) = $0 { moment } else { nil } }.first
    let now = before ?? lesson.now
    if moment < now {
      let shown = Phrase.text("\(now.day) \(now.time)")
      note(.key(.lessonClockBack, ["time": shown]), number)
    }
    add(.clock(moment))
    return true
  }

  private static func moment(_ text: String) -> Moment? {
    let text = text.replacing(" ", with: "T")
    return Moment(text) ?? Moment(text + offset)
  }
}
