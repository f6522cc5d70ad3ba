package import Catalogue

/// Several possible answers that one word of a reply stands for: all that are flagged, an area.
package struct ChoiceGroup: Equatable, Sendable {
  package enum Name: Equatable, Sendable {
    /// Any of the words of a key, in either language.
    case words(Key)
    /// As people called it.
    case text(String)
  }

  package var name: Name
  package var members: [String]
}
