import Command
import Dates
import Portfolio
import TestSupport
import Testing

/// Lines as managers of three trades type them, in tables under `Lines/`, with exact results.
struct LineTests {
  @Test func `there are at least six hundred lines, half of them English`() throws {
    let rows = try LineRow.all.get()
    let english = rows.filter { row in
      let letters = row.line.unicodeScalars.filter { $0.properties.isAlphabetic }
      return letters.count { $0.value < 0x2E80 } > letters.count / 2
    }
    #expect(rows.count >= 600)
    #expect(english.count * 5 >= rows.count * 2)
    #expect(Set(rows.map { [$0.line, $0.today?.description ?? ""] }).count == rows.count)
  }

  @Test(arguments: try LineRow.all.get())
  func `a line is read exactly`(row: LineRow) throws {
    var line = try Line.ofManagers.get()
    if let today = row.today { line.context.today = today }
    #expect(sorted(line.text(row.line)) == sorted(row.expected))
  }

  /// The fields of an entry may be written in any order; its note comes last.
  private func sorted(_ text: String) -> [[String]] {
    var rest = text[...]
    var entries: [[String]] = [[]]
    while !rest.isEmpty {
      let isNote = rest.hasPrefix("note=")
      let entryEnd = rest.firstRange(of: " && ")
      let partEnd = isNote ? nil : rest.firstRange(of: "; ")
      let end = [entryEnd, partEnd].compactMap(\.self).min { $0.lowerBound < $1.lowerBound }
      entries[entries.count - 1].append(String(rest[..<(end?.lowerBound ?? rest.endIndex)]))
      if let end, end == entryEnd { entries.append([]) }
      rest = rest[(end?.upperBound ?? rest.endIndex)...]
    }
    return entries.map { $0.sorted() }
  }
}

extension Line {
  /// What managers of tobacco, telecom and a bank know, under names that are read in several ways.
  static let ofManagers = Result {
    var names = Names()
    names.insert(.init(name: "老王烟店", alias: ["老王"], code: "1001"))
    names.insert(.init(name: "福满多商行", alias: ["福满多"], code: "1005"))
    names.insert(.init(name: "单记杂货", alias: ["老单"]))
    names.insert(.init(name: "宏达物流有限公司", alias: ["宏达"], code: "G2001"))
    names.insert(.init(name: "市第一中学", alias: ["一中"]))
    names.insert(.init(name: "Green Valley School", alias: ["GVS"], code: "E301"))
    let plain = [
      "惠民超市", "长乐便利店", "重阳副食", "解放路烟酒店", "曾家小卖部", "区氏百货", "仇记副食", "朴大姐便利店", "查氏烟酒",
      "盖家粮油", "翟家超市", "覃记食杂", "会仙路报刊亭", "乐清烟店", "海川机械厂", "银河酒店", "恒信建材", "张建国",
      "李秀英", "Sunrise Mart", "Harbor Logistics", "Miller Construction", "Lily's Bakery",
      "J&J Hardware", "Mrs. Baker",
    ]
    for name in plain { names.insert(.init(name: name)) }
    for brand in ["通仙", "云溪", "金桥", "云企通", "理财金", "Blue Peak", "CloudPBX"] {
      names.insertBrand(brand)
    }
    names.insertBrandSet("重点规格")
    return try Line(knowing: names)
  }

  /// How a line is read, as `LineText` writes it.
  func text(_ typed: String) -> String {
    let text = LineText(today: context.today)
    do throws(CommandError) {
      return text.text(try command(typed))
    } catch {
      return text.text(error)
    }
  }
}
