import Catalogue
import Command
import Dates
import Method
import Report

/// A line of nothing but numbers.
extension Session {
  /// Right below a checklist it ticks lines of that list, anywhere else it is asked what to do with them;
  /// nil where the line is another one.
  mutating func numbersAlone(_ line: String) -> [Effect]? {
    let shown = shownChecklist
    shownChecklist = nil
    let typed = line.split { $0.isWhitespace || ",，、;；".contains($0) }
    let numbers = typed.compactMap { String($0).wholeNumber }
    guard !numbers.isEmpty, numbers.count == typed.count else { return nil }
    if let shown, let method = shelf.method(shown.method) {
      return checklist(numbers, on: shown.day, of: method)
    }
    let said = numbers.map(String.init).joined(separator: " ")
    let told: [String: Phrase] = [
      "typed": .text(said), "tick": .sequence([.word(.wordVerbChecklist), .text(" " + said)]),
      "done": .sequence([.word(.wordVerbDone), .text(" " + said)]),
      "show": .sequence([.word(.wordVerbShow), .text(" \(numbers[0])")]),
    ]
    return [.fail(.key(.numbersAlone, told))]
  }
}

extension String {
  /// What digits alone say, of either width.
  fileprivate var wholeNumber: Int? {
    let digits = foldedForMatching
    guard digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return Int(String(String.UnicodeScalarView(digits)))
  }
}
