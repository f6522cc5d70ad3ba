import Yams

extension Node {
  /// Reads a YAML text; nil where there is nothing in it.
  ///
  /// - Throws: What is wrong, and where: a text is read whole or not at all.
  package init?(yaml text: String) throws(YAMLFault) {
    guard let packed = try Self.packed(yaml: text) else { return nil }
    self.init(Array(packed.utf8))
  }

  /// A YAML text in the form that is read without a parser; nil where there is nothing in it.
  package static func packed(yaml text: String) throws(YAMLFault) -> String? {
    let (scanner, anchor) = AnchorScanner.scanning(text)
    if let (name, line) = anchor { throw YAMLFault(line: line, reason: .anchor(name)) }
    let root: Yams.Node?
    do {
      // What a scalar is, its reader decides; guessing at each of them would take half the time.
      root = try Yams.compose(yaml: text, .basic)
    } catch let error as YamlError {
      let fault = YAMLFault(error, in: text)
      // A brace that a comment took away is missed far below.
      if fault.reason == .unclosed, let (text, line) = scanner.cutText {
        throw YAMLFault(line: line, reason: .comment(text))
      }
      throw fault
    } catch {
      throw YAMLFault(line: 1, reason: .other(String(describing: error)))
    }
    return root.map { String(decoding: Packer(of: text).packed($0), as: UTF8.self) }
  }
}

/// Why a text is no YAML.
package struct YAMLFault: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    /// An anchor or alias, which can make a small text endless.
    case anchor(String)
    /// A tab where only spaces may stand.
    case tab
    /// `: ` within a text that has no quotes.
    case colon
    /// A text begins with a sign that means something else.
    case sign(String)
    case doubleKey(String)
    /// A comment cuts off the text before it, and the brace that should follow.
    case comment(String)
    /// A brace, bracket or quote is not closed, or something stands behind it.
    case unclosed
    /// In the parser's words.
    case other(String)
  }

  /// Counted from 1.
  package var line: Int
  package var reason: Reason

  init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }

  fileprivate init(_ error: YamlError, in text: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      line = mark.line
      reason = Self.reason(problem, at: mark, in: text)
    case .reader(let problem, let offset, _, let yaml):
      let before = offset.map { yaml.utf8.prefix($0) }
      line = before.map { $0.count { $0 == UInt8(ascii: "\n") } + 1 } ?? 1
      reason = .other(problem)
    case .duplicatedKeysInMapping(let keys, let context):
      line = context.mark.line
      reason = .doubleKey(keys.joined(separator: ", "))
    default:
      line = 1
      reason = .other(String(describing: error).split(separator: "\n").first.map(String.init) ?? "")
    }
  }

  private static func reason(_ problem: String, at mark: Mark, in text: String) -> Reason {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : ""
    let indent = line.prefix { $0 == " " || $0 == "\t" }
    if indent.contains("\t") { return .tab }
    if problem.contains("mapping values are not allowed") { return .colon }
    if problem.contains("cannot start any token"),
      let sign = line.unicodeScalars.dropFirst(mark.column - 1).first
    {
      return .sign(String(sign))
    }
    if problem.contains("did not find expected ','") || problem.contains("end of stream") {
      return .unclosed
    }
    return .other(problem)
  }
}
