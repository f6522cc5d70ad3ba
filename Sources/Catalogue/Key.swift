/// The key of everything in `lang/*.strings`: what the assistant says, and the words it understands.
///
/// `word.*` keys list words that are understood (`Catalogue.words(_:in:)`); all others are templates.
package enum Key: String, CaseIterable, Sendable {
  // Joining
  case listSeparator = "list.separator"
}
