import Catalogue
import Journal

/// What one name in a method file stands for.
///
/// Each is a function of the facts of a period and of the subject asked about; a fact that needs no
/// subject passes it over.
struct Fact: Sendable {
  /// One short line each; none where nothing is known.
  var lines: @Sendable (Facts, String) -> [Phrase] = { _, _ in [] }
  /// The answer it proposes.
  var value: @Sendable (Facts, String) -> Value? = { _, _ in nil }
  /// What the numbers in front of its lines stand for.
  var choices: @Sendable (Facts, String) -> [String] = { _, _ in [] }
  /// What a word in the reply stands for: several of the choices together.
  var groups: @Sendable (Facts, String) -> [ChoiceGroup] = { _, _ in [] }
  /// The questions of the same period on whose answers it rests.
  var sources: [String] = []
  /// The settings without which it says nothing, or not all: a method that uses it must have them.
  var settings: [String] = []

  static let all: [String: Fact] = [
    ofFocus, ofCustomers, ofBrands, ofMarket, ofPlan, ofEvaluation, ofMonthEnd, ofDays, ofWeeks,
    ofChecklist, ofCadence, ofMeasures, ofWarnings, ofPrefill,
    ofScores, ofYears, ofRows, ofRatings, ofGrades, ofDuty, ofOwnDays, ofGroups, ofReports,
    ofLessons,
  ].reduce(into: [:]) { all, group in
    // Two groups never share a name; a test counts them.
    all.merge(group) { first, _ in first }
  }
}
