package import Catalogue
package import Method

extension Method {
  /// The words and examples of the file; an English plural that it does not give ends in s.
  package var trade: Trade {
    var names: [Trade.Word: Trade.Name] = [:]
    for word in Trade.Word.allCases {
      if let own = words[word.rawValue] {
        names[word] = Trade.Name(chinese: own.chinese, english: own.english)
      } else if word.rawValue.hasSuffix("s"), let one = words[String(word.rawValue.dropLast())] {
        names[word] = Trade.Name(chinese: one.chinese, english: one.english + "s")
      }
    }
    let lines = examples.mapValues { Trade.Name(chinese: $0.chinese, english: $0.english) }
    return Trade(names, examples: lines)
  }
}
