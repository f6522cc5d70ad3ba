package import Catalogue
package import Journal

/// Why a line is not a command; the words are in the catalogue.
package enum CommandError: Error, Equatable, Sendable {
  case blank
  /// No verb was found; at most three that look alike, and the whole line as it was probably meant.
  case unknownVerb(String, suggestions: [Key], meant: String? = nil)
  /// No verb was found, and the line may mean this one.
  case supposed(String)
  /// A word with a slip in it, and the line without: a day, or a brand that is known.
  case misspelt(String, meant: String)
  /// What stands where a brand is expected and is none yet, and the line that makes it one.
  case newBrand(String, meant: String)
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

  /// Whether the line has no verb, so that it may be something else than a command, such as a step's title.
  package var lacksVerb: Bool {
    switch self {
    case .unknownVerb, .supposed: true
    default: false
    }
  }
}
