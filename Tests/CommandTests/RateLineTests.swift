import Command
import Dates
import TestSupport
import Testing

/// `rate`, with its parts in any order.
struct RateLineTests {
  private func request(_ line: String) throws -> RateRequest? {
    let known = try Line()
    guard case .rate(let request)? = try? known.reader.command(line, in: known.context) else {
      return nil
    }
    return request
  }

  @Test(
    arguments: [
      ("铺货率", nil, nil), ("phl 通仙", "通仙", nil), ("铺货率通仙", "通仙", nil),
      ("rate 通仙 2026-10", "通仙", "2026-10"), ("rate last month 通仙", "通仙", "2026-10"),
      ("上月铺货率 通仙", "通仙", "2026-10"), ("铺货率 《通仙》 上周", "通仙", "2026-W47"),
      ("rate Nosuch Brand", "Nosuch Brand", nil),
    ] as [(String, String?, String?)]
  )
  func `brand and period in any order`(line: String, subject: String?, period: String?) throws {
    let request = try request(line)
    #expect(request != nil)
    #expect(request?.subject == subject)
    #expect(request?.period?.description == period)
  }

  @Test func `area, tier and the options of a report`() throws {
    let request = try request("铺货率 通仙 片区:城东 tier:A --format md -o a.md --force")
    #expect(request?.area == "城东")
    #expect(request?.tier == "A")
    #expect(request?.options.format == "md")
    #expect(request?.options.output == "a.md")
    #expect(request?.options.force == true)
  }

  @Test(arguments: [
    ("铺货率 通仙 -o \"十一月 铺货.html\" --force", "十一月 铺货.html"), ("rate 通仙 --output=\"a b.md\"", "a b.md"),
    ("rate 通仙 -o “月 报.csv”", "月 报.csv"), ("rate 通仙 -o a.md", "a.md"),
  ])
  func `a file's name in quotes may have spaces`(line: String, path: String) throws {
    #expect(try request(line)?.options.output == path)
    #expect(try request(line)?.subject == "通仙")
  }

  @Test(arguments: ["铺货率要查", "铺货率上不去", "rates are high"])
  func `a sentence about it asks for nothing`(line: String) throws {
    #expect(try request(line) == nil)
  }
}
