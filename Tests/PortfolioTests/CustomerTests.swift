import Dates
import Journal
import Portfolio
import TestSupport
import Testing

/// The archive: what a customer's card says after all that was written about it.
struct CustomerTests {
  @Test func `a card grows by each entry, and what one does not mention stays`() {
    let portfolio = Portfolio(
      of: .customer("老王烟店", [.code: .string("1001"), .alias: .strings(["老王"])]),
      .customer("老王烟店", [.tier: .string("A"), .alias: .strings(["王记", "老王"])]),
      .customer("老王烟店", [.tier: .string("B"), .phone: .string("138"), .note: .string("胃不好")])
    )
    var card = Customer(name: "老王烟店", since: Day("2026-11-23"))
    card.alias = ["老王", "王记"]
    card.code = "1001"
    card.tier = "B"
    card.phone = "138"
    card.note = "胃不好"
    #expect(portfolio.customers == ["老王烟店": card])
    #expect(
      portfolio.names.customers["老王烟店"]
        == Names.Customer(name: "老王烟店", alias: ["老王", "王记"], code: "1001")
    )
  }

  @Test func `an old name becomes an alias, and old entries are shown under the new one`() {
    let portfolio = Portfolio(
      of: .customer("老王烟店", [.tier: .string("A")]),
      .visit("老王烟店"),
      .rename("老王烟店", to: "新王烟店")
    )
    #expect(portfolio.customers.keys.sorted() == ["新王烟店"])
    #expect(portfolio.customers["新王烟店"]?.alias == ["老王烟店"])
    #expect(portfolio.customers["新王烟店"]?.tier == "A")
    #expect(portfolio.names.customers.keys.sorted() == ["新王烟店"])
    #expect(portfolio.presentName("老王烟店") == "新王烟店")
    #expect(portfolio.lastContacts(upTo: Day("2026-11-23")) == ["新王烟店": Day("2026-11-23")])
    // The line itself stays as it was written.
    #expect(portfolio.entry(own(2))?.customer == "老王烟店")
  }

  @Test func `a name goes back and forth without a trace of itself among the aliases`() {
    let portfolio = Portfolio(
      of: .customer("老王"),
      .rename("老王", to: "新王"),
      .rename("新王", to: "老王")
    )
    #expect(portfolio.customers.keys.sorted() == ["老王"])
    #expect(portfolio.customers["老王"]?.alias == ["新王"])
    #expect(portfolio.presentName("新王") == "老王")
    #expect(portfolio.presentName("老王") == "老王")
    var again = portfolio
    again.take(.rename("老王", to: "新王"), n: 4)
    #expect(again.customers["新王"]?.alias == ["老王"])
    #expect(again.presentName("老王") == "新王")
    #expect(again.presentName("新王") == "新王")
  }

  @Test func `a chain of names leads to the last`() {
    let portfolio = Portfolio(
      of: .customer("甲"),
      .rename("甲", to: "乙"),
      .rename("乙", to: "丙"),
      .customer("甲", [.area: .string("城东")])
    )
    #expect(portfolio.presentName("甲") == "丙")
    #expect(portfolio.customers["丙"]?.alias == ["甲", "乙"])
    // What is said later under an old name is about the same customer.
    #expect(portfolio.customers["丙"]?.area == "城东")
    #expect(portfolio.customers.count == 1)
  }

  @Test func `a rename to a customer that exists makes one of two and loses nothing`() {
    let portfolio = Portfolio(
      of: .customer("老王", [.tier: .string("A"), .phone: .string("138")]),
      .customer("老王烟店", [.tier: .string("B"), .alias: .strings(["王记"])]),
      .rename("老王", to: "老王烟店")
    )
    #expect(portfolio.customers.keys.sorted() == ["老王烟店"])
    #expect(portfolio.customers["老王烟店"]?.tier == "B")
    #expect(portfolio.customers["老王烟店"]?.phone == "138")
    #expect(portfolio.customers["老王烟店"]?.alias == ["王记", "老王"])
  }

  @Test func `a rename that was taken back never happened`() {
    let portfolio = Portfolio(
      of: .customer("老王"),
      .rename("老王", to: "新王"),
      .undo(2)
    )
    #expect(portfolio.customers["老王"]?.alias == [])
    #expect(portfolio.presentName("老王") == "老王")
    #expect(portfolio.customers["新王"] == nil)
  }

  @Test func `what was answered and planned about a customer follows it to its new name`() {
    let key = AnswerKey(
      method: "135",
      question: "A-C3",
      period: .month(year: 2026, month: 11),
      subject: "新王"
    )
    var portfolio = Portfolio(
      of: .customer("老王"),
      .make(
        .answer,
        [
          .method: .string("135"), .question: .string("A-C3"), .period: .string("2026-11"),
          .subject: .string("老王"), .value: .string("up"),
        ]
      ),
      .make(.goal, [.metric: .string("visits"), .customer: .string("老王")])
    )
    portfolio.loadAnswers()
    portfolio.take(.rename("老王", to: "新王"), n: 4)
    #expect(portfolio.answers[key]?.value == .string("up"))
    #expect(portfolio.goals.map(\.customer) == ["新王"])
    // A later change folds everything anew.
    portfolio.take(.amend(1, [.tier: .string("A")]), n: 5)
    #expect(portfolio.answers[key]?.value == .string("up"))
    #expect(portfolio.goals.map(\.customer) == ["新王"])
  }

  @Test func `the revision of the names changes with every change of a name`() {
    var portfolio = Portfolio(of: .customer("老王"), .customer("老李"))
    var revisions = [portfolio.names.revision]
    portfolio.take(.visit("老王"), n: 3)
    #expect(portfolio.names.revision == revisions[0])
    for (n, draft) in [
      (4, Draft.customer("老张")), (5, .amend(4, [.name: .string("老章")])), (6, .undo(4)),
      (7, .redo(4)), (8, .rename("老李", to: "小李")),
    ] {
      portfolio.take(draft, n: n)
      revisions.append(portfolio.names.revision)
    }
    #expect(Set(revisions).count == revisions.count, "\(revisions)")
  }
}
