/// Something wrong with a line of the file; nothing is ever changed in place because of it.
package struct Damage: Equatable, Sendable {
  /// Counted from 1, as an editor does.
  package var line: Int
  package var problem: Problem

  package init(line: Int, problem: Problem) {
    self.line = line
    self.problem = problem
  }

  package enum Problem: Equatable, Sendable {
    case unreadable
    case unusable(LineError)
    case gap(after: Int, to: Int)
    case double(Int, firstLine: Int)
    /// So far above all earlier numbers that it cannot be meant; later entries do not count on from it.
    case jump(after: Int, to: Int)
  }
}
