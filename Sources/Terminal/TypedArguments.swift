import Glibc

/// The words of the command line; bytes that are not UTF-8 are spelled out, as in typed lines.
package struct TypedArguments: Sendable {
  package private(set) var words: [String] = []
  package private(set) var wereRepaired = false

  /// Reads the words after the program's own name.
  @unsafe package init(_ arguments: UnsafePointer<UnsafeMutablePointer<CChar>?>, count: Int) {
    for position in 1..<max(1, count) {
      guard let word = unsafe arguments[position] else { continue }
      let bytes = unsafe Array(UnsafeRawBufferPointer(start: word, count: strlen(word)))
      if case .line(let text, let wasRepaired) = Input(typed: bytes[...]) {
        words.append(text)
        wereRepaired = wereRepaired || wasRepaired
      }
    }
  }
}
