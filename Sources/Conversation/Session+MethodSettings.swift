import Catalogue
import Command
import Journal
import Method
import Portfolio
import Report

/// Settings that methods bring with them, such as `bank-score.cap`.
extension Session {
  /// The setting that a key names: `bank-score.cap`, or its id alone where a method in use has it.
  mutating func methodSetting(_ key: String) -> (method: Method, setting: MethodSetting)? {
    let typed = key.lowercased()
    if let dot = typed.lastIndex(of: "."), let method = shelf.load(String(typed[..<dot])) {
      return method.setting(String(typed[typed.index(after: dot)...])).map { (method, $0) }
    }
    for id in methodsInUse {
      guard let method = shelf.load(id), let setting = method.setting(typed) else { continue }
      return (method, setting)
    }
    return nil
  }

  /// Sets what a method brings with it; the word for the default takes back what was set.
  mutating func set(_ setting: MethodSetting, of method: Method, _ typed: String) -> [Effect] {
    let value: Value
    if setup.catalogue.means(typed, .wordStandard) {
      value = .null
    } else {
      do throws(ReplyError) {
        value = try self.value(of: setting, typed)
      } catch {
        return [.fail(error.phrase), .notice(explained(setting))]
      }
      if let number = value.number, !setting.allows(number) {
        return [
          .fail(
            .key(
              .settingRefused,
              ["key": .text(method.key(of: setting)), "value": .text(typed)]
            )
          ),
          .notice(explained(setting)),
        ]
      }
    }
    let draft = Draft(
      .setting,
      on: today,
      [.key: .string(method.key(of: setting)), .value: value]
    )
    return append([draft], then: .confirm)
  }

  /// What was typed, read like a reply to a question of the setting's kind; rows stand between semicolons.
  private mutating func value(
    of setting: MethodSetting,
    _ typed: String
  ) throws(ReplyError) -> Value {
    let context = context()
    let replies = replyReader(context, offered: [])
    guard case .rows = setting.kind else {
      var cursor = reader.cursor(typed, in: context)
      let value = try replies.value(setting.kind, from: &cursor)
      guard cursor.atEnd else { throw .leftOver(cursor.rest) }
      return value
    }
    var rows: [Value] = []
    for row in typed.split(whereSeparator: { ";；\n".contains($0) }) {
      var cursor = reader.cursor(String(row).trimmed, in: context)
      rows.append(try replies.value(setting.kind, from: &cursor))
      guard cursor.atEnd else { throw .leftOver(cursor.rest) }
    }
    return .list(rows)
  }

  func present(_ setting: MethodSetting, of method: Method) -> Phrase {
    .sequence([
      .key(
        .settingIs,
        [
          "key": .text(method.key(of: setting)),
          "value": words(portfolio.value(of: setting, in: method), of: setting),
        ]
      ),
      " ", explained(setting),
    ])
  }

  /// What it means, what a number may be, and what holds until somebody sets it.
  private func explained(_ setting: MethodSetting) -> Phrase {
    let range: Phrase?
    switch (setting.least, setting.most) {
    case (let least?, let most?):
      range = .key(
        .settingBetween,
        ["least": .text(least.grouped), "most": .text(most.grouped)]
      )
    case (let least?, nil): range = .key(.settingAtLeast, ["least": .text(least.grouped)])
    case (nil, let most?): range = .key(.settingAtMost, ["most": .text(most.grouped)])
    case (nil, nil): range = nil
    }
    let standard = setting.standard.map { value in
      Phrase.key(.settingStandard, ["value": words(Value(value), of: setting)])
    }
    let parts = [.either(setting.text), range, standard].compactMap(\.self)
    return .key(.settingExplained, ["words": .joined(parts, by: .rowSeparator)])
  }

  private func words(_ value: Value?, of setting: MethodSetting) -> Phrase {
    value.map(setting.kind.words) ?? .key(.settingUnset)
  }
}
