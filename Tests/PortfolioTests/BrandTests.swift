import Dates
import Journal
import Portfolio
import TestSupport
import Testing

struct BrandTests {
  private func state(_ state: Int, of brand: String, at shop: String, on day: Day) -> Draft {
    Draft(
      .brand,
      on: day,
      [.customer: .string(shop), .brands: .strings([brand]), .state: .integer(state)]
    )
  }

  @Test func `the last word on a brand set holds, and its members are known brands`() {
    let portfolio = Portfolio(
      of: .make(.brandset, [.name: .string("重点规格"), .members: .strings(["通仙", "金桥"])]),
      .make(.brandset, [.name: .string("重点规格"), .members: .strings(["通仙", "云溪"])])
    )
    #expect(portfolio.brandSets.keys.sorted() == ["重点规格"])
    #expect(portfolio.brandSets["重点规格"]?.name == "重点规格")
    #expect(portfolio.brandSets["重点规格"]?.members == ["通仙", "云溪"])
    #expect(portfolio.names.brandSets == ["重点规格"])
    #expect(portfolio.names.brands == ["通仙", "金桥", "云溪"])
  }

  @Test func `a brand is known by its entry, as it was corrected`() {
    var portfolio = Portfolio(of: .make(.brand, [.brands: .strings(["通先"])]))
    #expect(portfolio.names.brands == ["通先"])
    portfolio.take(.amend(1, [.brands: .strings(["通仙"])]), n: 2)
    #expect(portfolio.names.brands == ["通仙"])
    portfolio.take(.undo(1), n: 3)
    #expect(portfolio.names.brands == [])
  }

  @Test func `the latest state up to a day counts for each shop`() {
    let portfolio = Portfolio(
      of: .customer("老王"),
      state(1, of: "通仙", at: "老王", on: Day("2026-11-02")),
      state(3, of: "通仙", at: "老王", on: Day("2026-11-20")),
      // Recorded later, about an earlier day.
      state(2, of: "通仙", at: "老王", on: Day("2026-11-10")),
      state(2, of: "通仙", at: "惠民", on: Day("2026-11-10")),
      // Twice on one day: the later line.
      state(0, of: "通仙", at: "惠民", on: Day("2026-11-10")),
      state(3, of: "云溪", at: "惠民", on: Day("2026-11-10")),
      .rename("老王", to: "新王")
    )
    #expect(portfolio.brandStates(of: "通仙", upTo: Day("2026-11-30")) == ["新王": 3, "惠民": 0])
    #expect(portfolio.brandStates(of: "通仙", upTo: Day("2026-11-19")) == ["新王": 2, "惠民": 0])
    #expect(portfolio.brandStates(of: "通仙", upTo: Day("2026-11-09")) == ["新王": 1])
    #expect(portfolio.brandStates(of: "通仙", upTo: Day("2026-11-01")) == [:])
  }
}
