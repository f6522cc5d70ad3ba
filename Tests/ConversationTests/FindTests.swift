import Command
import Foundation
import Journal
import TestSupport
import Testing

/// Finding text by its bytes, beside reading every entry.
struct FindTests {
  /// A line as another program may write it: with characters by their numbers, and the right sum.
  private func foreign(_ n: Int, note: String) -> Data {
    let start = """
      {"n":\(n),"at":"2026-11-20T09:00:00.000+08:00","by":"wang","kind":"note","on":"2026-11-20","note":"\(note)"
      """
    return Data("\(start),\"sum\":\"\(Checksum(of: start.utf8).text)\"}\n".utf8)
  }

  private func found(_ words: String, in notes: [String]) throws -> [String] {
    let journal = notes.enumerated().reduce(into: Data()) {
      $0 += foreign($1.offset + 1, note: $1.element)
    }
    var stage = try Stage(journal: journal)
    return stage.type("查找 " + words)
  }

  @Test(arguments: [
    ("客户", "老客戶說缺貨"), ("客戶", "老客户说缺货"), ("石榴", "\\u77f3\\u69b4树"), ("abc", "ＡＢＣ 柜台"),
    ("ABC", "sold Abc"), ("1.5", "１.５ 条"), ("é", "café"), ("a\\b", "path a\\\\b"), ("送 货", "送　货"),
  ])
  func `a text is found however its characters are written`(words: String, note: String) throws {
    let lines = try found(words, in: ["别的", note, "也是别的"])
    #expect(lines.contains { $0.contains("wang/2") }, "\(lines)")
    #expect(!lines.contains { $0.contains("wang/1") || $0.contains("wang/3") }, "\(lines)")
  }

  @Test func `what an amendment says is found in the entry that it changed`() throws {
    var stage = try Stage()
    stage.type("备注 柜台整洁")
    stage.type("更正 1 备注:石榴到货")
    #expect(stage.type("查找 石榴").contains { $0.contains("#1") })
    #expect(!stage.type("查找 柜台整洁").contains { $0.contains("#1 ") })
  }

  @Test(arguments: 0..<200)
  func `no entry that holds a text is passed over`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = Array("aAbＢ１2 。“客戶户货貨é石".unicodeScalars)
    func text(_ length: Int) -> String {
      var view = String.UnicodeScalarView()
      for _ in 0..<length {
        view.append(letters[Int.random(in: 0..<letters.count, using: &random)])
      }
      return String(view)
    }
    let wanted = text(Int.random(in: 1...3, using: &random)).foldedForMatching
    let note = text(12)
    let folded = note.foldedForMatching
    let isThere = folded.indices.contains { folded[$0...].starts(with: wanted) }
    guard isThere, let patterns = SearchPatterns(wanted).bytes else { return }
    let line = Entry.make(.note, [.note: .string(note)]).line
    let holds = patterns.contains { pattern in
      line.indices.contains { line[$0...].starts(with: pattern) }
    }
    #expect(holds, "\(note) holds \(wanted)")
  }
}
