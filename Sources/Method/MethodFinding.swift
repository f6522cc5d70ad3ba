package import Foundation
package import YAML

/// Something wrong in a method file: where, what, and what would be right.
package struct MethodFinding: Error, Equatable, Sendable {
  package enum Problem: Equatable, Sendable {
    case notYAML(YAMLFault.Reason)
    case notAMapping
    case missing(String)
    case unknownKey(String, known: [String])
    /// The rest of a text without quotes, cut off at a comma.
    case lostText(String)
    /// A text without quotes before a comment on its line.
    case cutByComment(String)
    case badValue(key: String, value: String, known: [String])
    /// A number that is too small or too large.
    case outOfRange(key: String, value: String, least: Decimal?, most: Decimal?)
    /// One word of what stands at a key.
    case wrongWord(String, key: String, known: [String])
    case oneLanguage(String)
    case doubleID(String)
    case noSuchQuestion(String, known: [String])
    /// Said of a whole file: more bytes than a method may have.
    case tooLarge
    /// Not to be read as text.
    case notText
    /// A file is named after its method.
    case otherName(id: String, file: String)
    /// A `when` or `each` that names its own question, or one that is asked later.
    case refersToItself(String, key: String)
    case refersForward(String, key: String)
    case noSuchSetting(String, known: [String])
    /// A fact reads a setting that the method does not have.
    case lacksSetting(fact: String, setting: String)
    /// A condition with a word in it that cannot stand there; none: something is missing at its end.
    case wrongCondition(String, in: String)
    /// Something is compared as a number and is none.
    case noNumber(String)
    /// A field that entries of a kind do not have.
    case noSuchField(String, kind: String, known: [String])
    /// A field of an entry takes something else.
    case notOfShape(String, String, FieldShape)
    /// A choice that may be answered and that the field cannot take.
    case otherChoice(String, of: String, key: String, known: [String])
    /// What has a meaning only where a question is asked about one thing after the other.
    case needsEach(String)
    /// An entry without this field would never be made.
    case makesNothing(kind: String, without: String)
    case needsEachRow
    case noRows
    case ifNeedsYesNo(String)
    case customersNotLast
    /// A method has one list to tick.
    case secondChecklist(String)
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
