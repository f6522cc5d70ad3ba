import Catalogue
import Foundation
import Report
import TestSupport
import Testing

struct QuantityTests {
  @Test(arguments: [
    ("0", "0"), ("999", "999"), ("1000", "1,000"), ("-1234567.5", "-1,234,567.5"), ("0.05", "0.05"),
    ("123456.780", "123,456.78"),
  ])
  func `digits are grouped by thousands`(digits: String, grouped: String) {
    #expect(Decimal(string: digits)?.grouped == grouped)
  }

  @Test(arguments: [("2.45", "2.5"), ("-2.45", "-2.5"), ("2.44", "2.4"), ("7", "7")])
  func `halves are rounded away from nothing`(digits: String, rounded: String) {
    #expect(Decimal(string: digits)?.rounded(to: 1).description == rounded)
  }

  @Test func `nothing is divided by nothing`() {
    #expect(Decimal(3).divided(by: 0) == nil)
    #expect(Decimal(3).divided(by: 4) == 0.75)
  }

  @Test func `a share of nothing is a dash`() throws {
    let catalogue = try Shipped.catalogue()
    func text(_ part: Int, _ whole: Int) -> String {
      catalogue.text(.percent(part, of: whole), in: .chinese)
    }
    #expect(text(0, 0) == "—")
    #expect(text(0, 3) == "0%")
    #expect(text(1, 3) == "33.3%")
    #expect(text(2, 3) == "66.7%")
    #expect(text(1, 16) == "6.3%")
    #expect(text(3, 3) == "100%")
  }

  @Test(arguments: [(0, "—"), (45, "45分钟"), (60, "1小时"), (320, "5小时20分")])
  func `a duration is said in hours and minutes`(minutes: Int, words: String) throws {
    let catalogue = try Shipped.catalogue()
    #expect(catalogue.text(.duration(minutes: minutes), in: .chinese) == words)
  }
}
