import Foundation

/// What is noted of each line when it comes in.
extension Journal {
  mutating func index(_ whole: Data, from known: Int, at offset: Int) {
    if offset + known == 0 { lines.reserve(bytes: whole.count) }
    let bytes = whole.span
    var heads = HeadReader()
    // Lines by one person in their order are noted all at once.
    var run: LineRun?
    var start = known
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
