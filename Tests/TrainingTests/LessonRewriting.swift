import Catalogue
import Foundation

@testable import Training

extension LessonFile {
  /// The lesson with the answers that come now, below the lines whose answers are not as written; patterns
  /// that still hold stay.
  func rewritten(_ setup: Sandbox.Setup) throws -> String {
    let run = LessonRun(try lesson(otherwise: .english), setup)
    var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    for stop in run.stops.reversed() {
      let (expected, typed) = (stop.exchange.expected, stop.exchange.typed.number)
      guard let first = expected.first?.number, let last = expected.last?.number,
        Difference(stop.answer.lines, from: expected, answering: typed) != nil
      else { continue }
      let answer = stop.answer.lines.filter { $0.contains { $0 != " " } }.map(\.asExpected)
      lines.replaceSubrange(first - 1...last - 1, with: answer)
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// As it stands in a lesson, where some lines would be no answer.
  fileprivate var asExpected: String {
    let marks = ["# ", "## ", "> ", "? ", "\\", "#:", "!> "]
    return marks.contains { hasPrefix($0) } || self == ">" || self == "#" ? "\\" + self : self
  }
}
