import Command
import Journal
import TestSupport
import Testing

/// Lines that look after the journal, and how much of an entry they show.
struct CareLineTests {
  private static func repair(
    accept accepted: RepairOptions.Lines = .these([]),
    drop dropped: RepairOptions.Lines = .these([]),
    yes: Bool = false
  ) -> Command {
    var options = RepairOptions()
    (options.accepted, options.dropped, options.isConfirmed) = (accepted, dropped, yes)
    return .repair(options)
  }

  @Test(arguments: [
    ("自检", Command.doctor), ("zj", .doctor), ("zijian", .doctor), ("/doctor", .doctor),
    ("修复", repair()), ("xf --yes", repair(yes: true)),
    ("repair --accept 3,7 --drop=9", repair(accept: .these([3, 7]), drop: .these([9]))),
    ("修复 --accept 3、7", repair(accept: .these([3, 7]))),
    ("repair --accept all --yes", repair(accept: .all, yes: true)),
    ("修复 --drop 全部", repair(drop: .all)),
    ("清除 老王烟店", .purge("老王烟店", isConfirmed: false)),
    ("qc 老王 --yes", .purge("老王", isConfirmed: true)),
    ("purge “Sunrise Mart”", .purge("Sunrise Mart", isConfirmed: false)),
    ("purge --yes Sunrise Mart", .purge("Sunrise Mart", isConfirmed: true)),
    ("清除：老王烟店", .purge("老王烟店", isConfirmed: false)),
    ("查看 3 --full", .show(EntryReference(n: 3), full: true)),
    ("find --full 138", .find("138", full: true)),
  ])
  func `what is to be done stands in the line`(line: String, command: Command) throws {
    #expect(try Line().command(line) == command)
  }

  @Test func `a list is shown whole where that is asked for`() throws {
    var listing = Listing()
    (listing.kinds, listing.full) = ([.customer], true)
    #expect(try Line().command("列表 客户 --full") == .list(listing))
    #expect(try Line().command("list --full customer") == .list(listing))
  }

  @Test(arguments: [
    ("自检 3", CommandError.unexpected("3", verb: .doctor)),
    ("repair --accept", .unexpected("--accept", verb: .repair)),
    ("repair --accept x", .unexpected("x", verb: .repair)),
    ("repair 3", .unexpected("3", verb: .repair)),
    ("清除", .missing(.customer, verb: .purge)), ("purge --yes", .missing(.customer, verb: .purge)),
  ])
  func `what does not fit is refused`(line: String, error: CommandError) {
    #expect(throws: error) { try Line().command(line) }
  }

  @Test(arguments: ["清除了门口的积雪", "修复了一台冷柜", "自检报告交了"])
  func `a sentence that only begins with such a word does nothing to the journal`(line: String) {
    #expect(throws: CommandError.self) { try Line().command(line) }
  }
}
