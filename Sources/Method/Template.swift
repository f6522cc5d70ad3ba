/// A text of a method file with places in it that are filled in when an entry is made.
///
///     $value.what for $label       so many days from today:  in $setting.lead days
package struct Template: Equatable, Sendable {
  /// What a place stands for; how it is written says `Place.init`.
  package enum Place: Equatable, Sendable {
    /// What the question is asked about, as the journal keeps it.
    case subject
    /// The same in words.
    case label
    /// The customer of the entry that the question is asked about.
    case customer
    /// What the question is about in a word or two.
    case title
    case period
    case lastDay
    /// The answer, or a field of it.
    case value(field: String?)
    /// A field of the row that the question is asked about.
    case row(field: String)
    case answer(question: String, field: String?)
    case fact(String)
    case setting(String)
  }

  package enum Part: Equatable, Sendable {
    case text(String)
    case place(Place)
  }

  package var parts: [Part]
  /// What the parts come to is a number of days from today: `in 7 days`.
  package var countsDays = false

  /// The place that it is, where it is nothing else.
  package var onlyPlace: Place? {
    if parts.count == 1, case .place(let place) = parts[0] { place } else { nil }
  }

  /// The text, where no place is in it.
  package var literal: String? {
    let texts = parts.compactMap { part in if case .text(let text) = part { text } else { nil } }
    return texts.count == parts.count ? texts.joined() : nil
  }

  package var places: [Place] {
    parts.compactMap { part in if case .place(let place) = part { place } else { nil } }
  }

  /// Takes a text apart; a `$` before no known place stays text.
  package init(_ text: String) { self = Self.reading(text).template }

  /// Takes a text apart, and tells which words after a `$` are no places.
  ///
  /// By hand: a pattern would be compiled for each text, which takes longer than all else in a file.
  static func reading(_ text: String, takesDays: Bool = false) -> (
    template: Template, unknown: [String]
  ) {
    let words = takesDays ? text.split(separator: " ") : []
    let isDays = words.count == 3 && words[0] == "in" && ["day", "days"].contains(words[2])
    var template = Template(parts: [])
    template.countsDays = isDays
    var unknown: [String] = []
    var rest = isDays ? words[1] : text[...]
    while let start = rest.startOfWord {
      let word = rest[start...].word
      template.add(rest[..<start])
      var length = word.count
      if let (place, count) = Place.reading(word) {
        template.parts.append(.place(place))
        length = count
      } else {
        unknown.append(String(word))
        template.add(word)
      }
      rest = rest[rest.index(start, offsetBy: length)...]
    }
    template.add(rest)
    return (template, unknown)
  }

  private init(parts: [Part]) { self.parts = parts }

  private mutating func add(_ text: Substring) {
    guard !text.isEmpty else { return }
    if case .text(let before)? = parts.last {
      parts[parts.count - 1] = .text(before + text)
    } else {
      parts.append(.text(String(text)))
    }
  }
}

extension Template.Place {
  /// All that may be written, for messages.
  static let forms = [
    "$value", "$value.FIELD", "$row.FIELD", "$answer.QUESTION", "$subject", "$subject.customer",
    "$label", "$title",
    "$period", "$last-day", "$fact.NAME", "$setting.ID",
  ]

  /// The place that a word names, and how many characters of it belong to it; nil where none does.
  fileprivate static func reading(_ word: Substring) -> (place: Self, length: Int)? {
    let parts = word.dropFirst().split(separator: ".").map(String.init)
    let field = parts.dropFirst().first
    func ending(_ place: Self, after count: Int) -> (Self, Int) {
      (place, parts.prefix(count).joined(separator: ".").count + 1)
    }
    switch (parts[0], field) {
    case ("subject", "customer"): return ending(.customer, after: 2)
    case ("subject", _): return ending(.subject, after: 1)
    case ("label", _): return ending(.label, after: 1)
    case ("title", _): return ending(.title, after: 1)
    case ("period", _): return ending(.period, after: 1)
    case ("last-day", _): return ending(.lastDay, after: 1)
    case ("value", _): return ending(.value(field: field), after: 2)
    case ("row", let field?): return ending(.row(field: field), after: 2)
    case ("fact", let name?): return ending(.fact(name), after: 2)
    case ("setting", let id?): return ending(.setting(id), after: 2)
    case ("answer", let question?):
      return ending(.answer(question: question, field: parts.dropFirst(2).first), after: 3)
    default: return nil
    }
  }

  /// As it is written.
  var written: String {
    switch self {
    case .subject: "$subject"
    case .customer: "$subject.customer"
    case .label: "$label"
    case .title: "$title"
    case .period: "$period"
    case .lastDay: "$last-day"
    case .value(let field): "$value" + (field.map { "." + $0 } ?? "")
    case .row(let field): "$row." + field
    case .answer(let question, let field):
      "$answer." + question + (field.map { "." + $0 } ?? "")
    case .fact(let name): "$fact." + name
    case .setting(let id): "$setting." + id
    }
  }

  /// Whether it has a meaning only where the question is asked about one thing after the other.
  var needsSubject: Bool {
    switch self {
    case .subject, .customer, .label, .row: true
    default: false
    }
  }
}

extension Substring {
  /// Where a `$` stands before a letter.
  fileprivate var startOfWord: Index? {
    utf8.indices.first { index in
      let next = utf8.index(after: index)
      return utf8[index] == UInt8(ascii: "$") && next < endIndex && utf8[next].isLetter
    }
  }

  /// The `$` at its start, with the names behind it: `$value.what`.
  fileprivate var word: Substring {
    var end = utf8.index(after: startIndex)
    while end < endIndex {
      let next = utf8.index(after: end)
      let joins = utf8[end] == UInt8(ascii: ".") && next < endIndex && utf8[next].isNamePart
      guard utf8[end].isNamePart || joins else { break }
      end = next
    }
    return self[..<end]
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isNamePart: Bool {
    isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}
