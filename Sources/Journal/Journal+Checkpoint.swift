package import Foundation

/// What was noted of the lines of a sound journal, kept so that the next start need not read them all.
extension Journal {
  /// Whether nothing about it is unusual: only such a journal is worth a checkpoint.
  ///
  /// Lines of which something is to be told are looked at anew at each start.
  package var isPlain: Bool {
    damage.isEmpty && doubles.isEmpty && unusable.isEmpty && lines.unreadable.isEmpty
      && numbers.allSatisfy(\.isInOrder) && compared == count
  }

  package func write(to writer: inout ColumnWriter) {
    writer.append([people.count])
    for (person, numbers) in zip(people, numbers) {
      writer.append(person)
      numbers.write(to: &writer)
    }
    lines.write(to: &writer)
  }

  /// A journal whose first lines were noted before; nil where the notes do not fit the bytes.
  package init?(reading bytes: Data, from checkpoint: inout ColumnReader) {
    guard let people = checkpoint.column(of: Int.self)?.first, people >= 0 else { return nil }
    for _ in 0..<people {
      guard let person = checkpoint.text(), let numbers = NumberIndex(&checkpoint) else {
        return nil
      }
      self.people.append(person)
      self.numbers.append(numbers)
    }
    guard let noted = LineIndex(&checkpoint, people: people), noted.isOf(bytes) else { return nil }
    // Held once: columns held twice would be copied by the next line.
    lines = consume noted
    (compared, restored) = (lines.count, lines.count)
    append(bytes, knownUpTo: lines.length)
  }
}

extension NumberIndex {
  /// Whether every number came in its order.
  var isInOrder: Bool { strays == 0 }

  func write(to writer: inout ColumnWriter) {
    writer.append([highest])
    LineRun.write(runs, to: &writer)
  }

  init?(_ reader: inout ColumnReader) {
    guard let highest = reader.column(of: Int.self)?.first, let runs = LineRun.read(&reader) else {
      return nil
    }
    self.init(runs: runs, highest: highest)
  }
}

extension LineIndex {
  func write(to writer: inout ColumnWriter) {
    writer.append([length])
    writer.append(counts)
    writer.append(starts)
    writer.append(codes)
    writer.append(days)
    writer.append(blocks.firsts)
    writer.append(blocks.lasts)
    writer.append(blocks.kinds)
    writer.append(heads)
    LineRun.write(runs, to: &writer)
  }

  init?(_ reader: inout ColumnReader, people: Int) {
    guard let length = reader.column(of: Int.self)?.first, let counts = reader.column(of: Int.self),
      counts.count == KindSet.width, let starts = reader.column(of: Int.self),
      let codes = reader.column(of: UInt8.self), let days = reader.column(of: Int32.self),
      let firsts = reader.column(of: Int32.self), let lasts = reader.column(of: Int32.self),
      let kinds = reader.column(of: UInt32.self),
      let heads = reader.column(of: UInt8.self), let runs = LineRun.read(&reader),
      starts.count == codes.count, starts.count == days.count, starts.count == heads.count,
      firsts.count == LineBlocks.count(forLines: starts.count), firsts.count == lasts.count,
      firsts.count == kinds.count,
      starts.first == 0, starts.last ?? 0 < length, runs.first?.position == 0,
      runs.allSatisfy({ 0..<people ~= $0.person })
    else { return nil }
    self.init(
      starts: starts,
      codes: codes,
      days: days,
      blocks: LineBlocks(firsts: firsts, lasts: lasts, kinds: kinds),
      heads: heads,
      runs: runs,
      counts: Array(counts),
      length: length
    )
  }

  /// Whether its last line ends in these bytes where it says.
  fileprivate func isOf(_ bytes: Data) -> Bool {
    length > 0 && length <= bytes.count
      && bytes[bytes.startIndex + length - 1] == UInt8(ascii: "\n")
  }
}

extension LineRun {
  fileprivate static func write(_ runs: [LineRun], to writer: inout ColumnWriter) {
    writer.append(runs.map(\.person))
    writer.append(runs.map(\.n))
    writer.append(runs.map(\.position))
    writer.append(runs.map(\.count))
  }

  fileprivate static func read(_ reader: inout ColumnReader) -> [LineRun]? {
    guard let persons = reader.column(of: Int.self), let numbers = reader.column(of: Int.self),
      let positions = reader.column(of: Int.self), let counts = reader.column(of: Int.self),
      persons.count == numbers.count, persons.count == positions.count,
      persons.count == counts.count
    else { return nil }
    return persons.indices.map {
      LineRun(person: persons[$0], n: numbers[$0], position: positions[$0], count: counts[$0])
    }
  }
}
