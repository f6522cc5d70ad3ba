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
  /// Where a line stands, and what its head says; `kind` is nil where the line does not count.
  struct Line: Sendable {
    var range: Range<Int>
    /// The position in `people`, or -1 for a line that cannot be read.
    var person: Int32
    var n: Int
    var kind: Kind?
    var on: Day
  }

  private(set) var base = Data()
  private(set) var tail = Data()
  var lines: [Line] = []
  private var people: [String] = []
  private var numbers: [NumberIndex] = []
  /// The other lines of a number that was given twice.
  private var doubles: [EntryID: [Int]] = [:]
  /// What was found wrong so far; every line of it is still in the file.
  package internal(set) var damage: [Damage] = []
  /// The positions of lines that were found to be of no use when they were read.
  var unusable: Set<Int> = []
  /// How many lines, from the first on, had their sums compared.
  var compared = 0
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
    let isEmpty = lines.isEmpty && tornTail.isEmpty
    let isOurs = lines.indices.contains { line(at: $0).starts(with: Data.entryBeginning) }
    return !isEmpty && !isOurs && !tornTailIsOurs
  }

  /// A crash may leave no more than the first bytes of a first line.
  private var tornTailIsOurs: Bool {
    tornTail.starts(with: Data.entryBeginning)
      || lines.isEmpty && !tornTail.isEmpty && Data.entryBeginning.starts(with: tornTail)
  }

  /// Takes in bytes that were appended to the file: whole lines, and perhaps a torn tail.
  package mutating func append(_ new: Data) {
    let end = new.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? new.startIndex
    let whole = end == new.endIndex && new.startIndex == 0 ? new : Data(new[..<end])
    let offset = length
    if offset == 0 { base = whole } else { tail.append(whole) }
    tornTail = Data(new[end...])
    index(whole, at: offset)
  }

  /// The entry of a line as it was written; damage where the line cannot be used.
  package func entry(at position: Int) throws(LineError) -> Entry {
    try Entry(line: [UInt8](line(at: position))[...])
  }

  /// The position of the entry that a number means: the first one where it was given twice.
  package func position(of id: EntryID) -> Int? {
    people.firstIndex(of: id.by).flatMap { numbers[$0][id.n] }
  }

  /// The positions of the lines of some kinds, oldest first.
  package func positions(of kinds: Set<Kind>) -> [Int] {
    // A bit a kind: a set would hash each of them, for every line.
    let wanted = kinds.reduce(0 as UInt32) { $0 | 1 << UInt32($1.rawValue) }
    return lines.indices.filter { position in
      guard let kind = lines[position].kind else { return false }
      return wanted & 1 << UInt32(kind.rawValue) != 0
    }
  }

  package func kind(at position: Int) -> Kind? { lines[position].kind }
  package func day(at position: Int) -> Day { lines[position].on }

  /// Who wrote a line, under which number; nil where the line cannot be read.
  package func id(at position: Int) -> EntryID? {
    let line = lines[position]
    return line.person < 0 ? nil : EntryID(by: people[Int(line.person)], n: line.n)
  }

  /// The bytes of a line, without its line end.
  package func line(at position: Int) -> Data {
    let range = lines[position].range
    guard range.lowerBound >= base.count else { return base[range] }
    return tail[(range.lowerBound - base.count)..<(range.upperBound - base.count)]
  }

  /// The number that the next entry of a person gets.
  ///
  /// The highest readable number, and one for each unreadable line after it, so that a number which
  /// may already have been told to somebody is not given again (`design.md` 3).
  package func nextNumber(for by: String) -> Int {
    guard let person = people.firstIndex(of: by),
      let last = numbers[person][numbers[person].highest]
    else { return unreadable(after: nil) + 1 }
    return numbers[person].highest + 1 + unreadable(after: last)
  }
}

extension Journal {
  private mutating func index(_ whole: Data, at offset: Int) {
    let span = whole.span
    for range in LineFinder.lines(in: whole) {
      let place = (range.lowerBound + offset)..<(range.upperBound + offset)
      if let head = LineHead(span, in: range) {
        let kind = Kind(named: span.text(head.kind))
        note(place, by: span.text(head.by), n: head.n, kind: kind, on: head.on)
      } else if let entry = try? Entry(line: [UInt8](whole[range])[...]) {
        // Keys in another order: rare, so the whole line is read. What fails here is damage.
        note(place, by: entry.by, n: entry.n, kind: entry.kind, on: entry.on)
      } else {
        damage.append(Damage(line: lines.count + 1, problem: .unreadable))
        lines.append(Line(range: place, person: -1, n: 0, kind: nil, on: Day(number: 0)))
      }
    }
  }

  private mutating func note(_ range: Range<Int>, by: String, n: Int, kind: Kind?, on: Day) {
    let person = person(named: by)
    let position = lines.count
    lines.append(Line(range: range, person: Int32(person), n: n, kind: kind, on: on))
    if let first = numbers[person][n] {
      // The same bytes twice are one entry; of different lines each counts.
      let others = [first] + (doubles[EntryID(by: by, n: n)] ?? [])
      if others.contains(where: { line(at: $0) == line(at: position) }) {
        lines[position].kind = nil
      } else {
        doubles[EntryID(by: by, n: n), default: []].append(position)
      }
      damage.append(Damage(line: position + 1, problem: .double(n, firstLine: first + 1)))
      return
    }
    let highest = numbers[person].highest
    if n > highest + NumberIndex.widestJump {
      damage.append(Damage(line: position + 1, problem: .jump(after: highest, to: n)))
    } else if n != highest + 1, n - highest - 1 != unreadable(after: numbers[person][highest]) {
      damage.append(Damage(line: position + 1, problem: .gap(after: highest, to: n)))
    }
    numbers[person][n] = position
  }

  /// How many lines behind a position cannot be read: so many numbers `nextNumber` passed over.
  private func unreadable(after position: Int?) -> Int {
    lines[(position ?? 0)...].count { $0.person < 0 }
  }

  private mutating func person(named by: String) -> Int {
    if let last = lines.last, last.person >= 0, people[Int(last.person)] == by {
      return Int(last.person)
    }
    if let known = people.firstIndex(of: by) { return known }
    people.append(by)
    numbers.append(NumberIndex())
    return people.count - 1
  }
}

extension Span<UInt8> {
  fileprivate func text(_ range: Range<Int>) -> String {
    String(decoding: range.map { self[$0] }, as: UTF8.self)
  }
}
