import Catalogue

extension [String] {
  /// The offered lines that numbers alone mean, one after the other; nil where anything else was typed.
  func picked(by reply: String) -> String? {
    let numbers = reply.split { " ,，、;；".contains($0) }.map { Int($0) }
    guard !numbers.isEmpty, numbers.allSatisfy({ $0.map { indices.contains($0 - 1) } ?? false })
    else {
      return nil
    }
    let lines = numbers.compactMap { $0 }.map { self[$0 - 1] }
    let isChinese = lines.joined().unicodeScalars.contains { $0.value >= 0x2E80 }
    return lines.joined(separator: isChinese ? "；" : "; ")
  }
}
