import Foundation

/// All that is wrong with a journal, found by reading every line in full.
package struct Inspection: Sendable {
  /// The lines that are not sound, by their positions.
  package private(set) var unsound: [Int: LineDiagnosis] = [:]
  /// Numbers that are missing, given twice, or far too large.
  package private(set) var numbers: [Damage] = []

  package init(of journal: Journal) {
    for position in 0..<journal.count {
      let diagnosis = LineDiagnosis(of: journal.line(at: position))
      if diagnosis != .sound { unsound[position] = diagnosis }
    }
    numbers = journal.damage.filter { damage in
      switch damage.problem {
      case .gap, .double, .jump: true
      case .unreadable, .unusable: false
      }
    }
  }

  /// Whether nothing is wrong, so that no repair need be worked out.
  package var isSound: Bool { unsound.isEmpty && numbers.isEmpty }

  /// The lines that read as entries but are not what was written, oldest first.
  package var changed: [Int] {
    unsound.keys.filter { position in
      if case .changed = unsound[position] { true } else { false }
    }.sorted()
  }
}
