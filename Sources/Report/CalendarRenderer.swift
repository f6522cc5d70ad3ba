import Catalogue
import Dates

/// Writes events as iCalendar (RFC 5545): lines of 75 octets at most that end with CR LF, days as DATE,
/// times in UTC, so that no time zone needs to be described.
struct CalendarRenderer {
  let words: Wording
  /// When the calendar is given out.
  let now: Moment

  /// The whole calendar, without the line end after its last line.
  func text(_ events: [CalendarEvent]) -> String {
    let name = words(.key(.calendarName))
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//wubu//wubu//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:" + name.escapedForCalendar,
    ]
    let lines = head + events.flatMap(lines) + ["END:VCALENDAR"]
    return lines.flatMap(\.folded).joined(separator: "\r\n")
  }

  private func lines(_ event: CalendarEvent) -> [String] {
    let rule = event.recurrence.map { "RRULE:" + $0.rule }
    return ["BEGIN:VEVENT", "UID:" + event.id.escapedForCalendar]
      + ["DTSTAMP:" + (event.recorded ?? now).stamp] + times(event.time)
      + [rule].compactMap(\.self)
      + ["SUMMARY:" + words(event.title).escapedForCalendar, "END:VEVENT"]
  }

  /// An event of whole days takes nobody's time, and ends before the day that DTEND names.
  private func times(_ time: CalendarEvent.Time) -> [String] {
    switch time {
    case .days(let days):
      [
        "DTSTART;VALUE=DATE:" + days.lowerBound.stamp,
        "DTEND;VALUE=DATE:" + days.upperBound.adding(days: 1).stamp, "TRANSP:TRANSPARENT",
      ]
    case .at(let moment): ["DTSTART:" + moment.stamp]
    }
  }
}

extension CalendarEvent.Repetition {
  /// The rule by which it comes again; the 31st is the last day of every month.
  fileprivate var rule: String {
    switch self {
    case .yearly: "FREQ=YEARLY"
    case .recurrence(.workday): "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
    case .recurrence(.weekly(let days)):
      "FREQ=WEEKLY;BYDAY=" + days.map { $0.id.prefix(2).uppercased() }.joined(separator: ",")
    case .recurrence(.monthly(31)): "FREQ=MONTHLY;BYMONTHDAY=-1"
    case .recurrence(.monthly(let day)): "FREQ=MONTHLY;BYMONTHDAY=\(day)"
    }
  }
}

extension Day {
  /// `20261123`.
  fileprivate var stamp: String { description.replacing("-", with: "") }
}

extension Moment {
  /// `20261123T011500Z`, in UTC.
  fileprivate var stamp: String {
    let utc = Moment(milliseconds: milliseconds, offsetMinutes: 0)
    return utc.day.stamp + "T" + utc.time.description.replacing(":", with: "") + "00Z"
  }
}

extension String {
  /// The text with the characters that iCalendar would act on written out.
  fileprivate var escapedForCalendar: String {
    replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\n", with: "\\n").replacing("\r", with: "")
  }

  /// The line in pieces of 75 octets at most, each after the first behind a space; no character is cut.
  fileprivate var folded: [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for scalar in unicodeScalars {
      let octets = String(scalar).utf8.count
      if length + octets > 75 {
        lines.append(line)
        (line, length) = (" ", 1)
      }
      line.unicodeScalars.append(scalar)
      length += octets
    }
    return lines + [line]
  }
}
