/// What the word left of the cursor becomes.
///
///     拜访 hm│   candidates 惠民超市          the word is replaced by the one candidate
///     拜访 惠│   惠民超市, 惠民便利店          it grows to 惠民, and the candidates are listed
///     拜访 h│    惠民超市, 红梅烟店            it stays: no beginning is shared
package struct Completion: Equatable, Sendable {
  /// What may stand in place of the word, as readline wants it: from where it thinks the word begins.
  package var words: [String]
  /// What takes the place of the word now; nil where nothing fits.
  package var replacement: String?

  /// Completes the end of a line up to the cursor.
  ///
  /// readline knows no full-width space, so the word may begin later than it thinks; what stands
  /// before goes into every candidate.
  package init(of line: String, wordStart: Int, among candidates: (String) -> [String]) {
    let typed = String(decoding: line.utf8.dropFirst(wordStart), as: UTF8.self)
    let afterSpace = typed.lastIndex { $0.isWhitespace }.map { typed.index(after: $0) }
    let prefix = typed[..<(afterSpace ?? typed.startIndex)]
    words = candidates(line).map { prefix + $0 }
    guard let first = words.first else { return }
    let shared = words.dropFirst().reduce(first) { $0.sharedBeginning(with: $1) }
    // Of several candidates for pinyin the shared beginning may say less than what was typed.
    replacement = words.count == 1 || shared.hasPrefix(typed) ? shared : typed
  }
}

extension String {
  fileprivate func sharedBeginning(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
