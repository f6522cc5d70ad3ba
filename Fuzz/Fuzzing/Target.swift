import Foundation

/// What reads bytes from outside, by the name that scripts/fuzz calls it.
enum Target {
  nonisolated(unsafe) static let all: [String: (Data) -> Void] = [
    "journal": tryJournal, "line": tryLine, "method": tryMethod, "csv": tryCSV,
  ]

  /// Ends the run with the bytes at hand where a promise is not kept.
  static func expect(_ holds: Bool, _ promise: String) {
    if !holds { fatalError(promise) }
  }
}

/// The target of this run.
nonisolated(unsafe) var chosen: (Data) -> Void = { _ in }
