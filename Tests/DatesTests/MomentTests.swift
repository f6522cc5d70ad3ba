import Dates
import Foundation
import TestSupport
import Testing

struct MomentTests {
  @Test(arguments: [
    ("2026-11-23T09:15:02.123+08:00", 1_795_396_502_123),
    ("1970-01-01T00:00:00.000+00:00", 0),
    ("1970-01-01T08:00:00.000+08:00", 0),
    ("1969-12-31T23:59:59.999+00:00", -1),
    ("1969-12-31T19:30:00.000-04:30", 0),
    ("2026-11-23T00:30:00.000+14:00", 1_795_343_400_000),
  ])
  func `a moment is read and written alike, and counts from 1970`(
    text: String,
    milliseconds: Int
  ) throws {
    let moment = try #require(Moment(text))
    #expect(moment.milliseconds == milliseconds)
    #expect(moment.description == text)
  }

  @Test(arguments: [
    ("2026-11-23T09:15+08:00", "2026-11-23T09:15:00.000+08:00"),
    ("2026-11-23T09:15:02+08:00", "2026-11-23T09:15:02.000+08:00"),
    ("2026-11-23T09:15:02.1+08:00", "2026-11-23T09:15:02.100+08:00"),
    ("2026-11-23T09:15:02.123456+08:00", "2026-11-23T09:15:02.123+08:00"),
    ("2026-11-23T01:15:02.123Z", "2026-11-23T01:15:02.123+00:00"),
  ])
  func `seconds and their fraction may be left out or be longer`(text: String, full: String) {
    #expect(Moment(text)?.description == full)
  }

  @Test(arguments: [
    "", "2026-11-23", "2026-11-23T09:15", "2026-11-23 09:15+08:00", "2026-11-31T09:15+08:00",
    "2026-11-23T24:00+08:00", "2026-11-23T09:60+08:00", "2026-11-23T09:15:60+08:00",
    "2026-11-23T09:15:02.+08:00", "2026-11-23T09:15+0800", "2026-11-23T09:15+08:00 ",
    "2026-11-23T9:15+08:00", "2026-11-23T09:15:+08:00", "2026-11-23T09:15.5+08:00",
    "2026-11-23T09:15:02.12x+08:00", "2026-11-23T09:15*08:00", "2026-11-23T09:15:02.१+08:00",
    "2026-11-23T09:15:+2.1+08:00", "2026-11-23T09:15++8:00", "2026-11-23T+9:15+08:00",
  ])
  func `what is no moment is refused`(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func `day and time are those of the place where it was stamped`() {
    let late = Moment(milliseconds: 1_795_396_502_123, offsetMinutes: -600)
    #expect(late.day == Day("2026-11-22"))
    #expect(late.time.description == "15:15")
    #expect(Moment.monday.day == Day("2026-11-23"))
    #expect(Moment.monday.time.description == "09:15")
  }

  @Test func `a moment before 1970 has a day and a time too`() {
    let moment = Moment(milliseconds: -1, offsetMinutes: 0)
    #expect(moment.day == Day("1969-12-31"))
    #expect(moment.time.description == "23:59")
  }

  @Test func `moments are ordered by when they were, not where`() {
    let china = Moment("2026-11-23T09:00+08:00")
    let london = Moment("2026-11-23T02:00+00:00")
    #expect((china?.milliseconds ?? 0) < (london?.milliseconds ?? 0))
    #expect(Moment.monday < Moment.monday.adding(milliseconds: 1))
    #expect(Moment.monday.adding(milliseconds: 90_000).time.description == "09:16")
  }

  @Test func `a moment made of day, time and offset agrees with another calendar`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 8 * 3600))
    let parts = DateComponents(year: 2028, month: 2, day: 29, hour: 23, minute: 59)
    let date = try #require(calendar.date(from: parts))
    let time = try #require(TimeOfDay("23:59"))
    let moment = Moment(day: Day("2028-02-29"), time: time, offsetMinutes: 480)
    #expect(moment.milliseconds == Int(date.timeIntervalSince1970) * 1000)
  }
}

struct TimeOfDayTests {
  @Test(arguments: [("9:15", "09:15"), ("09:15", "09:15"), ("0:00", "00:00"), ("23:59", "23:59")])
  func `a time is read with one digit of the hour or two`(text: String, time: String) {
    #expect(TimeOfDay(text)?.description == time)
  }

  @Test(arguments: [
    "24:00", "9:60", "9:5", "915", ":15", "9:", "009:15", "9:15:00", "-1:00", "+9:15", "9:+5", "",
  ])
  func `what is no time is refused`(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test func `times are ordered and count their minutes`() {
    #expect(TimeOfDay("09:15")?.minutes == 555)
    #expect([TimeOfDay("13:00"), TimeOfDay("09:15")].compactMap(\.self).min()?.hour == 9)
  }
}
