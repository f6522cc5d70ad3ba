import Command
import Dates
import Journal
import Method

/// Fields in any order, where no value can belong to two of them.
extension ReplyReader {
  /// A value that was found, and the fields that can take it, by their positions.
  private struct Found {
    var fields: [Int]
    var values: [Int: Value]
  }

  /// The row whose fields are told by the kind of each value; nil where one could be meant for two
  /// fields, or where a field that must be there is missing.
  func matched(_ fields: [FieldSpec], _ cursor: ReplyCursor) -> Value? {
    var found: [Found] = []
    var texts: [[String]] = []
    let parts = cursor.parts
    for part in parts where parts.count == 1 || !take(whole: part, fields, &found) {
      take(part, fields, isWhole: parts.count > 1, &found, &texts)
    }
    guard !found.isEmpty, var values = assigned(found, of: fields),
      assign(texts, of: fields, &values),
      fields.indices.allSatisfy({ values[$0] != nil || fields[$0].isOptional })
    else { return nil }
    return .object(
      fields.indices.compactMap { index in
        values[index].map { Value.Member(fields[index].id, $0) }
      }
    )
  }

  /// Takes a part between commas that is nothing but values.
  private func take(whole part: ReplyCursor, _ fields: [FieldSpec], _ found: inout [Found]) -> Bool
  {
    var cursor = part
    var values: [Found] = []
    while !cursor.atEnd {
      guard let value = value(at: &cursor, fields) else { return false }
      values.append(value)
    }
    found += values
    return true
  }

  /// Takes a part apart; one between commas that is not all values is all text.
  private func take(
    _ part: ReplyCursor,
    _ fields: [FieldSpec],
    isWhole: Bool,
    _ found: inout [Found],
    _ texts: inout [[String]]
  ) {
    var cursor = part
    if isWhole {
      texts.append([cursor.takeRest()])
      return
    }
    var run = Run()
    while !cursor.atEnd {
      if let value = value(at: &cursor, fields) {
        found.append(value)
        texts.append(run.texts)
        run = Run()
      } else if !run.take(from: &cursor) {
        break
      }
    }
    texts.append(run.texts)
  }

  /// Words that stand together: in Chinese a space parts two texts, in Latin script it parts words of
  /// one, behind the name that it may begin with.
  private struct Run {
    private(set) var texts: [String] = []
    private var isSentence = false

    mutating func take(from cursor: inout ReplyCursor) -> Bool {
      let isName = texts.isEmpty && cursor.isAtName
      let isLatin = cursor.isAtLatin
      guard let text = cursor.takeText() else { return false }
      if isSentence, isLatin {
        texts[texts.count - 1] += " " + text
      } else {
        texts.append(text)
      }
      isSentence = isLatin && !isName
      return true
    }
  }

  /// The longest value here that is no mere text, with the fields whose kind it is.
  private func value(at cursor: inout ReplyCursor, _ fields: [FieldSpec]) -> Found? {
    var longest: (end: ReplyCursor, found: Found)?
    for (index, field) in fields.enumerated() {
      var end = cursor
      guard let value = typed(field.kind, from: &end) else { continue }
      if let known = longest, known.end.rest == end.rest {
        longest?.found.fields.append(index)
        longest?.found.values[index] = value
      } else if longest.map({ end.rest.count < $0.end.rest.count }) ?? true {
        longest = (end, Found(fields: [index], values: [index: value]))
      }
    }
    guard let longest else { return nil }
    cursor = longest.end
    return longest.found
  }

  /// A value of a kind that tells itself; a number picks no choice here.
  private func typed(_ kind: AnswerKind, from cursor: inout ReplyCursor) -> Value? {
    switch kind {
    case .text, .note, .customers, .brandSet, .row, .rows, .confirm: return nil
    case .date:
      return cursor.takeDay(from: period?.first, festivals: false).map { .string($0.description) }
    case .choice, .multi:
      var number = cursor
      guard number.takeNumber() == nil else { return nil }
      if case .multi(let choices) = kind {
        return (try? multi(choices, from: &cursor, separated: false)).map(Value.list)
      }
      return try? short(kind, from: &cursor)
    case .number, .percent, .money, .yesNo, .rating, .time: return try? short(kind, from: &cursor)
    }
  }

  /// Values by field: those that fit the same fields go into them in their order.
  private func assigned(_ found: [Found], of fields: [FieldSpec]) -> [Int: Value]? {
    var values: [Int: Value] = [:]
    var seen: [[Int]] = []
    for candidate in found where !seen.contains(candidate.fields) {
      // A value that two groups of fields could take is not told by its kind.
      guard !seen.joined().contains(where: candidate.fields.contains) else { return nil }
      seen.append(candidate.fields)
      let alike = found.filter { $0.fields == candidate.fields }
      guard alike.count == candidate.fields.count || fits(alike.count, candidate.fields, fields)
      else { return nil }
      for (index, value) in zip(candidate.fields, alike) { values[index] = value.values[index] }
    }
    return values
  }

  /// Whether so many values fill the first of some fields and only optional ones stay empty.
  private func fits(_ count: Int, _ indices: [Int], _ fields: [FieldSpec]) -> Bool {
    count < indices.count && indices.dropFirst(count).allSatisfy { fields[$0].isOptional }
  }

  /// The runs of words that are no values go into the fields of text in their order; words that stand
  /// together are one text where the fields are fewer.
  private func assign(
    _ runs: [[String]],
    of fields: [FieldSpec],
    _ values: inout [Int: Value]
  ) -> Bool {
    let open = fields.indices.filter { [.text, .note].contains(fields[$0].kind) }
    let runs = runs.filter { !$0.isEmpty }
    var texts = runs.flatMap(\.self)
    if open.count == 1, !texts.isEmpty { texts = [texts.joined(separator: " ")] }
    if texts.count > open.count, let last = runs.last,
      runs.flatMap(\.self).count - last.count < open.count
    {
      // 谈 续约 条件: what is left of the last run is the last text.
      let kept = open.count - 1
      texts = texts.prefix(kept) + [texts.dropFirst(kept).joined(separator: " ")]
    }
    guard texts.count <= open.count else { return false }
    for (index, text) in zip(open, texts) { values[index] = .string(text) }
    return true
  }
}
