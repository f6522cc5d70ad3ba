import Command
import Dates
import Journal
import TestSupport
import Testing

/// What the figures of a table lead to.
struct FigureImportTests {
  private func bringing(_ tell: (inout Story) -> Void = { _ in }) throws -> Bringing {
    var story = Story(on: Day("2026-11-02"))
    story.customer("老王烟店")
    tell(&story)
    return try Bringing(story)
  }

  private static let head = #"customer:"老王烟店" "#

  @Test func `each cell of a measured column is a figure, empty ones are none`() throws {
    var bringing = try bringing()
    let found = try bringing.import(
      "客户,规格,10月销量（条）,库存,零售价,毛利率\n老王烟店,通仙,\"1,200\",-,¥23.50,12.5%\n"
    )
    let brand = #"brands:["通仙"] "#
    #expect(
      found.lines == [
        #"figure period:"2026-10" "# + Self.head + brand + #"metric:"销量" value:1200 unit:"条""#,
        #"figure period:"2026-11" "# + Self.head + brand + #"metric:"零售价" value:23.5 unit:"元""#,
        #"figure period:"2026-11" "# + Self.head + brand + #"metric:"毛利率" value:12.5 unit:"%""#,
      ]
    )
    #expect(found.figures == 3)
  }

  @Test func `a row may name metric, value, unit, period and note`() throws {
    var bringing = try bringing()
    let found = try bringing.import(
      "客户,指标,数值,单位,月份,备注\n老王烟店,销售额,12.5,万元,2026/10/1,初报\n老王烟店,销量,1.2万条,,上月,\n"
        + "老王烟店,销量,,条,10月,\n老王烟店,,3,条,10月,\n老王烟店,销量,3,条,某月,\n（辖区）,社会库存,300,,10,\n"
    )
    #expect(
      found.lines == [
        #"figure period:"2026-10" "# + Self.head
          + #"metric:"销售额" value:125000 unit:"元" note:"初报""#,
        #"figure period:"2026-10" "# + Self.head + #"metric:"销量" value:12000 unit:"条""#,
        #"figure period:"2026-10" metric:"社会库存" value:300"#,
      ]
    )
    #expect(
      found.problems == [
        4: .missing(column: "数值"), 5: .missing(column: "指标"),
        6: .badValue(column: "月份", "某月"),
      ]
    )
  }

  @Test(arguments: [
    ("2026-10", "2026-10"), ("202610", "2026-10"), ("2026/10", "2026-10"), ("2026年10月", "2026-10"),
    ("10月", "2026-10"), ("12月", "2025-12"), ("上月", "2026-10"), ("2026/10/1 0:00", "2026-10"),
    ("Oct-26", "2026-10"), ("Oct 2026", "2026-10"), ("October 2025", "2025-10"),
    ("October", "2026-10"), ("2026-W45", "2026-W45"), ("2026-Q3", "2026-Q3"), ("2026", "2026"),
    ("2026-10-05", "2026-10-05"), ("last month", "2026-10"),
  ])
  func `a period is read in the forms of spreadsheets and of people`(
    typed: String,
    period: String
  ) throws {
    var bringing = try bringing()
    let found = try bringing.import("客户,月份,销量\n老王烟店,\(typed),5\n")
    #expect(found.drafts.map { $0[.period] } == [.string(period)])
  }

  @Test func `the marks of a brand are none of its name`() throws {
    var bringing = try bringing()
    let found = try bringing.import("客户,品牌,销量\n老王烟店,《通仙》、兰州,5\n")
    #expect(found.drafts.map { $0[.brands] } == [.strings(["通仙", "兰州"])])
  }

  @Test func `a day in the row is the day of the figure, and then no month is guessed`() throws {
    var bringing = try bringing()
    let found = try bringing.import("客户,日期,销量\n老王烟店,2026-11-20,5\n老王烟店,2026/11/21 0:00,6\n")
    #expect(found.drafts.map(\.on) == [Day("2026-11-20"), Day("2026-11-21")])
    #expect(found.drafts.allSatisfy { $0[.period] == nil })
  }

  @Test func `nothing was measured after today`() throws {
    var bringing = try bringing()
    let found = try bringing.import("客户,日期,销量\n老王烟店,2026-11-24,5\n老王烟店,2026-11-23,6\n")
    #expect(found.problems == [2: .future(column: "日期", "2026-11-24")])
    #expect(found.figures == 1)
  }

  @Test func `the figure of an earlier day is followed, one of today is corrected`() throws {
    var bringing = try bringing { $0.figure("库存", 50, of: "老王烟店", in: "2026-11") }
    let text = "客户,库存\n老王烟店,50\n"
    #expect(try bringing.import(text).drafts == [])
    #expect(
      try bringing.import("客户,库存\n老王烟店,30\n").lines
        == [#"figure period:"2026-11" "# + Self.head + #"metric:"库存" value:30"#]
    )
    #expect(
      try bringing.import("客户,库存\n老王烟店,31\n").lines == ["amend value:31 of:[3]"]
    )
    #expect(try bringing.import("客户,库存\n老王烟店,31\n").drafts == [])
    #expect(try bringing.import(text).lines == ["amend value:50 of:[3]"])
  }

  @Test func `a figure of a named day is corrected on that day`() throws {
    var bringing = try bringing { $0.figure("销量", 5, of: "老王烟店") }
    let found = try bringing.import("客户,日期,销量\n老王烟店,2026-11-02,8\n老王烟店,2026-11-03,5\n")
    #expect(found.drafts.map(\.kind) == [.figure, .amend])
    #expect(found.drafts.map(\.on) == [Day("2026-11-03"), Day("2026-11-02")])
    #expect(found.correctedFigures == 1)
    #expect(try bringing.import("客户,日期,销量\n老王烟店,2026-11-02,8\n").drafts == [])
  }

  @Test func `several figures of one thing in a file are all kept, once`() throws {
    var bringing = try bringing()
    let text = "客户,日期,销量\n老王烟店,2026-11-20,5\n老王烟店,2026-11-20,6\n老王烟店,2026-11-20,5\n"
    #expect(try bringing.import(text).figures == 2)
    #expect(try bringing.import(text).drafts == [])
  }

  @Test func `a customer who is only in the figures is added before them`() throws {
    var bringing = try bringing()
    let found = try bringing.import("客户,销量\n惠民超市,3\n老王烟店,\n惠民超市,3\n")
    #expect(found.drafts.map(\.kind) == [.customer, .figure])
    #expect(found.unchangedRows == 2)
  }
}
