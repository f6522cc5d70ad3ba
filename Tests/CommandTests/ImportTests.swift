import CSV
import Command
import Dates
import Foundation
import Journal
import Portfolio
import TestSupport
import Testing

/// What the rows of a table lead to.
struct ImportTests {
  private static let story: Story = {
    var story = Story(on: Day("2026-11-02"))
    story.add(
      .customer,
      [
        .name: "老王烟店", .code: "1001", .tier: "B", .phone: "13812345678",
        .alias: .strings(["老王"]),
      ]
    )
    story.customer("惠民超市", tier: "A")
    return story
  }()

  @Test func `new customers come with all that their rows say`() throws {
    var bringing = try Bringing()
    let found = try bringing.import(
      "客户名称,编码,档位,线路,电话,生日,别名,备注\n"
        + "老王烟店,0101,A,城东,138 1234 5678,1980/5/12 0:00,老王、王记,\"两层楼，\n二楼住人\"\n惠民超市,,,,,,,\n"
    )
    #expect(
      found.lines == [
        #"customer name:"老王烟店" alias:["老王","王记"] code:"0101" tier:"A" area:"城东" "#
          + #"phone:"138 1234 5678" birthday:"1980-05-12" note:"两层楼，\n二楼住人""#,
        #"customer name:"惠民超市""#,
      ]
    )
    #expect(found.newCustomers == 2)
    #expect(found.rejected == [])
  }

  @Test func `a known customer gets the changed fields only, found by code, name or alias`() throws
  {
    var bringing = try Bringing(Self.story)
    let found = try bringing.import(
      "名称,编码,等级,片区,别名\n老王,1001,A,,王记\n惠民超市,2002,A,城西,\n,1001,,城东,\n"
    )
    #expect(
      found.lines == [
        #"customer name:"老王烟店" alias:["王记"] tier:"A" area:"城东""#,
        #"customer name:"惠民超市" code:"2002" area:"城西""#,
      ]
    )
    #expect(found.newCustomers == 0)
    #expect(found.changedCustomers == 2)
    let card = bringing.portfolio.customers["老王烟店"]
    #expect(card?.alias == ["老王", "王记"])
    #expect(card?.phone == "13812345678")
  }

  @Test func `what is known already appends nothing, in whatever spelling`() throws {
    var bringing = try Bringing(Self.story)
    let found = try bringing.import(
      "名称,编码,等级,电话,别名\n　老王烟店 ,1001,B,138****5678,老王\n惠民超市,,,,\nＬＡＯ,,,,\n"
    )
    #expect(found.lines == [#"customer name:"ＬＡＯ""#])
    #expect(found.unchangedRows == 2)
    #expect(try bringing.import("名称\nlao\n").drafts == [])
  }

  @Test func `a known code with another name renames, and the old name is kept`() throws {
    var bringing = try Bringing(Self.story)
    let text = "名称,编码,10月销量\n王记烟酒,1001,98\n"
    #expect(
      try bringing.import(text).lines == [
        #"customer customer:"老王烟店" name:"王记烟酒""#,
        #"figure period:"2026-10" customer:"王记烟酒" metric:"销量" value:98"#,
      ]
    )
    #expect(bringing.portfolio.customers["王记烟酒"]?.alias == ["老王", "老王烟店"])
    #expect(try bringing.import(text).drafts == [])
  }

  @Test func `a masked phone number says nothing`() throws {
    var bringing = try Bringing(Self.story)
    let found = try bringing.import("编码,电话\n1001,139****0000\n")
    #expect(found.drafts == [])
    #expect(found.maskedPhones == 1)
  }

  @Test func `rows that contradict the archive or each other are left out, each whole`() throws {
    var bringing = try Bringing(Self.story)
    let found = try bringing.import(
      "名称,编码,等级\n惠民超市,1001,C\n福满多,3001,A\n福满多,3002,A\n福万家,3001,A\n,9999,A\n,,A\n百姓,4001,A\n"
    )
    #expect(
      found.problems == [
        2: .otherOwner(code: "1001", owner: "老王烟店", name: "惠民超市"), 4: .sameName(line: 3),
        5: .sameCode(line: 3), 6: .unknownCode("9999"), 7: .noName,
      ]
    )
    #expect(found.drafts.map { $0[.name] } == ["福满多", "百姓"])
  }

  @Test func `two shops of one name are told by their codes`() throws {
    var bringing = try Bringing(Self.story)
    let found = try bringing.import("名称,编码\n老王烟店,5001\n老王烟店,1001\n")
    #expect(found.problems == [2: .sameName(line: 3)])
    // With no other owner in the file the code has changed, as with a new licence.
    #expect(
      try bringing.import("名称,编码\n老王烟店,5001\n").lines
        == [#"customer name:"老王烟店" code:"5001""#]
    )
  }

  @Test func `cells that cannot be right cost their row`() throws {
    var bringing = try Bringing()
    let long = String(repeating: "长", count: 81)
    let found = try bringing.import(
      Data(
        ("名称,编码,生日,销量\n甲,3.70101E+11,,\n乙,1,2-30,\n丙,2,,缺货\n丁,3,,1,多\n\(long),4,,\n"
          + "\"戊\"店,5,,\n好,6,5-12,1\n").utf8
      ) + Data("己".utf8) + [0xFF] + Data(",7,,\n".utf8)
    )
    #expect(
      found.problems == [
        2: .spoilt(column: "编码", "3.70101E+11"), 3: .badValue(column: "生日", "2-30"),
        4: .badValue(column: "销量", "缺货"), 5: .tooManyCells, 6: .longName(most: 80),
        7: .misplacedQuote, 9: .unreadableCharacters,
      ]
    )
    #expect(found.drafts.map { $0[.name]?.string ?? $0[.customer]?.string } == ["好", "好"])
  }

  @Test func `totals are about nobody`() throws {
    var bringing = try Bringing()
    let found = try bringing.import("序号,名称,销量\n1,甲,3\n合计,,3\n,总 计,3\n")
    #expect(found.totals == 2)
    #expect(found.newCustomers == 1)
    #expect(found.rejected == [])
  }
}

extension Value: ExpressibleByStringLiteral {
  /// A string of the journal.
  public init(stringLiteral text: String) { self = .string(text) }
}
