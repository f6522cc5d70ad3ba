import Catalogue
import Conversation
import Foundation
import Journal
import TestSupport
import Testing

/// What is said of an entry that the disk would not take.
struct UnsavedTests {
  /// A conversation in which an entry waits for the disk.
  private func stage(_ language: Language, mayStand: Bool) throws -> Stage {
    var stage = try Stage(language: language)
    stage.failingAppends = 1
    stage.type("记 缺货")
    if mayStand { stage.handle(.appendFailed(reason: .text("disk full"), mayStand: true)) }
    return stage
  }

  @Test(arguments: [
    (Language.chinese, "最后一条没有存上，但已写的部分没能撤回，下次打开请用“列表”看看它在不在；其余都已存好。"),
    (
      .english,
      "The last entry was not saved, but what was written of it could not be taken back: look with list at the next start whether it is there. Everything before it was saved."
    ),
  ])
  func `who leaves is told that what could not be taken back may be there`(
    language: Language,
    told: String
  ) throws {
    for leave in [Event.line("退出"), .inputEnded] {
      var stage = try stage(language, mayStand: true)
      #expect(stage.handle(leave) == [told])
      #expect(stage.isFinished)
    }
  }

  @Test func `who leaves although nothing was written is told that it was not saved`() throws {
    var stage = try stage(.chinese, mayStand: false)
    #expect(stage.handle(.inputEnded) == ["最后一条没有存上，其余都已存好。"])
  }

  @Test func `Return tries again, also after a second failure of another sort`() throws {
    var stage = try stage(.chinese, mayStand: true)
    stage.failingAppends = 1
    stage.type("")
    #expect(stage.entries == [])
    stage.type("")
    #expect(stage.entries.map(\.note) == ["缺货"])
    stage.handle(.inputEnded)
    #expect(stage.isFinished)
  }
}
