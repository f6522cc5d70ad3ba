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
    // 1和4 ticks two lines of a list; anywhere else only digits are nothing but numbers.
    let typed = line.split { $0.isWhitespace || ",，、;；".contains($0) }
    let plain = typed.compactMap { String($0).wholeNumber }
    let isPlain = !plain.isEmpty && plain.count == typed.count
    guard let numbers = isPlain ? plain : shown == nil ? nil : picker.numbers(in: line) else {
      return nil
    }
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
