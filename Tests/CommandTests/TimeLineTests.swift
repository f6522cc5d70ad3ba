import TestSupport
import Testing

/// Durations and times of day in a line.
struct TimeLineTests {
  @Test(arguments: [
    ("45分钟", 45), ("45分", 45), ("45 min", 45), ("45 mins", 45), ("45 minutes", 45), ("30m", 30),
    ("半小时", 30), ("半个小时", 30), ("一小时", 60), ("1个小时", 60), ("一个半小时", 90), ("1.5小时", 90),
    ("2个半小时", 150), ("1小时20分", 80), ("1小时20分钟", 80), ("1小时半", 90), ("一刻钟", 15),
    ("三刻钟", 45), ("两个小时", 120), ("二十分钟", 20), ("1h30m", 90), ("1 hour", 60), ("2 hrs", 120),
    ("half an hour", 30), ("４５分钟", 45), ("45", 45), ("120", 120), ("5", 5),
  ])
  func `a duration is minutes`(typed: String, minutes: Int) throws {
    let expected = #"visit "customer":"老王烟店","minutes":\#(minutes)"#
    let read = try Line().entries("拜访老王 " + typed)
    #expect(read == expected)
  }

  @Test(arguments: [
    ("拜访老王 2次", "2次"), ("拜访老王 1200", "1200"), ("拜访老王 0", "0"), ("拜访老王 3天没货", "3天没货"),
    ("拜访老王 谈了 45 的事", "谈了 45 的事"), ("拜访老王 45%毛利", "45%毛利"),
    ("拜访老王 10 cartons short", "10 cartons short"), ("拜访老王 先摆高一点", "先摆高一点"),
    ("拜访老王 一点没变", "一点没变"), ("拜访老王 他说三点到货", "他说三点到货"), ("拜访老王 多一点也行", "多一点也行"),
    ("拜访老王 2个月没去", "2个月没去"),
  ])
  func `a number that counts something else is content`(line: String, note: String) throws {
    let read = try Line().entries(line)
    #expect(read == #"visit "customer":"老王烟店","note":"\#(note)""#)
  }

  @Test(arguments: [
    ("9:00-9:45 拜访老王", "09:00", 45), ("上午9点到10点半走访老王", "09:00", 90),
    ("拜访老王 下午2点至2点40分", "14:00", 40), ("拜访老王 14:00~14:30", "14:00", 30),
    ("visit 老王 9:00 to 9:30", "09:00", 30), ("下午2点拜访老王20分钟", "14:00", 20),
    ("拜访老王 晚上7点 半小时", "19:00", 30), ("visit 老王 at 9:30 20 min", "09:30", 20),
    ("拜访老王 ９：３０ 20分钟", "09:30", 20), ("早上8点半拜访老王 20", "08:30", 20),
    ("拜访老王 三点一刻 20分钟", "15:15", 20),
  ])
  func `a time of day is the start of a visit`(line: String, start: String, minutes: Int) throws {
    let expected = #"visit "start":"\#(start)","customer":"老王烟店","minutes":\#(minutes)"#
    let read = try Line().entries(line)
    #expect(read == expected)
  }

  @Test(arguments: [
    ("待办 明天下午3点半盘点", "15:30"), ("待办 明天 9:15 盘点", "09:15"),
    ("task tomorrow at 3 pm 盘点", "15:00"), ("提醒 明天上午十点盘点", "10:00"),
  ])
  func `a time of day is the hour of a task`(line: String, time: String) throws {
    let read = try Line().entries(line)
    #expect(read == #"task "time":"\#(time)","due":"2026-11-24","note":"盘点""#)
  }

  @Test func `a visit still to come keeps its hour and loses no words`() throws {
    #expect(
      try Line().entries("明天下午3点拜访老王 谈陈列")
        == #"task "time":"15:00","customer":"老王烟店","due":"2026-11-24","class":"promised","note":"拜访 谈陈列""#
    )
    #expect(
      try Line().entries("call Sunrise Mart tomorrow at 10:30 about credit")
        == #"task "time":"10:30","customer":"Sunrise Mart","due":"2026-11-24","class":"promised","note":"call about credit""#
    )
  }
}
