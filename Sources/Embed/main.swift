// Embed OUTPUT ROOT FILE...: writes four Swift tables: path below ROOT → text, of each `.strings` file
// path → its words, of each `.yaml` file path → its packed tree, so that no start has to parse them, and the lessons.

import Foundation
import YAML

/// A Swift raw string literal that holds the text whatever it contains.
func literal(_ text: String) -> String {
  var fence = "#"
  while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
  return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
}

/// Ends the build with the file that is at fault.
struct UnreadableFile: Error, CustomStringConvertible {
  let path: String
  let fault: String
  var description: String { "\(path): \(fault)" }
}

/// The packed tree of a YAML file; a file that cannot be read ends the build.
func packed(_ text: String, of path: String) throws -> String {
  let packed: String?
  do throws(YAMLFault) {
    packed = try Node.packed(yaml: text)
  } catch {
    throw UnreadableFile(path: "\(path):\(error.line)", fault: "\(error.reason)")
  }
  guard let packed else { throw UnreadableFile(path: path, fault: "there is nothing in it") }
  return packed
}

/// The words of a `.strings` file as Swift pairs; a file that cannot be read ends the build.
func pairs(_ text: String, of path: String) throws -> String {
  let list = unsafe try PropertyListSerialization.propertyList(from: Data(text.utf8), format: nil)
  guard let words = list as? [String: String] else {
    throw UnreadableFile(path: path, fault: "each line must be \"key\" = \"words\";")
  }
  return words.sorted { $0.key < $1.key }
    .map { "(\(literal($0.key)), \(literal($0.value))),\n" }.joined()
}

let arguments = CommandLine.arguments
let root = arguments[2] + "/"
var files = ""
var words = ""
var trees = ""
var lessons = ""
for path in arguments.dropFirst(3) {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
  if name.hasSuffix(".strings") {
    words += "(\"\(name)\", [\n\(try pairs(text, of: name))]),\n"
  } else if name.hasSuffix(".yaml") {
    trees += "(\"\(name)\", \(literal(try packed(text, of: name)))),\n"
  } else if name.hasSuffix(".lesson") {
    lessons += "(\"\(name)\", \(literal(text))),\n"
  } else {
    files += "(\"\(name)\", \(literal(text))),\n"
  }
}
let source = """
  // Generated from lang/ and the lessons; do not edit.

  /// Every embedded file that is read as text: its path in the project and its text.
  let embeddedFiles: [(path: String, text: String)] = [
  \(files)]

  /// Every embedded file with words: its path in the project and its words by key.
  let embeddedWords: [(path: String, words: [(key: String, text: String)])] = [
  \(words)]

  /// Every embedded YAML file: its path in the project and its packed tree.
  let embeddedTrees: [(path: String, packed: String)] = [
  \(trees)]

  /// Every lesson: its path in the project and its text.
  let embeddedLessons: [(path: String, text: String)] = [
  \(lessons)]

  """
try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
