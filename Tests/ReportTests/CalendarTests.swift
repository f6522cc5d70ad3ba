import Catalogue
import Dates
import Foundation
import Journal
import Report
import TestSupport
import Testing

/// The plan and key moments as other calendars read them (RFC 5545).
struct CalendarTests {
  private let fixture: ReportFixture

  init() throws { fixture = try ReportFixture() }

  private func lines(_ story: Story, _ language: Language = .chinese) -> [String] {
    let facts = fixture.facts(story, "2026-11-23")
    return CalendarExport(facts, [facts], days: nil)
      .text(fixture.catalogue, language, at: .monday).text.components(separatedBy: "\r\n")
  }

  /// The lines of the event with an id.
  private func event(_ id: String, in lines: [String]) -> [String] {
    let events = lines.split(separator: "BEGIN:VEVENT").map(Array.init)
    return events.first { $0.contains("UID:" + id) } ?? []
  }

  private var story: Story {
    var story = Story.ofThreeShops
    story.day = Day("2026-11-23")
    return story
  }

  @Test func `a task is a whole day, or a time in UTC, under a number that stays`() {
    var story = story
    let day = story.task("带到货单", due: "2026-11-25", of: "甲店")
    let hour = story.add(
      .task,
      [.note: .string("开会; 看货, 定价\\"), .due: .string("2026-11-26"), .time: .string("09:30")]
    )
    let lines = lines(story)
    #expect(
      event("wubu-me-\(day)", in: lines) == [
        "UID:wubu-me-\(day)", "DTSTAMP:20261123T011500Z", "DTSTART;VALUE=DATE:20261125",
        "DTEND;VALUE=DATE:20261126", "TRANSP:TRANSPARENT", "SUMMARY:甲店：带到货单", "END:VEVENT",
      ]
    )
    #expect(
      event("wubu-me-\(hour)", in: lines) == [
        "UID:wubu-me-\(hour)", "DTSTAMP:20261123T011500Z", "DTSTART:20261126T013000Z",
        "SUMMARY:开会\\; 看货\\, 定价\\\\", "END:VEVENT",
      ]
    )
  }

  @Test(arguments: [
    ("workday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), ("weekly:mon,thu", "FREQ=WEEKLY;BYDAY=MO,TH"),
    ("monthly:24", "FREQ=MONTHLY;BYMONTHDAY=24"), ("monthly:31", "FREQ=MONTHLY;BYMONTHDAY=-1"),
  ])
  func `what comes again has a rule`(every: String, rule: String) {
    var story = story
    let task = story.add(.task, [.note: .string("周报"), .every: .string(every)])
    #expect(event("wubu-me-\(task)", in: lines(story)).contains("RRULE:" + rule))
  }

  @Test func `no line is longer than 75 octets, and no character is cut`() {
    var story = story
    let note = String(repeating: "睡前看看货架上的烟🚬", count: 12)
    story.task(note, due: "2026-11-25")
    let lines = lines(story)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = lines.joined(separator: "\r\n").replacing("\r\n ", with: "")
    #expect(unfolded.contains("SUMMARY:" + note))
  }

  @Test
  func `birthdays come every year, holidays when they were announced, with a month to prepare`() {
    var story = story
    story.add(
      .customer,
      [.customer: .string("甲店"), .name: .string("甲店"), .birthday: .string("03-18")]
    )
    let lines = lines(story)
    #expect(
      event("wubu-birthday-甲店", in: lines).suffix(3) == [
        "RRULE:FREQ=YEARLY", "SUMMARY:甲店生日", "END:VEVENT",
      ]
    )
    #expect(event("wubu-birthday-甲店", in: lines).contains("DTSTART;VALUE=DATE:20270318"))
    // Spring Festival 2027 is on 6 February (domain.md 2.2).
    #expect(
      event("wubu-prepare-spring-festival-2027", in: lines).contains("DTSTART;VALUE=DATE:20270106")
    )
  }

  @Test func `what is closed, taken back or has no day is in no calendar`() {
    var story = story
    let done = story.task("已办", due: "2026-11-25")
    let undone = story.task("撤回", due: "2026-11-25")
    story.task("以后再说", due: "2028-01-01")
    story.note(.need, "没有日子", of: "甲店")
    story.done(done)
    story.undo(undone)
    #expect(!lines(story).contains { $0.hasPrefix("UID:wubu-me-") })
  }
}
