import Catalogue
import Command
import Dates
import Foundation
import Journal
import Method
import Portfolio
import Report

/// Turns a reply into the value that the journal keeps, by the kind of its question.
struct ReplyReader {
  let catalogue: Catalogue
  let commands: CommandReader
  let context: Context
  let brandSets: [String: BrandSet]
  /// What was listed above the question: a number in the reply picks from it.
  let offered: [String]
  /// Words that stand for several of them.
  var groups: [ChoiceGroup] = []
  /// What the question is about; days from which to which without a year belong to it.
  var period: Period?

  /// One value from the front of a reply; what follows is left for the next question.
  func value(_ kind: AnswerKind, from cursor: inout ReplyCursor) throws(ReplyError) -> Value {
    switch kind {
    case .text: return .string(picked(cursor.takeRest()))
    case .note: return .string(cursor.takeRest())
    case .confirm:
      let reply = cursor.takeRest()
      // 没有 says that there is nothing, not that what is shown is wrong.
      if catalogue.means(reply, .wordNone) { return .string(reply) }
      return yesOrNo(reply).map(Value.boolean) ?? .string(reply)
    case .multi(let choices):
      if let picked = picker.picked(cursor.rest, from: choices.indices.map(String.init)) {
        _ = cursor.takeRest()
        return .list(picked.compactMap { Int($0) }.map { self.value(of: choices[$0]) })
      }
      let value = try multi(choices, from: &cursor, separated: true)
      return .list(value)
    case .customers(let most): return try customers(cursor.takeRest(), atMost: most)
    case .brandSet: return try brandSet(cursor.takeRest())
    case .row(let fields), .rows(let fields): return try row(fields, from: &cursor)
    case .number, .percent, .money, .choice, .yesNo, .rating, .date, .time:
      return try short(kind, from: &cursor)
    }
  }

  /// A value of which some fields are known: the reply may give all of them, or the others alone.
  func value(
    _ kind: AnswerKind,
    completing known: Value?,
    from cursor: inout ReplyCursor
  ) throws(ReplyError) -> Value {
    guard case .row(let fields) = kind, case .object(let members)? = known else {
      return try value(kind, from: &cursor)
    }
    let start = cursor
    let others = fields.filter { known?[$0.id] == nil }
    // What changes from time to time comes first: 620 is what was done, not a new target.
    if others.contains(where: \.changes), let value = rest(others, beside: members, &cursor) {
      return value.inOrder(of: fields)
    }
    do {
      return try row(fields, from: &cursor)
    } catch {
      cursor = start
      guard let value = rest(others, beside: members, &cursor) else {
        cursor = start
        throw error
      }
      return value.inOrder(of: fields)
    }
  }

  /// The fields that are not known, where the reply gives these and no more.
  private func rest(
    _ others: [FieldSpec],
    beside known: [Value.Member],
    _ cursor: inout ReplyCursor
  ) -> Value? {
    let start = cursor
    guard case .object(let given)? = try? row(others, from: &cursor), cursor.atEnd else {
      cursor = start
      return nil
    }
    return .object(known + given)
  }

  func short(
    _ kind: AnswerKind,
    from cursor: inout ReplyCursor
  ) throws(ReplyError) -> Value {
    switch kind {
    case .choice(let choices):
      if let id = takeChoice(choices, from: &cursor) { return id }
      // 第2项 and `no. 2`: behind a number alone further fields may follow.
      guard
        let place = picker.picked(cursor.rest, from: choices.indices.map(String.init))?.first,
        let index = Int(place)
      else { throw .notAChoice(cursor.word, choices) }
      _ = cursor.takeRest()
      return value(of: choices[index])
    case .yesNo:
      let words = [Key.yes, .no].map(spellings)
      guard let index = cursor.takeWord(among: words) else { throw .notYesOrNo(cursor.word) }
      return .boolean(index == 0)
    case .rating:
      let word = cursor.word
      guard let rating = cursor.takeNumber(units: units(.wordRating)),
        (1...5).contains(rating), let whole = Int(rating.description)
      else { throw .notARating(word) }
      return .integer(whole)
    case .date:
      // In a plan for next year, or next month, a day is one of that period.
      guard let day = cursor.takeDay(from: period?.first) else { throw .notADay(cursor.word) }
      return .string(day.description)
    case .time:
      guard let time = cursor.takeTime() else { throw .notATime(cursor.word) }
      return .string(time.description)
    default:
      guard let number = cursor.takeNumber(units: units(of: kind)) else {
        throw .notANumber(cursor.word)
      }
      return .decimal(number)
    }
  }

  /// Several choices: joined with `+` or 、 in a row, separated as one likes where nothing follows.
  func multi(
    _ choices: [Choice],
    from cursor: inout ReplyCursor,
    separated: Bool
  ) throws(ReplyError) -> [Value] {
    var values: [Value] = []
    repeat {
      guard let id = takeChoice(choices, from: &cursor) else {
        // After “other” people say what: 其他 早上送货.
        guard separated, values.last == .string(Self.other), !cursor.atEnd else {
          throw .notAChoice(cursor.word, choices)
        }
        return values + [.string(cursor.takeRest())]
      }
      if !values.contains(id) { values.append(id) }
    } while cursor.takePlus() || (separated && !cursor.atEnd)
    return values
  }

  /// The choice behind which own words may follow.
  private static let other = "other"

  /// A choice by its word in either language, in pinyin, or by its number in the list.
  private func takeChoice(_ choices: [Choice], from cursor: inout ReplyCursor) -> Value? {
    let before = cursor
    if let index = cursor.takeWord(among: spellings(of: choices)) {
      return value(of: choices[index])
    }
    if let number = cursor.takeNumber().flatMap({ Int($0.description) }),
      choices.indices.contains(number - 1)
    {
      return value(of: choices[number - 1])
    }
    cursor = before
    return nil
  }

  func spellings(of choices: [Choice]) -> [[String]] {
    choices.map { [$0.text.chinese, $0.text.english, $0.id] }
  }

  /// The states of a brand are numbers in the journal; all other choices are ids.
  private func value(of choice: Choice) -> Value {
    Int(choice.id).map(Value.integer) ?? .string(choice.id)
  }

  /// Numbers alone pick the lines with these numbers above the question.
  private func picked(_ reply: String) -> String { picker.text(reply, from: offered) ?? reply }

  private func yesOrNo(_ reply: String) -> Bool? {
    if catalogue.means(reply, .wordYes) { return true }
    return catalogue.means(reply, .wordNo) ? false : nil
  }

  private func spellings(_ key: Key) -> [String] {
    units(key == .yes ? .wordYes : .wordNo)
  }

  func units(_ key: Key) -> [String] {
    Language.allCases.flatMap { catalogue.words(key, in: $0).flatMap(\.spellings) }
  }

  private func units(of kind: AnswerKind) -> [String] {
    switch kind {
    case .number(let unit): unit.map { [$0.chinese, $0.english] } ?? []
    case .money: units(.wordMoney)
    default: []
    }
  }
}
