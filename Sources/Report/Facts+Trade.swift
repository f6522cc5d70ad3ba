import Catalogue
import Method

/// What a method does not ask about is no part of its summaries.
extension Facts {
  /// Whether the method asks about brands at all.
  var asksAboutBrands: Bool {
    method.steps.contains { step in step.questions.contains { $0.point == .brand } }
  }

  /// A part of a summary about brands: left out where it is empty and the method never asks.
  func brandPart(
    _ label: Key,
    _ words: [Phrase?],
    _ tables: [Table?] = []
  ) -> [Document.Block] {
    let rows = tables.compactMap(\.self).flatMap(\.rows)
    let isEmpty = words.compactMap(\.self).isEmpty && rows.isEmpty
    return isEmpty && !asksAboutBrands ? [] : part(label, words, tables)
  }
}
