import Catalogue
import Command
import Journal
import Portfolio
import TestSupport
import Testing

/// What holds for every line, whatever it says.
struct LinePropertyTests {
  private let line: Line

  init() throws { line = try Line.ofManagers.get() }

  @Test(arguments: [
    ["昨天", "拜访老王", "45分钟", "#缺货", "通仙"], ["拜访惠民超市", "2026-11-20", "15:30", "半小时", "＋陈列"],
    ["visit Sunrise Mart", "yesterday", "45 min", "#shortage", "at 3pm"],
    ["待办", "周五前", "!高", "#展架", "下午3点"], ["投诉", "@老王", "11-30前", "!急", "#送货"],
  ])
  func `a line built from known pieces reads the same in any order`(pieces: [String]) throws {
    let note = pieces[0] == "待办" || pieces[0] == "投诉" ? " 备注:“都好”" : ""
    let expected = line.text(pieces.joined(separator: " ") + note)
    #expect(!expected.contains("note=") || !note.isEmpty)
    for order in permutations(of: pieces) {
      #expect(line.text(order.joined(separator: " ") + note) == expected, "\(order)")
    }
  }

  /// What is no word of ours stays where it was put; what is recognised is still recognised.
  @Test(arguments: try LineRow.all.get().filter { $0.expected.hasPrefix("visit;") })
  func `a word that means nothing stays in the note`(row: LineRow) throws {
    var line = line
    if let today = row.today { line.context.today = today }
    let text = line.text(row.line + "，囍囍囍")
    #expect(text.hasSuffix("囍囍囍"), "\(text)")
  }

  @Test(arguments: try LineRow.all.get().filter { $0.expected.contains("note=") })
  func `a note has the characters of its line in their order`(row: LineRow) throws {
    var line = line
    if let today = row.today { line.context.today = today }
    guard case .record(let recording) = try line.command(row.line) else { return }
    for draft in recording.drafts {
      guard var note = draft[.note]?.string?.filter({ !$0.isWhitespace })[...] else { continue }
      for character in row.line where character == note.first { note.removeFirst() }
      // A visit that became a task has its verb in front, wherever it stood.
      #expect(note.isEmpty || draft[.class] == .string("promised"), "\(note)")
    }
  }

  @Test(arguments: Verb.allCases)
  func `every spelling of a verb leads to the same verb`(verb: Verb) throws {
    let catalogue = try Shipped.catalogue()
    let words = Language.allCases.flatMap { catalogue.words(verb.key, in: $0) }
    for rest in ["", " 老王", " 41", " 41 陈列", " 惠民超市 通仙 库存 30条"] {
      let read = Set(words.flatMap(\.spellings).map { line.text($0 + rest) })
      #expect(read.count == 1, "\(read)")
    }
  }

  @Test func `an index that grew reads like one made anew`() throws {
    var names = Names()
    var (grown, reading) = (NameIndex(names) { Readings("") }, line)
    for number in 0..<60 {
      names.insert(.init(name: "第\(number)烟店", alias: ["老\(number)"], code: "C\(number)"))
      if number % 7 == 0 { names.insertBrand("牌\(number)") }
      if number % 11 == 3 { names.removeCustomer(named: "第\(number - 1)烟店") }
      if number % 13 == 5 { names.insert(.init(name: "第\(number)烟店")) }
      grown.update(to: names)
      guard number % 3 == 1 else { continue }
      // Only what was looked into grows; all else is made when it is needed.
      reading.context.names = grown
      #expect(reading.text("拜访第\(number)烟店 20") == line(among: names).text("拜访第\(number)烟店 20"))
    }
    let anew = NameIndex(names) { Readings("") }
    var (first, second) = (line, line)
    (first.context.names, second.context.names) = (grown, anew)
    for number in 0..<60 {
      for typed in ["拜访第\(number)烟店 20", "拜访老\(number) 20", "拜访C\(number) 20 牌\(number)断货"] {
        #expect(first.text(typed) == second.text(typed))
      }
    }
  }

  private func line(among names: Names) -> Line {
    var line = line
    line.context.names = NameIndex(names) { Readings("") }
    return line
  }

  @Test(arguments: [
    ("'t Hof", "visit 't hof 20"), ("'t Hof", "visit t hof 20"), ("’小店小卖部", "拜访小店小卖部 20"),
  ])
  func `a name that begins with a sign is found with it and without`(name: String, typed: String) {
    var names = Names()
    names.insert(.init(name: name))
    #expect(line(among: names).text(typed).contains(name))
  }

  private func permutations(of pieces: [String]) -> [[String]] {
    guard pieces.count > 1 else { return [pieces] }
    return pieces.indices.flatMap { index in
      var rest = pieces
      let piece = rest.remove(at: index)
      return permutations(of: rest).map { [piece] + $0 }
    }
  }
}
