import Catalogue
import Command
import Conversation
import Journal
import Method
import Portfolio
import Report

/// Holds what a learner recorded against what the lesson records.
///
/// Facts must be those of the lesson: customer, minutes, amounts, states, days, grades, tags, the
/// question that is answered. What a person says in own words, a note, a feeling, a reason, a
/// sentence in answer, may be said in any, as long as it says something.
struct EntryJudge {
  /// The conversation in which the lesson's line runs.
  let session: Session
  let catalogue: Catalogue
  /// What the lesson says of the words of its line: nil where any will do, empty where they must be
  /// the very ones, otherwise the words that must be among them.
  let words: [String]?

  /// What the lesson shows as saying nothing.
  private let weak: [String]
  /// Whether a choice is a judgement, which is the learner's own.
  let takesAnyChoice: Bool

  init(_ stop: LessonRun.Stop) { self.init(stop.exchange, in: stop.after) }

  init(_ exchange: Lesson.Exchange, in sandbox: Sandbox) {
    session = sandbox.session
    catalogue = sandbox.catalogue
    words = exchange.words
    weak = exchange.weak
    takesAnyChoice = exchange.takesAnyChoice
  }

  func isSame(_ got: [Draft], _ wanted: [Draft]) -> Bool {
    got.count == wanted.count && differences(got, wanted).isEmpty
  }

  /// Whether these are the first of what is wanted, and something is left of it.
  func isBeginning(_ got: [Draft], of wanted: [Draft]) -> Bool {
    got.count < wanted.count && match(got, wanted)
  }

  /// Whether these are what is wanted, and more after it.
  func goesBeyond(_ got: [Draft], _ wanted: [Draft]) -> Bool {
    got.count > wanted.count && match(got, wanted)
  }

  private func match(_ got: [Draft], _ wanted: [Draft]) -> Bool {
    zip(got, wanted).allSatisfy { differences($0, $1).isEmpty }
  }

  /// All in which they differ; how many there are counts only where nothing else is wrong.
  func differences(_ got: [Draft], _ wanted: [Draft]) -> [EntryDifference] {
    // A name that is not known brings in a customer before the entry; it is the entry that is compared.
    let isNew = got.first?.kind == .customer && wanted.first.map { $0.kind != .customer } ?? false
    let found = zip(isNew ? got.dropFirst() : got[...], wanted).flatMap { differences($0, $1) }
    guard found.isEmpty else { return found }
    if isNew { return [.kind(wanted: wanted[0], got: got[0])] }
    if got.count != wanted.count { return [.count(wanted: wanted.count, got: got.count)] }
    let lacking = lackingWords(got)
    return lacking.isEmpty ? [] : [.lacksWords(lacking)]
  }

  private func differences(_ got: Draft, _ wanted: Draft) -> [EntryDifference] {
    guard EntryWords.verb(of: got) == EntryWords.verb(of: wanted) else {
      return [.kind(wanted: wanted, got: got)]
    }
    let day: [EntryDifference] = got.on == wanted.on ? [] : [.day(wanted: wanted.on, got: got.on)]
    return Set(got.fields.keys).union(wanted.fields.keys).sorted()
      .filter { got[$0] != wanted[$0] }
      .reduce(into: day) { $0 += differences(in: $1, got, wanted) }
  }

  private func differences(in field: Field, _ got: Draft, _ wanted: Draft) -> [EntryDifference] {
    if field == .note, wanted[.note] != .null {
      return wording(got[.note]?.string, instead: wanted[.note]?.string)
    }
    if field == .value, let question = session.question(answeredBy: wanted),
      got[.question] == wanted[.question]
    {
      return differences(question.kind, got[.value], wanted[.value], at: question)
    }
    if field.mayHaveMore(got, than: wanted) { return [] }
    return [
      .field(field, wanted: got.lacking(field, of: wanted), got: wanted.lacking(field, of: got))
    ]
  }
}

/// Own words.
extension EntryJudge {
  func wording(
    _ got: String?,
    instead wanted: String?,
    at question: Question? = nil
  ) -> [EntryDifference] {
    // More than is wanted does no harm.
    guard let wanted else { return [] }
    guard let got, !got.bare.isEmpty else { return [.text(wanted: wanted)] }
    if got.bare == wanted.bare { return [] }
    if words == [] || isFixed(wanted) { return [.wording(wanted: wanted)] }
    let saying = EmptySaying(catalogue, weak: weak)
    let isEmpty = saying.isSaid(got, at: question) && !saying.isSaid(wanted, at: question)
    return isEmpty ? [.empty(got)] : []
  }

  /// A name that is known, or a figure, says what it says in one way only.
  private func isFixed(_ text: String) -> Bool {
    let bare = text.bare
    guard bare.contains(where: \.properties.isAlphabetic) else { return true }
    let names = session.portfolio.names
    let customers = names.customers.values.flatMap { [$0.name] + $0.alias }
    return (customers + names.brands + names.brandSets).contains { $0.bare == bare }
  }

  /// The words that must be said and are not.
  func lackingWords(_ got: [Draft]) -> [String] {
    guard let words, !words.isEmpty else { return [] }
    let said = got.flatMap(ownWords).map(\.folded).joined(separator: " ")
    return words.filter { !said.contains($0.folded) }
  }

  /// All that stands in an entry in a person's own words.
  func ownWords(of draft: Draft) -> [String] {
    let note = draft[.note]?.string.map { [$0] } ?? []
    guard let question = session.question(answeredBy: draft), let value = draft[.value] else {
      return note
    }
    return note + question.kind.texts(in: value)
  }
}

extension Draft {
  /// The other entry, of whose tags or brands only those are left that this one has not, where that tells
  /// more than both lists: where one of them is part of the other.
  fileprivate func lacking(_ field: Field, of other: Draft) -> Draft {
    guard field == .tags || field == .brands, let own = self[field]?.strings,
      let theirs = other[field]?.strings
    else { return other }
    let (known, all) = (Set(own), Set(theirs))
    guard known.isSubset(of: all) || all.isSubset(of: known) else { return other }
    let rest = theirs.filter { !known.contains($0) }
    var draft = other
    draft[field] = rest.isEmpty ? nil : .strings(rest)
    return draft
  }
}

extension Field {
  /// Whether an entry says in this field all that is wanted, and more of a kind that does no harm:
  /// further tags, brands named in passing, a time of day.
  fileprivate func mayHaveMore(_ got: Draft, than wanted: Draft) -> Bool {
    switch self {
    case .tags where got.kind != .amend, .brands where Self.namesInPassing.contains(got.kind):
      return Set(wanted[self]?.strings ?? []).isSubset(of: got[self]?.strings ?? [])
    case .start, .priority: return wanted[self] == nil
    case .customer where got.kind == .market || got.kind == .note: return wanted[self] == nil
    case .tier, .area, .code, .phone, .birthday: return got.kind == .customer && wanted[self] == nil
    default: return false
    }
  }

  /// What is about a customer and names brands only in what is told.
  private static let namesInPassing: Set<Kind> = [
    .visit, .need, .complaint, .report, .market, .note, .task,
  ]
}

extension String {
  fileprivate var folded: String { String(String.UnicodeScalarView(foldedForMatching)) }

  /// Letters, characters and digits alone: spaces, signs, case and width do not count.
  var bare: [Unicode.Scalar] {
    foldedForMatching.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
