/// The characters that pictures of text are made of.
package enum Ink: String, Sendable {
  case blocks
  /// For terminals and printers that know no others.
  case ascii
  /// For who listens to the screen: what is to be read alone, and no strokes.
  case none

  var full: Character { self == .blocks ? "█" : "#" }
  var empty: Character { self == .blocks ? "░" : "." }
  /// Where the time stands that has passed.
  var mark: Character { self == .blocks ? "┃" : "|" }
  /// Behind a bar that is longer than there is room for.
  var beyond: Character { ">" }
  /// From nothing to the most, in even steps; the lowest is for what is little, not for nothing.
  var heights: [Character] { Array(self == .blocks ? "▁▂▃▄▅▆▇█" : "_.-=+*%#") }
  /// Shades of a calendar: nothing, then four levels.
  var shades: [Character] { Array(self == .blocks ? "·░▒▓█" : ".-+*#") }
  /// Parts of a whole, to be told apart without colour.
  var parts: [Character] { Array(self == .blocks ? "█▓▒░▚▞" : "#=+-:o") }
  /// Between the ends of a range.
  var range: Character { self == .blocks ? "–" : "-" }
  var unknown: Character { self == .blocks ? "·" : "?" }
}

extension String {
  enum Colour: String {
    case bold = "1"
    case good = "32"
    case behind = "33"
  }

  /// The text in a colour of the terminal, and the terminal's own after it.
  func coloured(_ colour: Colour) -> String { "\u{1B}[\(colour.rawValue)m\(self)\u{1B}[0m" }
}
