import Catalogue
import Command
import Foundation

/// Numbers that pick from a numbered list, in whatever way people write several of them.
struct NumberPicker {
  let catalogue: Catalogue
  let commands: CommandReader
  let context: Context

  /// The numbers of a reply that is nothing else: `1 4`, `1、4`, `1 and 4`, 1和4, 第2条.
  func numbers(in reply: String) -> [Int]? {
    guard reply.contains(where: \.isNumber) else { return nil }
    let words = Language.allCases.flatMap { language in
      [Key.wordJoiner, .wordPick].flatMap { catalogue.words($0, in: language).flatMap(\.spellings) }
    }
    let folded = String(String.UnicodeScalarView(reply.foldedForMatching))
    // Chinese words stick to the numbers, those in Latin script stand by themselves.
    let text = words.filter { !$0.allSatisfy(\.isASCII) }.reduce(folded) {
      $0.replacing($1, with: " ")
    }
    let parts = text.split { " ,，、;；&+#".contains($0) }.filter { !words.contains(String($0)) }
    let numbers = parts.map { part -> Int? in
      var cursor = commands.cursor(
        part.last == "." ? String(part.dropLast()) : String(part),
        in: context
      )
      let number = cursor.takeNumber()
      return cursor.atEnd ? number.flatMap { Int($0.description) } : nil
    }
    return numbers.isEmpty || numbers.contains(nil) ? nil : numbers.compactMap(\.self)
  }

  /// The lines that a reply picks; nil where it says anything else, or a number that none of them has.
  func picked(_ reply: String, from lines: [String]) -> [String]? {
    guard !lines.isEmpty, let numbers = numbers(in: reply),
      numbers.allSatisfy({ lines.indices.contains($0 - 1) })
    else { return nil }
    return numbers.map { lines[$0 - 1] }
  }

  /// The same as one text.
  func text(_ reply: String, from lines: [String]) -> String? {
    guard let picked = picked(reply, from: lines) else { return nil }
    let isChinese = picked.joined().unicodeScalars.contains { $0.value >= 0x2E80 }
    return picked.joined(separator: isChinese ? "；" : "; ")
  }
}

extension ReplyReader {
  var picker: NumberPicker {
    NumberPicker(catalogue: catalogue, commands: commands, context: context)
  }
}

extension Session {
  var picker: NumberPicker {
    mutating get {
      NumberPicker(catalogue: setup.catalogue, commands: reader, context: context())
    }
  }
}
