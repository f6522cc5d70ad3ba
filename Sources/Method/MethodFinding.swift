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
    /// Said of a whole file: more bytes than a method may have.
    case tooLarge
    /// Not to be read as text.
    case notText
    /// A file is named after its method.
    case otherName(id: String, file: String)
    /// A `when` that names its own question, or one that is asked later.
    case refersToItself(String)
    case refersForward(String)
    /// Anchors and aliases, which can make a small text endless.
    case anchor(String)
    case noSuchSetting(String, known: [String])
    /// A fact reads a setting that the method does not have.
    case lacksSetting(fact: String, setting: String)
  }

  package var file: String
  /// Counted from 1.
  package var line: Int
  package var problem: Problem

  package init(_ file: String, line: Int = 1, _ problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }
}
