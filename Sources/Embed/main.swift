// Embed OUTPUT ROOT FILE...: writes one Swift table, path below ROOT → text.

import Foundation

/// A Swift raw string literal that holds the text whatever it contains.
func literal(_ text: String) -> String {
  var fence = "#"
  while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
  return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
}

let arguments = CommandLine.arguments
let root = arguments[2] + "/"
var source = """
  // Generated from lang/ and the lessons; do not edit.

  /// Every embedded file: its path in the project and its text.
  let embeddedFiles: [(path: String, text: String)] = [

  """
for path in arguments.dropFirst(3) {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
  source += "(\"\(name)\", \(literal(text))),\n"
}
source += "]\n"
try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
