package import Catalogue
package import Journal

/// What came of a line that was typed in a sandbox.
package struct Answer: Equatable, Sendable {
  /// What was printed, line by line, as on a screen of 80 columns that does not wrap.
  package var lines: [String] = []
  /// What was recorded.
  package var drafts: [Draft] = []
  /// Why it was refused, the first reason; nil where it was carried out.
  package var refusal: Phrase?

  package var isRefused: Bool { refusal != nil }

  mutating func add(_ more: Answer) {
    lines += more.lines
    drafts += more.drafts
    refusal = refusal ?? more.refusal
  }
}
