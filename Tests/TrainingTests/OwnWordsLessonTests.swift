import Catalogue
import Dates
import Foundation
import TestSupport
import Testing

@testable import Training

/// Learners who say everything in their own words.
struct OwnWordsLessonTests {
  @Test(arguments: Class.files)
  func `a lesson goes on cleanly in other words`(file: LessonFile) throws {
    var coach = try Class.coach(file)
    var now = Moment.monday
    _ = coach.handle(.started, at: now)
    var said = 0
    while !coach.isOver {
      let (ordinal, line) = (coach.ordinal, coach.reworded)
      if line != coach.stop.exchange.typed.text { said += 1 }
      now = now.adding(milliseconds: 1_000)
      let shown = try coach.handle(.lines([line]), at: now).shown()
      try #require(coach.progress.marks.count > ordinal, "\(line): \(shown)")
    }
    #expect(coach.progress.score == 100)
    #expect(said > 0)
  }

  private static let chinese = Class.file(
    """
    # 小课
    #: now 2026-11-23T08:30
    #: method 135
    #: before 客户 老王烟店 别名:老王 等级:A
    #: before 品牌集 重点规格 青岚
    # 记一次拜访。
    ? 先说做了什么
    > bf 老王 45 青岚断了五天 #缺货
    ...
    > 周回顾
    ...
    > 断货的店要先问缺几条
    ...
    > 合理 缺货的先跑
    ...
    > 暂停
    ...
    > 小结
    ...
    > 小结 周
    ...
    """,
    "small.zh.lesson"
  )

  private static func taught(_ lines: [String], _ file: LessonFile) throws -> (Coach, [[String]]) {
    var coach = try Class.coach(file)
    _ = coach.handle(.started, at: .monday)
    let shown = try lines.map { try coach.handle(.lines([$0]), at: .monday).shown(.chinese) }
    return (coach, shown)
  }

  @Test func `own words are right, and the summaries show them`() throws {
    let (coach, shown) = try Self.taught(
      [
        "拜访老王 45分钟 #缺货 青岚五天没货，客人去了对面", "周回顾", "下次先把缺口数清楚", "合理 先看断货户", "暂停",
        "小结", "小结 周",
      ],
      Self.chinese
    )
    #expect(coach.progress.marks == Array(repeating: .right, count: 7))
    #expect(shown[0][0].contains("青岚五天没货，客人去了对面"))
    #expect(shown[5].contains { $0.contains("青岚五天没货") })
    #expect(shown[6].contains("下次先把缺口数清楚"))
    #expect(shown[6].contains { $0.contains("先看断货户") })
    #expect(!shown.joined().contains { $0.contains("断了五天") })
  }

  @Test(arguments: [
    ("拜访老王 45分钟 青岚五天没货", "少了标签：#缺货。"),
    ("拜访老王 45分钟 青岚五天没货 #断货", "标签应是#缺货，不是#断货。"),
    ("拜访老王 40分钟 青岚五天没货 #缺货", "时长应是45分钟，不是40分钟。"),
    ("拜访老王 青岚五天没货 #缺货", "少了时长：45分钟。"),
    ("拜访老王 45分钟 五天没货 #缺货", "少了品牌：《青岚》。"),
    ("昨天拜访老王 45分钟 青岚五天没货 #缺货", "日子应是2026-11-23 周一，不是2026-11-22 周日。"),
    ("拜访小李 45分钟 青岚五天没货 #缺货", "客户应是老王烟店，不是小李。"),
    ("电话老王 45分钟 青岚五天没货 #缺货", "应记为“拜访”，不是“电话”。"),
    ("拜访老王 45分钟 《青岚》 #缺货", "还要写上一句，比如：青岚断了五天"),
  ])
  func `what is a fact must be there, and what is said must say something`(
    line: String,
    told: String
  ) throws {
    let (coach, shown) = try Self.taught([line], Self.chinese)
    #expect(coach.progress.marks.isEmpty)
    #expect(shown[0].first?.hasPrefix("# 还不对，没有记。听懂的是：") == true)
    #expect(shown[0].first?.hasSuffix(told) == true, "\(shown[0])")
    // What was not kept is not said to be saved.
    #expect(!shown[0].contains { $0.hasPrefix("已记") })
  }

  @Test(arguments: ["x", "好", "不知道", "没什么", "11111", "嗯嗯嗯", "ok"])
  func `what says nothing does not count, and is told without ado`(note: String) throws {
    let (coach, shown) = try Self.taught(["拜访老王 45分钟 《青岚》 #缺货 " + note], Self.chinese)
    #expect(coach.progress.marks.isEmpty)
    #expect(
      shown[0].first
        == "# 还不对，没有记。“\(note)”说得太少，过几天自己也看不懂；写一件具体的事，像说给同事听那样。",
      "\(shown[0])"
    )
  }

  @Test func `of several tags only the one that is missing is told`() throws {
    let lesson = Class.file(
      "# Small\n#: now 2026-11-23T08:30\n# Write.\n> note price tags complete #display #fixed\n"
    )
    var coach = try Class.coach(lesson)
    _ = coach.handle(.started, at: .monday)
    let shown = try coach.handle(.lines(["note all tags are there #fixed"]), at: .monday).shown()
    #expect(shown[0].hasSuffix(". Missing: tag #display."))
  }

  @Test func `another view than the wanted one is shown, and what was wanted is told`() throws {
    let (_, shown) = try Self.taught(["bf 老王 45 青岚断了五天 #缺货", "今天"], Self.chinese)
    #expect(shown[1].first == "今天 2026-11-23 周一")
    #expect(shown[1].contains { $0.hasPrefix("# 还不是这一个。这里要看到的是：2026年第48周") })
  }

  @Test func `more than is wanted does no harm`() throws {
    let (coach, _) = try Self.taught(
      ["下午3点拜访老王 45分钟 #缺货 #断货 !高 青岚五天没货"],
      Self.chinese
    )
    #expect(coach.progress.marks == [.right])
  }

  @Test func `an answer's reason is free, its choice is not`() throws {
    let (coach, shown) = try Self.taught(
      ["bf 老王 45 青岚断了五天 #缺货", "周回顾", "?", "断货先问数", "偏紧 先看断货户", "合理 不知道", "合理 断货优先"],
      Self.chinese
    )
    #expect(shown[4][0].hasSuffix("应是“合理”，不是“偏紧”。"))
    #expect(shown[5][0].contains("“不知道”说得太少"))
    #expect(coach.progress.marks == [.right, .right, .shown, .helped])
  }

  @Test func `own words are there again when the lesson goes on`() throws {
    var (coach, _) = try Self.taught(
      ["拜访老王 45分钟 #缺货 青岚五天没货", "周回顾", "下次先把缺口数清楚", "合理 先看断货户"],
      Self.chinese
    )
    let kept = try #require(coach.handle(.lines(["退出"]), at: .monday).kept)
    // As the file of progress has it.
    var record = TrainingRecord()
    record.keep(kept)
    let read = try TrainingRecord(reading: Data(record.text.utf8))["small.zh"]
    coach = try Class.coach(Self.chinese, earlier: read)
    _ = coach.handle(.started, at: .monday)
    _ = coach.handle(.lines(["暂停"]), at: .monday)
    let day = try coach.handle(.lines(["小结"]), at: .monday).shown(.chinese)
    #expect(kept.marks.count == 4)
    #expect(day.contains { $0.contains("青岚五天没货") })
  }

  @Test func `who goes back and says it otherwise has said only that`() throws {
    let (_, shown) = try Self.taught(
      [
        "拜访老王 45分钟 #缺货 青岚五天没货", "返回", "bf 老王 45 青岚断了五天 #缺货", "周回顾", "下次先把缺口数清楚", "合理 先看断货户",
        "暂停", "小结",
      ],
      Self.chinese
    )
    #expect(shown[7].contains { $0.contains("青岚断了五天") })
    #expect(!shown[7].contains { $0.contains("青岚五天没货") })
  }

  @Test func `a line that is refused is told why, and that nothing was kept`() throws {
    let (_, shown) = try Self.taught(["完成 99"], Self.chinese)
    #expect(shown[0][0] == "# 还不对，没有记。没有#99这一条，编号见“列表”。")
  }

  @Test func `who is asked what a mistyped verb means may type it right`() throws {
    let (coach, shown) = try Self.taught(
      ["拜坊老王 45", "拜访老王 45 青岚五天没货 #缺货"],
      Self.chinese
    )
    #expect(shown[0][0] == "没看懂“拜坊”，是不是：拜访老王 45？")
    // The first try did not count.
    #expect(coach.progress.marks == [.helped])
  }
}
