/// A field of an entry beside its head (`n at by with kind on`), in the order of the journal line.
///
/// Its name is no raw value, for the reason that `Kind` gives.
package enum Field: UInt8, CaseIterable, Hashable, Comparable, Sendable {
  case start
  case time
  case period
  case method
  case version
  case question
  case subject
  case customer
  case brands
  case state
  case way
  case minutes
  case name
  case members
  case alias
  case code
  case tier
  case area
  case phone
  case birthday
  case pinyin
  case metric
  case value
  case unit
  case baseline
  case target
  case from
  case due
  case every
  case priority
  case `class`
  case category
  case urgency
  case to
  case key
  case of
  case tags
  case note

  /// As the journal writes it.
  package var name: String {
    switch self {
    case .start: "start"
    case .time: "time"
    case .period: "period"
    case .method: "method"
    case .version: "version"
    case .question: "question"
    case .subject: "subject"
    case .customer: "customer"
    case .brands: "brands"
    case .state: "state"
    case .way: "way"
    case .minutes: "minutes"
    case .name: "name"
    case .members: "members"
    case .alias: "alias"
    case .code: "code"
    case .tier: "tier"
    case .area: "area"
    case .phone: "phone"
    case .birthday: "birthday"
    case .pinyin: "pinyin"
    case .metric: "metric"
    case .value: "value"
    case .unit: "unit"
    case .baseline: "baseline"
    case .target: "target"
    case .from: "from"
    case .due: "due"
    case .every: "every"
    case .priority: "priority"
    case .class: "class"
    case .category: "category"
    case .urgency: "urgency"
    case .to: "to"
    case .key: "key"
    case .of: "of"
    case .tags: "tags"
    case .note: "note"
    }
  }

  package init?(named name: String) {
    guard name.utf8.count <= 8 else { return nil }
    self.init(word: Array(name.utf8)[...].word)
  }

  /// The field of a name of at most eight letters, the first the lowest.
  init?(word: UInt64) {
    for (name, field) in Self.words where name == word {
      self = field
      return
    }
    return nil
  }

  /// Its name as one word, the first letter the lowest.
  var word: UInt64 { Self.words[Int(rawValue)].0 }

  package static func < (left: Field, right: Field) -> Bool { left.rawValue < right.rawValue }

  /// No name is longer than eight letters, so each is one word to compare.
  private static let words = allCases.map { (Array($0.name.utf8)[...].word, $0) }
}
