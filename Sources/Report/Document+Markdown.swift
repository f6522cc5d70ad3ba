import Catalogue

/// A document that somebody wrote or changed as Markdown.
extension Document {
  /// As Markdown it is given out as it was written; other forms take headings, lists, tables and
  /// paragraphs from it.
  package init(markdown text: String) {
    self.init()
    markdown = text
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = lines.first {
      if let block = Self.block(&lines) {
        add(block)
      } else if line.hasPrefix("# "), title == nil, blocks.isEmpty {
        title = .text(line.dropFirst(2).plain)
        lines.removeFirst()
      } else if let heading = line.firstMatch(of: /^#+ +(.*)$/) {
        add(.heading(.text(heading.1.plain)))
        lines.removeFirst()
      } else {
        if line.contains(where: { !$0.isWhitespace }) { add(.paragraph(.text(line[...].plain))) }
        lines.removeFirst()
      }
    }
  }

  /// A list, a table or what stands between fences, where one begins here.
  private static func block(_ lines: inout ArraySlice<String>) -> Block? {
    if let items = taken(&lines, /^[-*+] +(.*)$/) { return .bullets(items) }
    if let items = taken(&lines, /^[0-9]+\. +(.*)$/) { return .numbered(items) }
    if lines.first?.hasPrefix("```") ?? false {
      lines.removeFirst()
      let kept = lines.prefix { !$0.hasPrefix("```") }
      lines = lines.dropFirst(kept.count + 1)
      return .notes(kept.map { .text($0) })
    }
    let rows = lines.prefix { $0.hasPrefix("|") }
    guard !rows.isEmpty else { return nil }
    lines = lines.dropFirst(rows.count)
    return .table(table(rows.map(\.cells)))
  }

  private static func taken(
    _ lines: inout ArraySlice<String>,
    _ mark: Regex<(Substring, Substring)>
  ) -> [Phrase]? {
    var items: [Phrase] = []
    while let match = lines.first?.firstMatch(of: mark) {
      items.append(.text(match.1.plain))
      lines.removeFirst()
    }
    return items.isEmpty ? nil : items
  }

  private static func table(_ rows: [[String]]) -> Table {
    let marks = rows.dropFirst().first ?? []
    let isRuled = !marks.isEmpty && marks.allSatisfy { $0.wholeMatch(of: /:?-+:?/) != nil }
    let titles = rows.first ?? []
    let columns = titles.enumerated().map { position, title in
      let mark = isRuled && marks.indices.contains(position) ? marks[position] : ""
      return Table.Column(
        .text(title[...].plain),
        isNumber: mark.hasSuffix(":") && !mark.hasPrefix(":")
      )
    }
    return Table(
      columns,
      rows: rows.dropFirst(isRuled ? 2 : 1).map { row in
        columns.indices.map { .text(row.indices.contains($0) ? row[$0][...].plain : "") }
      }
    )
  }
}

extension String {
  /// The cells of a row between its strokes; `\|` is a stroke that was typed.
  fileprivate var cells: [String] {
    var cells = [""]
    var isEscaped = false
    for character in self {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if cells.last?.allSatisfy(\.isWhitespace) ?? false { cells.removeLast() }
    return cells.dropFirst().map { cell in
      String(cell.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
  }
}

extension Substring {
  /// The text without the marks of Markdown: what was written out for it, and emphasis.
  fileprivate var plain: String {
    var text = replacing("**", with: "")[...]
    var plain = ""
    while let character = text.popFirst() {
      if character == "\\", let next = text.first, next.isASCII, next.isPunctuation || next.isSymbol
      {
        plain.append(next)
        text.removeFirst()
      } else {
        plain.append(character)
      }
    }
    return plain.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }
}
