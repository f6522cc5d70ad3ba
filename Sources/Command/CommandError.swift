package import Catalogue
package import Journal

/// Why a line is not a command; the words are in the catalogue.
package enum CommandError: Error, Equatable, Sendable {
  case blank
  /// No verb was found; at most three that look alike.
  case unknownVerb(String, suggestions: [Key])
  /// What the verb must have and the line lacks.
  case missing(Field, verb: Verb)
  /// A name that more than one customer answers to.
  case ambiguous(String, [String])
  /// A new name that is close to a known one.
  case similar(String, to: String)
  /// A value that the field does not take.
  case badValue(Field, String)
  /// A word that begins like a brand's state and is none.
  case unclearState(String)
  case notANumber(String)
  /// A correction of the line before that does not say what changes.
  case unclearCorrection(String)
  case noSuchPeriod(String)
  case unexpected(String, verb: Verb)
  case unknownLanguage(String)
  case notADay(String)
  /// A span of days where one day is wanted.
  case vagueDay(String)
}
