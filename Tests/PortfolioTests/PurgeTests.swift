import Dates
import Foundation
import Journal
import Portfolio
import TestSupport
import Testing

/// What is left of a journal when one customer's data is taken out.
struct PurgeTests {
  private static let name = Value.string("老王烟店")

  private func customer(_ n: Int, _ name: String, _ fields: Fields = [:]) -> Entry {
    .make(.customer, n: n, fields.with([.name: .string(name)]))
  }

  private func note(_ n: Int, _ text: String, _ customer: String? = nil) -> Entry {
    var entry = Entry.make(.note, n: n, [.note: .string(text)])
    entry.fields[.customer] = customer.map(Value.string)
    return entry
  }

  private func nobody(_ n: Int) -> Entry { .make(.purged, n: n) }

  private func purge(_ name: String, _ entries: [Entry]) throws -> Purge {
    try #require(Purge(name, from: Portfolio(reading: entries.journal)))
  }

  private func ids(_ numbers: Int...) -> [EntryID] { numbers.map { EntryID(by: "me", n: $0) } }

  @Test func `the customer's entries keep nothing but their numbers`() throws {
    let entries = [
      customer(1, "老王烟店", [.phone: .string("13812345678")]), customer(2, "惠民超市"),
      .make(.visit, n: 3, [.customer: Self.name, .note: .string("缺货")]),
      .make(
        .answer,
        n: 4,
        [.question: .string("A-C3"), .subject: Self.name, .value: .string("flat")]
      ),
      .make(.goal, n: 5, [.customer: Self.name, .metric: .string("销量")]), note(6, "送货晚", "惠民超市"),
    ]
    let purge = try purge("老王烟店", entries)
    #expect(purge.name == "老王烟店")
    #expect(purge.emptied == ids(1, 3, 4, 5))
    #expect(purge.altered == [])
    #expect(
      purge.bytes == [nobody(1), entries[1], nobody(3), nobody(4), nobody(5), entries[5]].journal
    )
    #expect(Journal(reading: purge.bytes).damage == [])
  }

  @Test func `former names and names that only a change tells are the same customer`() throws {
    let entries = [
      customer(1, "老王"), .make(.visit, n: 2, [.customer: .string("老王")]),
      customer(3, "王记", [.customer: .string("老王")]),
      .make(.amend, n: 4, [.of: .list([.integer(1)]), .phone: .string("13812345678")]),
      note(5, "打13812345678找人，王记和老王都在"),
    ]
    let purge = try purge("王记", entries)
    #expect(purge.emptied == ids(1, 2, 3, 4))
    #expect(purge.altered == ids(5))
    #expect(try Journal(reading: purge.bytes).entry(at: 4).note == "打***找人，***和***都在")
    #expect(try self.purge("老王", entries) == purge)
  }

  @Test func `a name within another customer's longer name stays`() throws {
    let entries = [
      customer(1, "老王烟店", [.alias: .strings(["老王"])]), customer(2, "老王家超市"),
      note(3, "老王家超市说老王烟店关了，老王不在", "老王家超市"),
    ]
    let purge = try purge("老王烟店", entries)
    #expect(purge.altered == ids(3))
    let left = try Journal(reading: purge.bytes).entry(at: 2)
    #expect(left.note == "老王家超市说***关了，***不在")
    #expect(left.customer == "老王家超市")
  }

  @Test func `a Latin name and a code are taken out as whole words only`() throws {
    let entries = [
      customer(1, "Ann", [.code: .string("10010")]), note(2, "ANN said Anna has 10010 and 100100"),
    ]
    let purge = try purge("Ann", entries)
    #expect(
      try Journal(reading: purge.bytes).entry(at: 1).note == "*** said Anna has *** and 100100"
    )
  }

  @Test func `lists and rows lose the customer and keep the others`() throws {
    func row(_ name: String) -> Value {
      .object([Value.Member("customer", .string(name)), Value.Member("n", .integer(2))])
    }
    let entries = [
      customer(1, "老王烟店"), customer(2, "惠民超市"),
      .make(.answer, n: 3, [.value: .strings(["惠民超市", "老王烟店"])]),
      .make(.answer, n: 4, [.value: .list([row("老王烟店"), row("惠民超市")])]),
      .make(.answer, n: 5, [.value: .strings(["老王烟店"])]),
    ]
    let purge = try purge("老王烟店", entries)
    #expect(purge.altered == ids(3, 4, 5))
    let journal = Journal(reading: purge.bytes)
    #expect(try journal.entry(at: 2)[.value] == .strings(["惠民超市"]))
    #expect(try journal.entry(at: 3)[.value] == .list([row("惠民超市")]))
    #expect(try journal.entry(at: 4)[.value] == .list([]))
  }

  @Test func `what was moved to another customer stays with that one`() throws {
    let entries = [
      customer(1, "老王烟店"), customer(2, "惠民超市"),
      .make(.visit, n: 3, [.customer: Self.name, .minutes: .integer(20)]),
      .make(.amend, n: 4, [.of: .list([.integer(3)]), .customer: .string("惠民超市")]),
      .make(.visit, n: 5, [.customer: .string("惠民超市")]),
      .make(.amend, n: 6, [.of: .list([.integer(5)]), .customer: Self.name]),
    ]
    let purge = try purge("老王烟店", entries)
    #expect(purge.emptied == ids(1, 5, 6))
    #expect(purge.altered == ids(3))
    let portfolio = Portfolio(reading: purge.bytes)
    #expect(portfolio.entry(EntryID(by: "me", n: 3))?.customer == "惠民超市")
  }

  @Test func `what closed the customer's matters alone goes too, what closed others as well stays`()
    throws
  {
    let entries = [
      customer(1, "老王烟店"), Entry.make(.task, n: 2, [.customer: Self.name]), .make(.task, n: 3),
      .make(.done, n: 4, [.of: .list([.integer(2)]), .note: .string("店主收了")]),
      .make(.done, n: 5, [.of: .list([.integer(2), .integer(3)])]),
    ]
    #expect(try purge("老王烟店", entries).emptied == ids(1, 2, 4))
  }

  @Test func `a customer who was taken back is still in the file, and goes`() throws {
    let entries = [
      customer(1, "老王烟店"), Entry.make(.undo, n: 2, [.of: .list([.integer(1)])]), note(3, "老王烟店搬了"),
    ]
    let purge = try purge("老王烟店", entries)
    #expect(purge.emptied == ids(1))
    #expect(purge.altered == ids(3))
  }

  @Test func `nobody of that name is told, and a purge leaves nobody`() throws {
    let entries = [customer(1, "老王烟店"), note(2, "老王烟店要货", "老王烟店")]
    #expect(Purge("惠民超市", from: Portfolio(reading: entries.journal)) == nil)
    let purge = try purge("老王烟店", entries)
    #expect(Purge("老王烟店", from: Portfolio(reading: purge.bytes)) == nil)
    #expect(purge.bytes.range(of: Data("老王".utf8)) == nil)
    #expect(Portfolio(reading: purge.bytes).customers.isEmpty)
  }
}
