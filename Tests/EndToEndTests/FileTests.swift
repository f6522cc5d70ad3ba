import Foundation
import Testing

/// Files of spreadsheets, brought in and taken out by the built program.
struct FileTests {
  private let wubu: Wubu

  init() throws { wubu = try Wubu() }

  private static let table = "客户名称,许可证号,档位\r\n老王烟店,0101,A\r\n\"惠民,超市\",0102,\"两层\r\n楼\"\r\n"
  private static let names = [#""name":"老王烟店","code":"0101","tier":"A""#, #""name":"惠民,超市""#]

  private static func bytes(
    _ encoding: String.Encoding,
    mark: [UInt8] = [],
    delimiter: String = ","
  ) -> Data {
    let text = table.replacing("店,", with: "店" + delimiter).replacing("1,A", with: "1\(delimiter)A")
      .replacing("\",0102,", with: "\"\(delimiter)0102\(delimiter)")
      .replacing("名称,许可证号,", with: "名称\(delimiter)许可证号\(delimiter)")
    return Data(mark) + (text.data(using: encoding) ?? Data())
  }

  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

  private func put(_ bytes: Data, _ name: String = "客户.csv") throws {
    try bytes.write(to: wubu.home.appending(path: name))
  }

  private func text(of name: String) throws -> Data {
    try Data(contentsOf: wubu.home.appending(path: name))
  }

  private func run(_ arguments: String...) throws -> Wubu.Outcome {
    let frozen = ["--now", "2026-11-23T09:00+08:00"] + arguments
    return try wubu.run(Wubu.binary, frozen, input: Data())
  }

  @Test(arguments: [
    bytes(.utf8), bytes(.utf8, mark: [0xEF, 0xBB, 0xBF], delimiter: ";"), bytes(gb18030),
    bytes(gb18030, delimiter: "\t"),
    bytes(.utf16LittleEndian, mark: [0xFF, 0xFE], delimiter: "\t"),
    bytes(.utf16BigEndian, mark: [0xFE, 0xFF]), bytes(.utf16LittleEndian),
  ])
  func `a file is read in every encoding and with every delimiter`(bytes: Data) throws {
    defer { wubu.remove() }
    try put(bytes)
    let outcome = try run("导入", "客户.csv")
    #expect(outcome.status == 0)
    #expect(outcome.output == "已导入 客户.csv：新客户2户（撤销 1）\n")
    #expect(outcome.errors.contains("表头对应：客户名称＝名称、许可证号＝编码、档位＝等级\n"))
    #expect(wubu.lines.count == 2)
    for (line, name) in zip(wubu.lines, Self.names) { #expect(line.contains(name)) }
    let again = try run("导入", "客户.csv")
    #expect(again.output == "客户.csv 里没有新内容，什么都没有记。\n")
    #expect(wubu.lines.count == 2)
  }

  @Test func `rows that are wrong come back in a file for their owner, and the line fails`() throws
  {
    defer { wubu.remove() }
    try put(Data("客户,编码\n老王,1\n,2\n".utf8))
    let outcome = try run("导入", "客户.csv")
    #expect(outcome.status == 1)
    #expect(wubu.lines.count == 1)
    #expect(
      try text(of: "客户.csv.rejected.csv")
        == Data("\u{FEFF}客户,编码,行号,原因\n,2,3,没有编码为“2”的客户，也没有名称可以建档\n".utf8)
    )
    let path = wubu.home.appending(path: "客户.csv.rejected.csv").path
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a dry run reads, and makes neither journal nor file`() throws {
    defer { wubu.remove() }
    try put(Data("客户,编码\n老王,1\n,2\n".utf8))
    #expect(try run("-n", "导入", "客户.csv").output == "已导入 客户.csv：新客户1户（撤销 1）\n")
    #expect(try run("-n", "导出", "--output", "出.csv").status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: wubu.home.path) == ["客户.csv"])
  }

  @Test func `an export is the same in a file and in a pipe but for the mark`() throws {
    defer { wubu.remove() }
    _ = try run("客户", "老王", "电话:13812345678", "编码:=1+1")
    let rows = "客户名称,客户编码,等级,片区,电话,生日,别名,拼音,备注\n老王,'=1+1,,,138****5678,,,,\n"
    let piped = try run("导出")
    #expect(piped.output == rows)
    #expect(piped.errors == "电话和证件号码已遮住；要完整的请加 --full。\n")
    #expect(try run("导出", "客户", "--output", "出.csv").status == 0)
    #expect(try text(of: "出.csv") == Data(("\u{FEFF}" + rows).utf8))
    #expect(try run("-o", "另.csv", "导出").status == 0)
    #expect(try text(of: "另.csv") == Data(("\u{FEFF}" + rows).utf8))
    #expect(try run("导出", "--output", "出.csv").status == 73)
    #expect(try run("导出", "--output", "出.csv", "--force", "--full").status == 0)
    #expect(try text(of: "出.csv") == Data("\u{FEFF}\(rows.replacing("****", with: "1234"))".utf8))
    let back = try run("导入", "出.csv")
    #expect(back.output == "出.csv 里没有新内容，什么都没有记。\n")
  }

  @Test func `sentences are no CSV, and an export is nothing else`() throws {
    defer { wubu.remove() }
    let report = try run("-o", "小结.csv", "小结")
    #expect(report.status == 1)
    #expect(report.errors == "这个回答里没有表格，不能存成 CSV。可以用 text、md、html 或 json，或者看“帮助 导出”。\n")
    #expect(try run("--format", "csv", "列表").status == 1)
    let export = try run("--format", "json", "导出")
    #expect(export == .init(status: 1, output: "", errors: "这份导出是 csv 格式，不能存成 json。\n"))
    #expect(try run("导出", "--output", "出.md").status == 1)
    #expect(try run("--format", "csv", "导出").status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: wubu.home.path) == [])
  }

  @Test func `where the file for the wrong rows cannot be written, they are told all the same`()
    throws
  {
    defer { wubu.remove() }
    try put(Data("客户,编码\n老王,1\n,2\n".utf8))
    let folder = wubu.home.appending(path: "客户.csv.rejected.csv")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let outcome = try run("导入", "客户.csv")
    #expect(outcome.status == 73)
    #expect(outcome.output == "已导入 客户.csv：新客户1户（撤销 1）\n")
    #expect(outcome.errors.contains("有1行没有导入"))
    #expect(wubu.lines.count == 1)
  }

  @Test func `a disk that is full takes none of the rows`() throws {
    defer { wubu.remove() }
    _ = try run("客户", "老王")
    let before = wubu.lines
    let rows = (0..<2000).map { "零售户\($0),\(1000 + $0)" }
    try put(Data(("客户,编码\n" + rows.joined(separator: "\n")).utf8))
    let outcome = try wubu.shell(#"ulimit -f 64; "$wubu" 导入 客户.csv"#)
    #expect(outcome.status == 74)
    #expect(wubu.lines == before)
  }

  @Test func `a file that is none is told, and nothing is recorded`() throws {
    defer { wubu.remove() }
    #expect(
      try run("导入", "没有.csv")
        == .init(status: 1, output: "", errors: "无法读取 没有.csv：没有这个文件。什么都没有导入。\n")
    )
    #expect(try run("导入", wubu.home.path).errors.contains("这是文件夹"))
    #expect(wubu.lines == [])
  }

  @Test func `a home folder and a pipe are read too`() throws {
    defer { wubu.remove() }
    try put(Data("客户\n老王\n".utf8))
    #expect(try run("导入", "~/客户.csv").status == 0)
    let piped = try wubu.shell(#"printf '客户\n惠民\n' | "$wubu" 导入 /dev/stdin"#)
    #expect(piped.output == "已导入 /dev/stdin：新客户1户（撤销 2）\n")
    let dash = try wubu.shell(#"printf '客户\n阿珍\n' | "$wubu" 导入 -"#)
    #expect(dash.output == "已导入 -：新客户1户（撤销 3）\n")
  }

  @Test func `five thousand rows are one write`() throws {
    defer { wubu.remove() }
    let rows = (0..<5000).map {
      "零售户\($0),\(370_101_000_000 + $0),\($0 % 30),城\($0 % 9),\($0 % 400)"
    }
    try put(Data(("客户名称,许可证号,档位,线路,10月销量\n" + rows.joined(separator: "\n")).utf8))
    let outcome = try run("导入", "客户.csv")
    #expect(outcome.output == "已导入 客户.csv：新客户5000户、数据5000条（撤销 1）\n")
    #expect(wubu.lines.count == 10_000)
  }
}
