/// What a reply must be.
package indirect enum AnswerKind: Equatable, Sendable {
  case text
  /// Several lines.
  case note
  case number(unit: Bilingual?)
  case percent
  case money
  case choice([Choice])
  case multi([Choice])
  case yesNo
  /// 1 to 5.
  case rating
  case date
  /// A time of day, kept as `09:15`.
  case time
  /// Known customers, by name or by number in the list shown.
  case customers(atMost: Int)
  case brandSet
  /// One set of fields.
  case row([FieldSpec])
  /// Any number of rows, one a line.
  case rows([FieldSpec])
  /// What is shown is confirmed.
  case confirm

  /// What may be chosen, where it is a choice.
  package var choices: [Choice] {
    switch self {
    case .choice(let choices), .multi(let choices): choices
    default: []
    }
  }

  /// The same kind with this unit for numbers that have none.
  package func measured(in unit: Bilingual) -> AnswerKind {
    switch self {
    case .number(nil): .number(unit: unit)
    case .row(let fields): .row(fields.map { $0.measured(in: unit) })
    case .rows(let fields): .rows(fields.map { $0.measured(in: unit) })
    default: self
    }
  }

  /// Whether a reply takes few words, so that several may stand on one line.
  package var isShort: Bool {
    switch self {
    case .number, .percent, .money, .choice, .yesNo, .rating, .date, .time: true
    case .row(let fields): fields.allSatisfy { $0.kind.isShort }
    case .text, .note, .multi, .customers, .brandSet, .rows, .confirm: false
    }
  }

  /// Whether the reply goes on until an empty line.
  package var takesSeveralLines: Bool {
    switch self {
    case .note, .rows: true
    default: false
    }
  }
}

/// One possible answer.
package struct Choice: Equatable, Sendable {
  package var id: String
  package var text: Bilingual
}

/// One field of a row.
package struct FieldSpec: Equatable, Sendable {
  package var id: String
  package var text: Bilingual
  package var kind: AnswerKind
  package var isOptional: Bool
  /// Whether it is what changes from time to time, so that a reply may give it alone.
  package var changes = false

  fileprivate func measured(in unit: Bilingual) -> FieldSpec {
    var field = self
    field.kind = kind.measured(in: unit)
    return field
  }
}
