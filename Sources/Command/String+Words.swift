extension String {
  /// The words between spaces; quotes that open a word, or the value of an option, hold one together.
  var words: [String] {
    var words: [String] = []
    var word = ""
    var closing: Character?
    var isOpen = false
    for character in self {
      if let end = closing {
        if character == end { closing = nil } else { word.append(character) }
      } else if character == " " || character == "\u{3000}" {
        if isOpen { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        let opens = word.isEmpty || word.hasPrefix("--") && word.hasSuffix("=")
        closing = opens ? Self.quotes[character] : nil
        if closing == nil { word.append(character) }
        isOpen = true
      }
    }
    return isOpen ? words + [word] : words
  }

  private static let quotes: [Character: Character] = ["\"": "\"", "“": "”"]
}
