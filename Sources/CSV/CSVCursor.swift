/// Reads a CSV text from its beginning to its end, byte by byte: no byte of a longer character of
/// UTF-8 is a quote, a delimiter or a line end.
struct CSVCursor {
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position = 0
  private var line = 1

  init(_ bytes: [UInt8], _ delimiter: CSVTable.Delimiter) {
    self.bytes = bytes
    self.delimiter = delimiter.rawValue
  }

  /// The next row; nil at the end of the text.
  ///
  /// Empty lines are no rows.
  mutating func row() -> CSVRow? {
    while position < bytes.count, endsLine(position) { skipLineEnd() }
    guard position < bytes.count else { return nil }
    let start = (position: position, line: line)
    var cells: [String] = []
    while let cell = cell() {
      cells.append(cell)
      guard position < bytes.count, !endsLine(position) else {
        if position < bytes.count { skipLineEnd() }
        return CSVRow(line: start.line, cells: cells)
      }
      position += 1
    }
    (position, line) = start
    return malformedRow()
  }

  mutating func skip(to end: Int) {
    position = end
    if position < bytes.count { skipLineEnd() }
  }

  /// A cell, up to the delimiter or line end after it; nil where its quotes are misplaced.
  private mutating func cell() -> String? {
    guard position < bytes.count, bytes[position] == Self.quote else { return plainCell() }
    var content: [UInt8] = []
    var start = position + 1
    var lineEnds = 0
    while let quote = nextQuote(from: start, counting: &lineEnds) {
      content += bytes[start..<quote]
      let next = quote + 1
      guard next < bytes.count, bytes[next] == Self.quote else {
        guard next == bytes.count || bytes[next] == delimiter || endsLine(next) else { return nil }
        position = next
        line += lineEnds
        return String(decoding: content, as: UTF8.self)
      }
      content.append(Self.quote)
      start = next + 1
    }
    return nil
  }

  private mutating func plainCell() -> String {
    let start = position
    while position < bytes.count, bytes[position] != delimiter, !endsLine(position) {
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// One line, its quotes taken as they stand.
  private mutating func malformedRow() -> CSVRow {
    let first = line
    var cells = [plainCell()]
    while position < bytes.count, !endsLine(position) {
      position += 1
      cells.append(plainCell())
    }
    if position < bytes.count { skipLineEnd() }
    return CSVRow(line: first, cells: cells, isMalformed: true)
  }

  private func nextQuote(from start: Int, counting lineEnds: inout Int) -> Int? {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Self.quote { return position }
      let isPair =
        byte == Self.carriageReturn && position + 1 < bytes.count
        && bytes[position + 1] == Self.lineFeed
      if byte == Self.lineFeed || byte == Self.carriageReturn, !isPair { lineEnds += 1 }
      position += 1
    }
    return nil
  }

  private func endsLine(_ position: Int) -> Bool {
    bytes[position] == Self.lineFeed || bytes[position] == Self.carriageReturn
  }

  private mutating func skipLineEnd() {
    let isPair =
      bytes[position] == Self.carriageReturn && position + 1 < bytes.count
      && bytes[position + 1] == Self.lineFeed
    position += isPair ? 2 : 1
    line += 1
  }
}

extension CSVCursor {
  /// Excel's own `sep=;` as the first line, with where that line ends.
  static func toldDelimiter(_ bytes: [UInt8]) -> (delimiter: CSVTable.Delimiter, end: Int)? {
    guard bytes.count >= 5, bytes.starts(with: Array("sep=".utf8)),
      let delimiter = CSVTable.Delimiter(rawValue: bytes[4]),
      bytes.count == 5 || bytes[5] == lineFeed || bytes[5] == carriageReturn
    else { return nil }
    return (delimiter, 5)
  }

  /// The delimiter that occurs most in the first line that has one, quoted cells left out.
  static func likelyDelimiter(_ bytes: [UInt8]) -> CSVTable.Delimiter {
    var counts: [CSVTable.Delimiter: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == lineFeed || byte == carriageReturn, !counts.isEmpty { break }
      if let delimiter = CSVTable.Delimiter(rawValue: byte) { counts[delimiter, default: 0] += 1 }
    }
    let most = counts.values.max()
    return CSVTable.Delimiter.allCases.first { counts[$0] == most } ?? .comma
  }
}
