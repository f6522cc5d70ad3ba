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
  private(set) var lines = LineIndex()
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
    lines.positions(of: KindSet(kinds), in: 0..<count)
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

extension Journal {
  private mutating func index(_ whole: Data, at offset: Int) {
    if offset == 0 { lines.reserve(bytes: whole.count) }
    let bytes = whole.span
    var heads = HeadReader()
    // Lines by one person in their order are noted all at once.
    var run: LineRun?
    var start = 0
    while start < bytes.count {
      let head = heads.head(at: start, in: bytes)
      guard let end = LineFinder.lineEnd(in: bytes, from: head?.end ?? start) else { break }
      if let head {
        if head.isBySame, run?.goesOn(with: head.n) == true {
          run?.count += 1
        } else {
          take(run)
          let person = person(head.by, in: bytes)
          run = LineRun(person: person, n: head.n, position: count, count: 1)
        }
        lines.append(
          start + offset,
          endingAt: end + offset,
          head.kind,
          head.on,
          headLength: head.end - start
        )
      } else {
        take(run)
        run = nil
        indexUnusual(whole, start..<end, at: offset)
      }
      start = end + 1
    }
    take(run)
  }

  /// A line whose head is not the usual one: keys in another order, an escape in a name, damage.
  private mutating func indexUnusual(_ whole: Data, _ range: Range<Int>, at offset: Int) {
    let bytes = whole.span
    let (start, end) = (range.lowerBound + offset, range.upperBound + offset)
    var run = LineRun(person: -1, n: 0, position: count, count: 1)
    if let head = LineHead(bytes, in: range) {
      (run.person, run.n) = (person(named: bytes.text(head.by)), head.n)
      lines.append(start, endingAt: end, Kind(named: bytes.text(head.kind)), head.on)
      take(run)
    } else if let entry = try? Entry(line: [UInt8](whole[range])[...]) {
      // Keys in another order: rare, so the whole line is read. What fails here is damage.
      (run.person, run.n) = (person(named: entry.by), entry.n)
      lines.append(start, endingAt: end, entry.kind, entry.on)
      take(run)
    } else {
      damage.append(Damage(line: count + 1, problem: .unreadable))
      lines.appendUnreadable(start, endingAt: end)
    }
  }

  /// Notes who wrote lines that were taken in, and looks whether their numbers are in order.
  private mutating func take(_ run: LineRun?) {
    guard var run else { return }
    lines.note(run)
    while run.count > 0, !numbers[run.person].takeNext(run) {
      note(run.n, by: run.person, at: run.position)
      run.dropFirst()
    }
  }

  /// A number that is not simply the next one.
  private mutating func note(_ n: Int, by person: Int, at position: Int) {
    if let first = numbers[person][n] {
      noteDouble(at: position, first: first, EntryID(by: people[person], n: n))
      return
    }
    let highest = numbers[person].highest
    if n > highest + NumberIndex.widestJump {
      damage.append(Damage(line: position + 1, problem: .jump(after: highest, to: n)))
    } else if n != highest + 1, n - highest - 1 != lines.unreadable(after: numbers[person][highest])
    {
      damage.append(Damage(line: position + 1, problem: .gap(after: highest, to: n)))
    }
    numbers[person][n] = position
  }

  /// The same bytes twice are one entry; of different lines each counts.
  private mutating func noteDouble(at position: Int, first: Int, _ id: EntryID) {
    let others = [first] + (doubles[id] ?? [])
    if others.contains(where: { line(at: $0) == line(at: position) }) {
      discount(position)
    } else {
      doubles[id, default: []].append(position)
    }
    damage.append(Damage(line: position + 1, problem: .double(id.n, firstLine: first + 1)))
  }

  private mutating func person(_ by: Range<Int>, in bytes: borrowing Span<UInt8>) -> Int {
    for (person, name) in people.enumerated() where name.utf8.count == by.count {
      if zip(name.utf8, by).allSatisfy({ $0 == bytes[$1] }) { return person }
    }
    return person(named: bytes.text(by))
  }

  private mutating func person(named by: String) -> Int {
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
