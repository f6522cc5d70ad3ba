/// How many words a wording of the day makes, and how much of what people wrote it has room for.
///
/// Figures, names and days are never shortened; notes are, all to the same length, only where the day would
/// be too long with them.
struct Room: Sendable {
  /// How d5 names the customers, each once.
  enum Services {
    case oneByOne
    case byServiceAndEffect
    /// The same in fewer words.
    case terse
  }

  var services: Services
  /// Open items and next steps that are named; 0: they are counted.
  var items: Int
  /// Columns of a text; nil: all of it.
  var columns: Int?
  /// Whether the notes of contacts are told.
  var tellsNotes = true
  /// Observations that are told of each part.
  var lines = Int.max
}

extension Room {
  /// Up to eight contacts, with notes as they were written.
  static let short: [Room] =
    [4, 3, 2, 1].map { Room(services: .oneByOne, items: $0) }
    + [Room(services: .byServiceAndEffect, items: 2), Room(services: .terse, items: 1)]
    + [.oneByOne, .terse].map { Room(services: $0, items: 0) }

  static let long: [Room] =
    [8, 6, 4, 2].map { Room(services: .byServiceAndEffect, items: $0) }
    + [1, 0].map { Room(services: .terse, items: $0) }

  private static let columns = [96, 80, 68, 58, 50, 44, 38, 34, 30, 26, 22, 18, 14, 12]

  static let shortened: [Room] = shortened(.oneByOne)
  static let longShortened: [Room] = shortened(.byServiceAndEffect)

  /// Every text to the same length, first in the fuller words.
  private static func shortened(_ services: Services) -> [Room] {
    columns.flatMap { columns in
      [2, 0].flatMap { items in
        [services, .terse].map { Room(services: $0, items: items, columns: columns, lines: 4) }
      }
    } + names
  }

  /// The names of all customers, and what was seen beside them.
  private static let names: [Room] = [
    (48, 4), (36, 3), (28, 3), (22, 2), (16, 2), (12, 1), (10, 1), (8, 1),
  ]
  .map { Room(services: .terse, items: 0, columns: $0, tellsNotes: false, lines: $1) }
}
