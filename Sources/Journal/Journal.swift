package import Dates
package import Foundation

/// The lines of a journal file, oldest first; each is decoded only when it is asked for.
///
///     {"n":1,…,"kind":"customer",…,"sum":"…"}⏎
///     {"n":2,…,"kind":"visit",…,"sum":"…"}⏎
///     {"n":3,…,"kind":"vi                          ← torn tail: a last line without its line end
///
/// The README describes the format. The file may be mapped, so its bytes are kept as
/// they were handed over; what is appended later is kept beside them, lest the map be copied.
package struct Journal: Sendable {
  private(set) var base = Data()
  private(set) var tail = Data()
  var lines = LineIndex()
  var people: [String] = []
  var numbers: [NumberIndex] = []
  /// The other lines of a number that was given twice.
  var doubles: [EntryID: [Int]] = [:]
  /// What was found wrong so far; every line of it is still in the file.
  package internal(set) var damage: [Damage] = []
  /// The positions of lines that were found to be of no use when they were read.
  var unusable: Set<Int> = []
  /// How many lines, from the first on, had their sums compared.
  var compared = 0
  /// How many lines, from the first on, were not read but noted by an earlier run.
  package internal(set) var restored = 0
  /// The bytes after the last line end, which a crash may leave behind.
  package private(set) var tornTail = Data()

  package init(reading bytes: Data = Data()) {
    append(bytes)
  }

  /// How many lines there are, readable or not.
  package var count: Int { lines.count }

  /// Who wrote in it, in the order of their first lines.
  package var persons: [String] { people }

  /// How many bytes the whole lines take.
  package var length: Int { base.count + tail.count }

  /// Whether it has content and no line of it begins as an entry does: somebody else's file.
  package var isForeign: Bool {
    let isEmpty = count == 0 && tornTail.isEmpty
    let isOurs = (0..<count).contains { line(at: $0).starts(with: Data.entryBeginning) }
    return !isEmpty && !isOurs && !tornTailIsOurs
  }

  /// A crash may leave no more than the first bytes of a first line.
  private var tornTailIsOurs: Bool {
    tornTail.starts(with: Data.entryBeginning)
      || count == 0 && !tornTail.isEmpty && Data.entryBeginning.starts(with: tornTail)
  }

  /// Takes in bytes that were appended to the file: whole lines, and perhaps a torn tail.
  package mutating func append(_ new: Data) { append(new, knownUpTo: 0) }

  /// The same, where the lines up to some byte were noted already.
  mutating func append(_ new: Data, knownUpTo known: Int) {
    let end = new.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? new.startIndex
    let whole = end == new.endIndex && new.startIndex == 0 ? new : Data(new[..<end])
    let offset = length
    if offset == 0 { base = whole } else { tail.append(whole) }
    tornTail = Data(new[end...])
    index(whole, from: known, at: offset)
  }

  /// The entry of a line as it was written; damage where the line cannot be used.
  package func entry(at position: Int) throws(LineError) -> Entry {
    let (bytes, range) = place(of: position)
    let span = bytes.span
    if let entry = Entry(usual: span, in: range) { return entry }
    return try Entry(line: LineFinder.copy(of: range, in: span)[...])
  }

  /// The position of the entry that a number means: the first one where it was given twice.
  package func position(of id: EntryID) -> Int? {
    people.firstIndex(of: id.by).flatMap { numbers[$0][id.n] }
  }

  /// Whether a line of a kind is there that fulfils a condition; the newest are looked at first.
  package func holds(_ kind: Kind, where fits: (Int) -> Bool) -> Bool {
    lines.counts[Int(kind.rawValue)] > 0
      && (0..<count).reversed().contains { self.kind(at: $0) == kind && fits($0) }
  }

  /// The positions of the lines of some kinds, oldest first.
  package func positions(of kinds: Set<Kind>) -> [Int] {
    lines.positions(of: KindSet(kinds))
  }

  /// The positions of the lines of some kinds whose heads say a day of a range.
  package func positions(of kinds: Set<Kind>, on days: ClosedRange<Day>) -> [Int] {
    lines.positions(of: KindSet(kinds), on: days)
  }

  package func kind(at position: Int) -> Kind? { lines.kind(at: position) }
  package func day(at position: Int) -> Day { Day(number: Int(lines.days[position])) }

  /// Who wrote a line, under which number; nil where the line cannot be read.
  package func id(at position: Int) -> EntryID? {
    lines.author(of: position).map { EntryID(by: people[$0.person], n: $0.n) }
  }

  /// The position that the number of a line means: its own, unless the number was given twice.
  package func meant(at position: Int) -> Int? {
    guard !doubles.isEmpty else { return lines.author(of: position) == nil ? nil : position }
    return lines.author(of: position).flatMap { numbers[$0.person][$0.n] }
  }

  /// The position of another entry by the person who wrote a line.
  func position(of n: Int, byWriterOf position: Int) -> Int? {
    lines.author(of: position).flatMap { numbers[$0.person][n] }
  }

  /// The bytes of a line, without its line end.
  package func line(at position: Int) -> Data {
    let (bytes, range) = place(of: position)
    return bytes[range]
  }

  /// The bytes in which a line stands, and where: for who reads it without a copy.
  func place(of position: Int) -> (bytes: Data, range: Range<Int>) {
    let range = lines.range(at: position)
    guard range.lowerBound >= base.count else { return (base, range) }
    return (tail, (range.lowerBound - base.count)..<(range.upperBound - base.count))
  }

  /// Where the fields of a line begin, in the bytes in which it stands: behind its head.
  func fields(of position: Int, in bytes: borrowing Span<UInt8>, _ line: Range<Int>) -> Int? {
    lines.headLength(at: position).map { line.lowerBound + $0 }
      ?? HeadPlaces(at: line.lowerBound, in: bytes)?.end
  }

  /// Takes a line out of the count.
  mutating func discount(_ position: Int) { lines.discount(position) }

  /// The number that the next entry of a person gets.
  ///
  /// The highest readable number, and one for each unreadable line after it, so that a number which
  /// may already have been told to somebody is not given again (`design.md` 3).
  package func nextNumber(for by: String) -> Int {
    guard let person = people.firstIndex(of: by),
      let last = numbers[person][numbers[person].highest]
    else { return lines.unreadable(after: nil) + 1 }
    return numbers[person].highest + 1 + lines.unreadable(after: last)
  }
}
