import Command
import Dates
import Journal
import TestSupport
import Testing

/// Which words of a line were taken as what.
struct ReadingTests {
  private func parts(_ line: String) throws -> [String] {
    let line = line
    let setting = try Line()
    return try setting.reader.reading(line, in: setting.context).parts.map { part in
      let words =
        switch part.meaning {
        case .verb(let verb): "verb \(verb.rawValue)"
        case .on(let day): "on \(day)"
        case .field(let field, let value): "\(field.name) \(value.json)"
        case .note: "note"
        case .argument: "argument"
        case .silent: "-"
        }
      return part.typed + "=" + words + (part.isAlsoNote ? " +note" : "")
    }
  }

  @Test(arguments: [
    (
      "昨天下午3点拜访惠民超市 半小时，聊了通仙 #缺货 !急",
      [
        "昨天=on 2026-11-22", "下午3点=start \"15:00\"", "拜访=verb visit", "惠民超市=customer \"惠民超市\"",
        " =-", "半小时=minutes 30", "，聊了=note", "通仙=brands [\"通仙\"] +note", " =-",
        "#缺货=tags [\"缺货\"]", " =-", "!急=priority \"high\"",
      ]
    ),
    (
      "数据 老王 购进量 164条 2026-10",
      [
        "数据=verb figure", " =-", "老王=customer \"老王烟店\"", " =-", "购进量=metric \"购进量\"", " =-",
        "164条=value 164", " =-", "2026-10=period \"2026-10\"",
      ]
    ),
    (
      "11月25日电话老王",
      ["11月25日=due \"2026-11-25\"", "电话=verb call", "老王=customer \"老王烟店\""]
    ),
    (
      "amend 41 30 min note:",
      [
        "amend=verb amend", " =-", "41=argument", " =-", "30 min=minutes 30", " =-",
        "note:=note null",
      ]
    ),
    (
      "no, it was 35 min, not 45",
      ["no=verb amend", ", it was =-", "35 min=minutes 35", ", not 45=-"]
    ),
    ("list open", ["list=verb list", " open=argument"]),
    ("\\拜访老王", ["\\=-", "拜访老王=note"]),
  ])
  func `each word is told by what it was taken as`(line: String, expected: [String]) throws {
    let found = try parts(line)
    #expect(found == expected)
  }

  @Test(arguments: 0..<200)
  func `the parts cover the line, whatever was typed`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "拜访", "老王", "惠民超市", "昨天", "45分钟", "#缺货", "!高", "《通仙》", "备注:“好”", "，", " ", "no, ", "不对",
      "amend 41 ", "完成 3 ", "需求", "到期:周五", "task ", "Sunrise Mart", "9:30-10:15", "“", "　",
    ]
    let typed = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      Bool.random(using: &random)
        ? pieces.randomElement(using: &random) ?? "" : random.awkwardText()
    }.joined()
    let setting = try Line()
    guard let reading = try? setting.reader.reading(typed, in: setting.context) else { return }
    let covered = reading.parts.map(\.typed).joined()
    #expect(covered.unicodeScalars.elementsEqual(Self.read(typed).unicodeScalars))
  }

  /// What is read of a line: spaces around it and a slash before a command are no part of it.
  private static func read(_ line: String) -> String {
    let trimmed = line.trimmed
    guard let first = trimmed.first, "/／、".contains(first) else { return trimmed }
    let rest = String(trimmed.dropFirst()).trimmed
    return rest.isEmpty ? trimmed : rest
  }
}
