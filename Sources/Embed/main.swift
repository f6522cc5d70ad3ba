// Embed OUTPUT ROOT FILE...: writes two Swift tables: path below ROOT → text, and of each `.strings`
// file path → its words, so that no start has to parse them.

import Foundation

/// A Swift raw string literal that holds the text whatever it contains.
func literal(_ text: String) -> String {
  var fence = "#"
  while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
  return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
}

/// Ends the build with the file that is at fault.
struct UnreadableWords: Error, CustomStringConvertible {
  let path: String
  var description: String { "\(path): each line must be \"key\" = \"words\";" }
}

/// The words of a `.strings` file as Swift pairs; a file that cannot be read ends the build.
func pairs(_ text: String, of path: String) throws -> String {
  let list = unsafe try PropertyListSerialization.propertyList(from: Data(text.utf8), format: nil)
  guard let words = list as? [String: String] else {
    throw UnreadableWords(path: path)
  }
  return words.sorted { $0.key < $1.key }
    .map { "(\(literal($0.key)), \(literal($0.value))),\n" }.joined()
}

let arguments = CommandLine.arguments
let root = arguments[2] + "/"
var files = ""
var words = ""
for path in arguments.dropFirst(3) {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
  if name.hasSuffix(".strings") {
    words += "(\"\(name)\", [\n\(try pairs(text, of: name))]),\n"
  } else {
    files += "(\"\(name)\", \(literal(text))),\n"
  }
}
let source = """
  // Generated from lang/ and the lessons; do not edit.

  /// Every embedded file but those with words: its path in the project and its text.
  let embeddedFiles: [(path: String, text: String)] = [
  \(files)]

  /// Every embedded file with words: its path in the project and its words by key.
  let embeddedWords: [(path: String, words: [(key: String, text: String)])] = [
  \(words)]

  """
try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
