import CSV
import Command
import Dates
import Foundation
import Journal
import Portfolio
import TestSupport
import Testing

/// What the columns of a table are taken for.
struct ImportTableTests {
  private static let october = Period.month(year: 2026, month: 10)
  private static let november = Period.month(year: 2026, month: 11)
  private static let lastDecember = Period.month(year: 2025, month: 12)

  private func columns(_ titles: String, _ cells: String = "") throws -> [ImportColumn] {
    try Bringing().table(titles + "\n" + cells).columns
  }

  @Test(arguments: [
    ("客户名称,客户编码,等级,片区,电话,生日,别名,备注", "name code tier area phone birthday alias note"),
    ("零售户名称,许可证号,档位,送货线路,联系电话,出生日期,简称,说明", "name code tier area phone birthday alias note"),
    ("店名,编码,客户级别,所属片区,手机号码,店主生日", "name code tier area phone birthday"),
    (
      "name,code,tier,area,phone,birthday,alias,note",
      "name code tier area phone birthday alias note"
    ),
    (
      "Customer Name,LICENCE_NO,Level,route,Mobile,Date of Birth",
      "name code tier area phone birthday"
    ),
    ("Shop name*,Account No.,Grade,District", "name code tier area"),
    ("ＮＡＭＥ,客 户 编 码,電話（必填）", "name code phone"), ("客戶名稱,檔位", "name tier"),
  ])
  func `titles are known in both languages, however they are written`(
    titles: String,
    fields: String
  ) throws {
    let expected = fields.split(separator: " ").compactMap { Field(named: String($0)) }
    #expect(try columns(titles) == expected.map(ImportColumn.field))
  }

  @Test(arguments: [
    ("销量", Measure(metric: "销量")), ("10月销量", Measure(metric: "销量", period: october)),
    ("10月销量（条）", Measure(metric: "销量", unit: "条", period: october)),
    ("2026年10月订货量(万支)", Measure(metric: "订货量", unit: "万支", period: october)),
    ("库存_2026-10", Measure(metric: "库存", period: october)),
    ("202610购进量", Measure(metric: "购进量", period: october)),
    ("零售价(元)", Measure(metric: "零售价", unit: "元")),
    ("销售额(2026/10)", Measure(metric: "销售额", period: october)),
    ("本月的销量", Measure(metric: "销量", period: november)),
    ("上月库存", Measure(metric: "库存", period: october)),
    ("12月销量", Measure(metric: "销量", period: lastDecember)),
    ("Sales", Measure(metric: "Sales")), ("Oct sales", Measure(metric: "sales", period: october)),
    ("stock 2026-10 (cartons)", Measure(metric: "stock", unit: "cartons", period: october)),
    ("retail price (incl. tax)", Measure(metric: "retail price")),
  ])
  func `a column may hold the figures of a metric, a unit and a period`(
    title: String,
    measure: Measure
  ) throws {
    #expect(try columns("客户名称,\(title)") == [.field(.name), .measure(measure)])
  }

  @Test func `an unlisted metric beside a period is one when its cells are numbers`() throws {
    let measure = ImportColumn.measure(Measure(metric: "宽带数", period: Self.october))
    #expect(try columns("客户名称,10月宽带数", "甲,12\n乙,-\n丙,\"1,200\"") == [.field(.name), measure])
    #expect(try columns("客户名称,10月宽带数", "甲,12\n乙,多") == [.field(.name), .unused])
    #expect(try columns("客户名称,10月宽带数") == [.field(.name), .unused])
  }

  @Test(arguments: [
    "客户名称,经度", "客户名称,10月档位", "客户名称,2类卡数", "客户名称,marketing", "客户名称,序号", "客户名称,",
    "客户名称,指标", "客户名称,月份", "客户名称,品牌", "客户名称,日期", "客户名称,单位", "客户名称,姓名", "客户名称,行号",
    "客户名称,reason", "客户名称,销量同比", "客户名称,客户名称",
  ])
  func `what says nothing by itself is not used`(titles: String) throws {
    #expect(try columns(titles, "甲,1") == [.field(.name), .unused])
  }

  @Test func `of two titles with one meaning the more exact one counts`() throws {
    #expect(try columns("姓名,店名,编号,许可证号") == [.unused, .field(.name), .unused, .field(.code)])
  }

  @Test func `values need a metric, in a column or in their own title`() throws {
    #expect(
      try columns("客户,指标,数值,单位,月份,品牌,日期")
        == [
          .field(.name), .field(.metric), .field(.value), .field(.unit), .field(.period),
          .field(.brands), .on,
        ]
    )
    #expect(
      try columns("客户,规格,数量（条）")
        == [.field(.name), .field(.brands), .measure(Measure(metric: "数量", unit: "条"))]
    )
  }

  @Test func `what stands above the titles is passed over, empty rows are none`() throws {
    let table = try Bringing().table("10月零售户销量表,,\n制表：林,,\n,,\n客户,编码,档位\n\n,,\n老王,1,A\n")
    #expect(table.titles == ["客户", "编码", "档位"])
    #expect(table.rows == [CSVRow(line: 7, cells: ["老王", "1", "A"])])
  }

  @Test func `without a name or a code nothing is taken`() {
    #expect(throws: ImportError.noKey(["档位", "线路"])) { try Bringing().table("档位,线路\nA,城东\n") }
    #expect(throws: ImportError.empty) { try Bringing().table("\n ,,\n") }
    for mark: [UInt8] in [[0x50, 0x4B, 3, 4], [0xD0, 0xCF, 0x11, 0xE0]] {
      #expect(throws: ImportError.workbook) { try Bringing().table(Data(mark + [0, 1, 2])) }
    }
    #expect(throws: ImportError.ofEntries) { try Bringing().table("日期,种类,客户\n2026-11-23,拜访,老王\n") }
  }

  @Test func `cells lose what a spreadsheet put around them`() throws {
    let table = try Bringing().table("客户,编码\n 老王　,\"=\"\"0101\"\"\"\n'=惠民,0102\t\n'店,x\r\n")
    #expect(
      table.rows.map(\.cells) == [["老王", "0101"], ["=惠民", "0102"], ["'店", "x"]]
    )
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `no bytes stop an import`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let heads = ["客户,编码,10月销量,生日,电话\n", "name;metric;value;period\n", "", "客户\t日期\t数量\n"]
    var bytes = Data((heads.randomElement(using: &random) ?? "").utf8)
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let pieces = [
        "\n", ",", ";", "\t", "\"", random.awkwardText(), "1", "-", "合计", "9999999999999999",
      ]
      bytes += Data((pieces.randomElement(using: &random) ?? "").utf8)
      if Bool.random(using: &random) { bytes.append(UInt8.random(in: 0...255, using: &random)) }
    }
    var bringing = try Bringing()
    guard let found = try? bringing.import(bytes) else { return }
    // What was taken can be read back, line by line.
    #expect(bringing.portfolio.journal.damage == [])
    #expect(bringing.entries.count == found.drafts.count)
    // A second time nothing is new.
    let again = try bringing.import(bytes)
    #expect(again.drafts == [])
  }
}
