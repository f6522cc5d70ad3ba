import Command
import Dates
import Journal
import Testing

/// What may follow `import` and `export`.
struct FileArgumentTests {
  private static func options(
    _ subject: ExportOptions.Subject = .customers,
    _ period: Period? = nil,
    _ output: String? = nil,
    force: Bool = false,
    full: Bool = false
  ) -> ExportOptions {
    var options = ExportOptions()
    (options.subject, options.period, options.output) = (subject, period, output)
    (options.force, options.full) = (force, full)
    return options
  }

  @Test(arguments: [
    ("导入 客户.csv", "客户.csv"), ("import my customers.csv", "my customers.csv"),
    ("dr “我的 客户.csv”", "我的 客户.csv"), ("daoru ~/客户.csv", "~/客户.csv"), ("导入客户.csv", "客户.csv"),
    ("import \"a b.csv\"", "a b.csv"), ("import '/tmp/a.csv'", "/tmp/a.csv"),
    ("import a\\ b.csv", "a b.csv"), ("/导入：10月.csv", "10月.csv"), ("IMPORT A.CSV", "A.CSV"),
  ])
  func `a path is the rest of the line`(line: String, path: String) throws {
    #expect(try Line().command(line) == .import(path))
  }

  @Test(arguments: [
    ("导出", options()), ("export", options()), ("dc 客户", options()), ("导出客户", options()),
    ("export figures", options(.figures)), ("导出 数据 10月", options(.figures, october)),
    ("dc 10月 数据", options(.figures, october)), ("导出 记录 上周", options(.entries, lastWeek)),
    ("export entries last week --output e.csv", options(.entries, lastWeek, "e.csv")),
    ("export -o c.csv --force --full", options(output, force: true, full: true)),
    ("export --output=c.csv customers", options(output)),
    ("export --format csv figures", options(.figures)), ("dc --format=csv", options()),
  ])
  func `subject, period and options stand in any order`(
    line: String,
    options: ExportOptions
  ) throws {
    #expect(try Line().command(line) == .export(options))
  }

  private static let october = Period.month(year: 2026, month: 10)
  private static let lastWeek = Period.week(year: 2026, week: 47)
  private static let output = "c.csv"

  private static func options(
    _ output: String,
    force: Bool = false,
    full: Bool = false
  ) -> ExportOptions {
    options(.customers, nil, output, force: force, full: full)
  }

  @Test(arguments: [
    ("导入", CommandError.missing(.name, verb: .import)),
    ("import “”", .missing(.name, verb: .import)),
    ("export everything", .unexpected("everything", verb: .export)),
    ("导出 客户 上月", .unexpected("上月", verb: .export)),
    ("export --format json", .unexpected("json", verb: .export)),
    ("export --gbk", .unexpected("--gbk", verb: .export)),
    ("export --output", .unexpected("--output", verb: .export)),
  ])
  func `what does not fit is told`(line: String, error: CommandError) throws {
    #expect(try Line().error(line) == error)
  }
}
