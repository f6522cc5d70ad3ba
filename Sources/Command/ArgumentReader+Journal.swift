import Catalogue
import Journal

/// Reads what follows the verbs that look after the journal, and how much of an entry to show.
extension ArgumentReader {
  /// `修复 --accept 3,7 --drop 9 --yes`.
  func repair() throws(CommandError) -> Command {
    var options = RepairOptions()
    var tokens = tokens[...]
    while let token = tokens.popFirst() {
      switch token {
      case "--yes": options.isConfirmed = true
      case "--accept": options.accepted = try lines(optionValue(token, &tokens))
      case "--drop": options.dropped = try lines(optionValue(token, &tokens))
      case _ where token.hasPrefix("--accept="):
        options.accepted = try lines(String(token.dropFirst("--accept=".count)))
      case _ where token.hasPrefix("--drop="):
        options.dropped = try lines(String(token.dropFirst("--drop=".count)))
      default: throw .unexpected(token, verb: verb)
      }
    }
    return .repair(options)
  }

  /// Line numbers joined by commas, or `all`.
  private func lines(_ typed: String) throws(CommandError) -> RepairOptions.Lines {
    if catalogue.means(typed, .wordListAll) { return .all }
    var lines: Set<Int> = []
    for part in typed.split(whereSeparator: { ",，、".contains($0) }) {
      guard let line = Int(part), line > 0 else { throw .unexpected(typed, verb: verb) }
      lines.insert(line)
    }
    return .these(lines)
  }

  /// `清除 老王烟店 --yes`; a name may have spaces in it, and stand in quotes.
  func purge() throws(CommandError) -> Command {
    let names = tokens.filter { $0 != "--yes" }
    let name = names.joined(separator: " ").trimmingQuotes
    guard !name.isEmpty else { throw .missing(.customer, verb: verb) }
    return .purge(name, isConfirmed: names.count < tokens.count)
  }

  /// What was typed, and whether numbers are to be shown whole.
  var restWithoutFull: (text: String, full: Bool) {
    guard tokens.contains("--full") else { return (rest, false) }
    return (tokens.filter { $0 != "--full" }.joined(separator: " "), true)
  }
}

extension String {
  var trimmingQuotes: String {
    let quotes: Set<Character> = ["\"", "“", "”", "「", "」", "'"]
    return String(drop(while: quotes.contains).reversed().drop(while: quotes.contains).reversed())
  }
}
