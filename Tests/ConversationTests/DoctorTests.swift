import Catalogue
import Conversation
import Dates
import Foundation
import Journal
import Portfolio
import TestSupport
import Testing

/// What `doctor` makes of what it is told, and what keeps `repair` and `purge` from doing harm.
struct DoctorTests {
  private func note(_ n: Int, _ text: String = "x") -> Entry {
    .make(.note, n: n, [.note: .string(text)])
  }

  private func stage(_ bytes: Data, asks: Bool = true) throws -> Stage {
    try Stage(language: .english, asks: asks, journal: bytes)
  }

  /// The lines that call for something.
  private func findings(_ stage: inout Stage) -> [String] {
    stage.type("doctor").filter { $0.hasPrefix("- [!] ") }.map { String($0.dropFirst(6)) }
  }

  @Test func `a sound journal on a sound disk has no finding`() throws {
    var stage = try stage([note(1), note(2)].journal)
    #expect(findings(&stage) == [])
    #expect(!stage.hasNotedDamage)
  }

  @Test func `what is wrong around the journal is told with what to do, and is no damage`() throws {
    var stage = try stage([note(1)].journal)
    stage.examination.file = Examination.File(
      path: "/tmp/link",
      target: "/tmp/j",
      mode: 0o644,
      folderMode: 0o777,
      refusal: .text("no permission"),
      trial: .lacks(.key(.lackLock))
    )
    stage.examination.locale = "zh_CN.GBK"
    stage.examination.isUTF8 = false
    stage.examination.width = 40
    #expect(
      findings(&stage) == [
        "Others can read the journal. Run: chmod 600 /tmp/j",
        "Others can replace files in /tmp. Run: chmod go-w /tmp",
        "The journal cannot be written: no permission",
        "A journal cannot live here: file locks do not work on this file system. Move it to a local "
          + "disk with --journal",
        "The locale is not UTF-8 (zh_CN.GBK). Wubu uses UTF-8 all the same; set LANG=C.UTF-8 so "
          + "that other programs do too",
        "The screen is only 40 columns wide, so tables are cut. Make it 80",
      ]
    )
    #expect(!stage.hasNotedDamage)
    #expect(stage.type("doctor").contains("- [ok] /tmp/link is a link to /tmp/j"))
  }

  @Test func `a folder that all may write to is safe where nobody can rename others' files`() throws
  {
    var stage = try stage(Data())
    stage.examination.file?.mode = nil
    stage.examination.file?.folderMode = 0o1777
    stage.examination.width = nil
    #expect(findings(&stage) == [])
    stage.examination.file = nil
    #expect(findings(&stage) == [])
  }

  @Test func `half a line, and what was left beside the journal, are told`() throws {
    var stage = try stage([note(1)].journal)
    stage.examination.file?.tornBytes = 17
    stage.examination.file?.copies = ["/home/lin/journal.jsonl.torn"]
    #expect(
      findings(&stage) == [
        "The last line is only half there (17 bytes) and does not count. The next entry moves "
          + "it to a .torn file beside"
      ]
    )
    #expect(stage.hasNotedDamage)
    #expect(stage.type("doctor").contains { $0.contains("[ok] /home/lin/journal.jsonl.torn was") })
  }

  @Test func `the same trouble in neighbouring lines is one finding`() throws {
    let text = String(decoding: (1...40).map { note($0) }.journal, as: UTF8.self)
    var stage = try stage(Data(text.replacing("\n", with: "\r\n").utf8))
    #expect(findings(&stage).map { $0.prefix(14) } == ["Lines 1 to 40:"])
    #expect(stage.type("repair").contains("- Lines 1 to 40: get back 40 entries"))
  }

  @Test func `numbers that no repair could better are told and are no damage`() throws {
    let entries = [note(1), note(2), note(2, "y"), note(5000), note(99_999_999)]
    var stage = try stage(entries.journal)
    let lines = stage.type("doctor")
    #expect(!stage.hasNotedDamage)
    #expect(
      lines.contains(
        "- [ok] Line 3: number 2 was used in line 2; both count, and 2 means the first"
      )
    )
    #expect(lines.contains { $0.hasPrefix("- [ok] Line 4: the number jumps from 2 to 5000") })
    #expect(lines.contains { $0.hasPrefix("- [ok] Line 5: number 99999999 is far too large") })
    #expect(stage.type("repair") == ["The journal is sound; there is nothing to repair."])
  }

  @Test func `damage that the report has told is not told again below it`() throws {
    let text = String(decoding: [note(1, "stock")].journal, as: UTF8.self)
    var stage = try stage(Data(text.replacing("stock", with: "shock").utf8))
    #expect(stage.type("doctor").last == "1 finding needs attention, marked [!].")
    #expect(stage.type("list all").count == 1)
  }

  @Test(arguments: ["", "never mind", "back", "quit", "note something"])
  func `anything but yes leaves the journal alone`(reply: String) throws {
    let shop = Entry.make(.customer, n: 1, [.name: .string("Sunrise Mart")])
    var stage = try stage([shop].journal)
    stage.type("purge Sunrise Mart")
    #expect(stage.type(reply) == ["All right, nothing was changed."])
    #expect(stage.session.portfolio.customers.keys.sorted() == ["Sunrise Mart"])
    #expect(stage.prompt == "wubu> ")
  }

  @Test func `Ctrl-C at the question leaves the journal alone`() throws {
    let shop = Entry.make(.customer, n: 1, [.name: .string("Sunrise Mart")])
    var stage = try stage([shop].journal)
    stage.type("purge Sunrise Mart")
    #expect(stage.handle(.interrupted) == ["All right, nothing was changed."])
    #expect(stage.prompt == "wubu> ")
  }

  @Test func `a journal that is replaced while a repair is talked over ends the talk`() throws {
    let text = String(decoding: [note(1), note(2, "stock")].journal, as: UTF8.self)
    var stage = try stage(Data(text.replacing("stock", with: "shock").utf8))
    stage.type("repair")
    #expect(stage.prompt == "> ")
    stage.handle(.journalReplaced([note(1)].journal))
    #expect(stage.prompt == "wubu> ")
    #expect(stage.type("repair") == ["The journal is sound; there is nothing to repair."])
  }

  @Test func `a purge from within an interview comes back to a question`() throws {
    let shops = ["Sunrise Mart", "Corner Shop"].enumerated().map { position, name in
      Entry.make(.customer, n: position + 1, [.name: .string(name)])
    }
    var stage = try stage(shops.journal)
    stage.type("analyse")
    stage.type("Sunrise Mart, Corner Shop")
    stage.type("/purge Sunrise Mart --yes")
    #expect(stage.prompt == "A-C2> ")
    let question = try #require(stage.type("?").last { $0.hasPrefix("A-C2") })
    #expect(question.contains("Corner Shop"))
  }
}
