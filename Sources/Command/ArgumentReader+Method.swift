import Catalogue
import Journal

/// What is to be done about work methods.
package enum MethodRequest: Equatable, Sendable {
  case list
  /// A method, and what follows it: a step, or that it is no longer used. Titles have spaces too, so
  /// which word ends the name is for whoever knows the methods.
  case named([String])
  /// Says what is wrong in a file.
  case check(String)
  /// A remark about a question or a method, for those who write it.
  case note(String)
  case notes(ReportOptions)
}

extension ArgumentReader {
  func method() throws(CommandError) -> MethodRequest {
    guard let first = tokens.first else { return .list }
    let rest = String(rest.dropFirst(first.count)).trimmed
    if catalogue.means(first, .wordMethodCheck) {
      guard !rest.isEmpty else { throw .missing(.name, verb: verb) }
      return .check(rest)
    }
    if catalogue.means(first, .wordMethodNote) {
      guard !rest.isEmpty else { throw .missing(.note, verb: verb) }
      return .note(rest)
    }
    guard catalogue.means(first, .wordMethodNotes) else { return .named(tokens) }
    var options = ReportOptions()
    let words = try reportOptions(tokens.dropFirst(), &options)
    guard words.isEmpty else { throw .unexpected(words[0], verb: verb) }
    return .notes(options)
  }
}
