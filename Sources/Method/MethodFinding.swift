/// Something wrong in a method file: where, what, and what would be right.
package struct MethodFinding: Error, Equatable, Sendable {
  package enum Problem: Equatable, Sendable {
    case notYAML(String)
    case notAMapping
    case missing(String)
    case unknownKey(String, known: [String])
    case badValue(key: String, value: String, known: [String])
    case oneLanguage(String)
    case doubleID(String)
    case noSuchQuestion(String)
  }

  package var file: String
  /// Counted from 1.
  package var line: Int
  package var problem: Problem
}
