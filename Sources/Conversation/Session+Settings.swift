import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
package import Report

/// Language, clock, settings and the choice of a method.
extension Session {
  mutating func speak(_ wanted: Language?) -> [Effect] {
    guard let wanted else { return [.say(.key(.languageNow))] }
    language = wanted
    asksAgain = true
    return [.say(.key(.languageChanged))]
  }

  func clock(_ typed: String?) -> [Effect] {
    guard let typed else {
      return [
        .say(.key(.clockNow, ["day": .day(today), "time": .text(now.time.description)]))
      ]
    }
    guard setup.clockIsFrozen else { return [.fail(.key(.clockIsReal))] }
    guard let moment = Moment(clock: typed, after: now) else {
      return [.fail(.key(.clockUnreadable, ["typed": .text(typed)]))]
    }
    guard moment >= now else {
      return [
        .fail(.key(.clockBackwards, ["day": .day(today), "time": .text(now.time.description)]))
      ]
    }
    return [
      .setClock(moment),
      .say(.key(.clockNow, ["day": .day(moment.day), "time": .text(moment.time.description)])),
    ]
  }

  mutating func setting(_ key: String?, _ value: String?) -> [Effect] {
    guard let key else { return settings() }
    guard let known = Setting(rawValue: key.lowercased()) else {
      guard let found = methodSetting(key) else { return [unknownSetting(key)] }
      guard let value else { return [.say(present(found.setting, of: found.method))] }
      return set(found.setting, of: found.method, value)
    }
    guard let value else {
      return [.say(.key(.settingIs, ["key": .text(key), "value": present(known)]))]
    }
    guard
      let accepted = known.value(
        value,
        reader: reader,
        methods: shelf.methodIDs,
        knowsZone: setup.knowsZone
      )
    else {
      return [
        .fail(.key(.settingRefused, ["key": .text(key), "value": .text(value)])),
        .notice(.key(known.explanation)),
      ]
    }
    return later(known, value)
      + append(
        [Draft(.setting, on: today, [.key: .string(known.rawValue), .value: accepted])],
        then: .confirm
      )
  }

  /// What a program reads when it begins holds from its next start on.
  private func later(_ setting: Setting, _ value: String) -> [Effect] {
    switch setting {
    case .lang, .zone: [.notice(.key(.settingLater))]
    case .by:
      [
        .notice(
          .key(
            .settingByLater,
            [
              "name": .text(value), "old": .text(by),
              "n": .number(portfolio.journal.nextNumber(for: value)),
            ]
          )
        )
      ]
    case .method, .methods, .pictures: []
    }
  }

  private mutating func settings() -> [Effect] {
    var lines = Setting.allCases.map { setting in
      Phrase.sequence([
        .key(.settingIs, ["key": .text(setting.rawValue), "value": present(setting)]), " ",
        .key(setting.explanation),
      ])
    }
    for id in methodsInUse {
      guard let method = shelf.load(id) else { continue }
      lines += method.settings.map { present($0, of: method) }
    }
    return [.list(.init(lines.map { .paragraph($0) }), [])]
  }

  private mutating func unknownSetting(_ key: String) -> Effect {
    var known = Setting.allCases.map(\.rawValue)
    for id in methodsInUse {
      guard let method = shelf.load(id) else { continue }
      known += method.settings.map(method.key)
    }
    return .fail(
      .key(.settingUnknown, ["key": .text(key), "known": .list(known, near: key)])
    )
  }

  private func present(_ setting: Setting) -> Phrase {
    if setting == .by { return .text(by) }
    switch portfolio.setting(setting.rawValue) {
    case .list(let values): return .list(values.compactMap(\.string).map(Phrase.text))
    case .string(let text): return .text(text)
    case .number(let number): return .text(number.digits)
    default: return .key(.settingUnset)
    }
  }
}

extension Session {
  /// The characters that pictures are made of, where somebody chose them.
  package var ink: Ink? {
    portfolio.setting(Setting.pictures.rawValue)?.string.flatMap(Ink.init(rawValue:))
  }
}

extension Moment {
  /// Reads `2026-11-24`, `2026-11-24 08:00` or `08:00`, at the offset of an earlier moment; a day
  /// without a time begins at 08:00.
  init?(clock typed: String, after earlier: Moment) {
    let parts = typed.split { $0 == " " || $0 == "\u{3000}" || $0 == "T" }
    guard let first = parts.first, parts.count <= 2 else { return nil }
    let offset = earlier.offsetMinutes
    if parts.count == 1, let time = TimeOfDay(first) {
      self.init(day: earlier.day, time: time, offsetMinutes: offset)
      return
    }
    let written = parts.count == 2 ? TimeOfDay(parts[1]) : TimeOfDay(hour: 8, minute: 0)
    guard let day = Day(first), let written else { return nil }
    self.init(day: day, time: written, offsetMinutes: offset)
  }
}
