import Yams

/// Writes a tree of nodes as one text, in the order in which they stand.
///
///     'lllbbbbtext        a scalar without quotes; # where a comment follows, " in quotes
///     [lllbbbbnodes       a list
///     (lllbbbbnodes       a mapping, key and value in turn; { where it stands in braces
///
/// `lll` counts the lines from the line of the parent, `bbbb` the bytes of the body, as digits of six bits from
/// `0` on. As every node says how long it is, a reader can pass over what it does not need.
struct Packer {
  private let source: SourceLines

  init(of text: String) { source = SourceLines(text) }

  func packed(_ node: Yams.Node, below line: Int = 0) -> [UInt8] {
    let own = node.mark?.line ?? line
    var body: [UInt8] = []
    switch node {
    case .scalar(let scalar): body = Array(scalar.string.utf8)
    case .sequence(let list): for child in list { body += packed(child, below: own) }
    case .mapping(let mapping):
      for (key, value) in mapping { body += packed(key, below: own) + packed(value, below: own) }
    // The parser puts what an alias stands for in its place.
    case .alias: break
    }
    return Header.packed(tag(of: node), lines: max(0, own - line), bytes: body.count) + body
  }

  private func tag(of node: Yams.Node) -> Header.Tag {
    switch node {
    case .scalar(let scalar):
      guard scalar.style == .plain || scalar.style == .any else { return .quoted }
      return source.hasComment(after: scalar) ? .commented : .plain
    case .sequence: return .list
    case .alias: return .plain
    // The parser does not tell how a mapping was written.
    case .mapping(let mapping): return source.hasBrace(at: mapping.mark) ? .braces : .mapping
    }
  }
}

/// The lines of a text that have a `#` or `{` in them.
private struct SourceLines {
  private var lines: [Int: String.UnicodeScalarView] = [:]

  init(_ text: String) {
    let all = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in zip(1..., all) where line.contains(where: { $0 == 0x23 || $0 == 0x7B }) {
      lines[number] = String(line)?.unicodeScalars
    }
  }

  /// What stands from a mark on to the end of its line.
  private func rest(from mark: Mark?) -> Substring.UnicodeScalarView? {
    guard let mark, let line = lines[mark.line] else { return nil }
    return line.dropFirst(mark.column - 1)
  }

  func hasBrace(at mark: Mark?) -> Bool { rest(from: mark)?.first == "{" }

  /// Whether a comment begins where a scalar ends.
  func hasComment(after scalar: Yams.Node.Scalar) -> Bool {
    let text = scalar.string.unicodeScalars
    guard !text.isEmpty, let rest = rest(from: scalar.mark), rest.starts(with: text) else {
      return false
    }
    let after = rest.dropFirst(text.count)
    return after.first?.properties.isWhitespace ?? false
      && after.first { !$0.properties.isWhitespace } == "#"
  }
}
