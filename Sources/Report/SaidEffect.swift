import Catalogue
import Foundation

/// How something went with a customer, as a contact's note says it: a mark, words, or both.
struct SaidEffect: Equatable, Sendable {
  /// 1 to 5.
  var mark: Int?
  var words: String?

  /// Reads `4`, `4分`, `4/5`, `4分，愿意多进`; anything else is words.
  init(_ said: String, unit: [String]) {
    guard let first = said.first, let mark = Int(String(first)), (1...5).contains(mark) else {
      words = said
      return
    }
    var rest = said.dropFirst().drop { $0 == " " }
    for sign in ["/5", "/ 5", "of 5"] where rest.hasPrefix(sign) {
      rest = rest.dropFirst(sign.count)
    }
    rest = rest.drop { $0 == " " }
    for word in unit where rest.lowercased().hasPrefix(word) { rest = rest.dropFirst(word.count) }
    // 4条都要了 and 3.5 are no marks.
    guard rest.first.map({ " ,，;；、。".contains($0) }) ?? true else {
      words = said
      return
    }
    self.mark = mark
    let more = rest.drop { " ,，;；、。".contains($0) }
    words = more.isEmpty ? nil : String(more)
  }
}
