package import Catalogue
package import Dates
import Journal
import Method
import Portfolio

/// The plan and the key moments ahead, for the calendar of a phone or an office.
///
/// Open tasks, needs and complaints with a day, what comes again, the visits planned for each week,
/// birthdays, own days of customers, public holidays and the day on which their preparation begins.
package struct CalendarExport: Sendable {
  private let facts: Facts
  /// Of each method in use, whose answers plan visits and name moments.
  private let methods: [Facts]
  private let days: ClosedRange<Day>

  /// By the facts of the default method and those of all in use; without days, what lies ahead within a year.
  package init(_ facts: Facts, _ methods: [Facts], days: ClosedRange<Day>?) {
    self.facts = facts
    self.methods = methods
    self.days = days ?? facts.today...facts.today.adding(months: 12)
  }

  /// The calendar, and how many events it has.
  package func text(
    _ catalogue: Catalogue,
    _ language: Language,
    at now: Moment
  ) -> (text: String, count: Int) {
    let events = (open + planned + birthdays + ownDays + holidays + preparations)
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    let renderer = CalendarRenderer(
      words: Wording(catalogue: catalogue, language: language),
      now: now
    )
    return (renderer.text(events), events.count)
  }

  /// Open items whose day lies in the days, and tasks that come again.
  private var open: [CalendarEvent] {
    facts.portfolio.open.map(\.entry).compactMap { entry in
      let repetition = entry.every.map(CalendarEvent.Repetition.recurrence)
      let first = entry.every == nil ? entry.due : next(entry)
      guard let day = first, days.contains(day) else { return nil }
      let what = Phrase.text(entry.note ?? "")
      let title = entry.customer.map { customer in
        Phrase.key(
          .calendarTask,
          ["customer": .text(facts.portfolio.presentName(customer)), "what": what]
        )
      }
      return CalendarEvent(
        id: "wubu-\(entry.by)-\(entry.n)",
        time: time(entry, on: day),
        title: title ?? what,
        recorded: entry.at,
        recurrence: repetition
      )
    }
  }

  /// The first time of a repeated task in the days.
  private func next(_ task: Entry) -> Day? {
    let ahead = max(days.lowerBound, task.due ?? task.on)...days.upperBound
    return ahead.isEmpty ? nil : task.every?.days(in: ahead, facts.calendar).first
  }

  /// At the hour that was agreed, as it was where it was recorded; else the whole day.
  private func time(_ entry: Entry, on day: Day) -> CalendarEvent.Time {
    guard let time = entry[.time]?.string.flatMap({ TimeOfDay($0) }) else {
      return .days(day...day)
    }
    return .at(Moment(day: day, time: time, offsetMinutes: entry.at.offsetMinutes))
  }

  /// What the plan says of each week (P-W2).
  private var planned: [CalendarEvent] {
    methods.flatMap { $0.portfolio.answers.keys(of: "P-W2", method: $0.method.id) }.compactMap {
      key in
      guard let week = key.subject.flatMap({ Period($0) }), week.cycle == .week,
        week.days.overlaps(days), let answer = facts.portfolio.answers[key],
        let words = answer.value.string, !words.isEmpty
      else { return nil }
      return CalendarEvent(
        id: "wubu-\(facts.by)-plan-\(week.description)",
        time: .days(week.first...week.first.adding(days: 4)),
        title: .key(.calendarVisits, ["names": .text(words)])
      )
    }
  }

  private var birthdays: [CalendarEvent] {
    facts.ownDays(within: days.upperBound - facts.lastDay).filter { days.contains($0.day) }
      .map { own in
        CalendarEvent(
          id: "wubu-birthday-" + own.customer,
          time: .days(own.day...own.day),
          title: .key(.calendarBirthday, ["customer": .text(own.customer)]),
          recurrence: .yearly
        )
      }
  }

  /// Moments that were written down day by day (Q2), birthdays of the archive left out.
  private var ownDays: [CalendarEvent] {
    methods.flatMap { facts in
      facts.portfolio.answers.keys(of: "Q2", method: facts.method.id)
        .flatMap { facts.portfolio.answers[$0]?.value.list ?? [] }
        .compactMap { moment($0, facts) }
    }
    .reduce(into: []) { events, event in
      // The same moment is written down again on later days.
      if !events.contains(where: { $0.id == event.id }) { events.append(event) }
    }
  }

  private func moment(_ row: Value, _ facts: Facts) -> CalendarEvent? {
    guard let customer = row["customer"]?.string, let text = row["date"]?.string,
      let day = Day(text), days.contains(day), row["event"]?.string != "birthday"
    else { return nil }
    guard case .rows(let fields)? = facts.method.question("Q2")?.kind else { return nil }
    let what = row["event"].flatMap { event in
      fields.first { $0.id == "event" }?.kind.words(event)
    }
    return CalendarEvent(
      id: "wubu-moment-\(text)-\(customer)",
      time: .days(day...day),
      title: .key(.calendarOwnDay, ["customer": .text(customer), "what": .known(what)])
    )
  }

  private var holidays: [CalendarEvent] {
    facts.calendar.publicHolidays.filter { $0.days.overlaps(days) }.map { holiday in
      CalendarEvent(
        id: "wubu-holiday-\(holiday.days.lowerBound)",
        time: .days(holiday.days),
        title: .key(
          .calendarHoliday,
          ["name": .either(chinese: holiday.chinese, english: holiday.english)]
        )
      )
    }
  }

  /// The day one calendar month before a festival (`domain.md` 2.2).
  private var preparations: [CalendarEvent] {
    facts.holidays(from: days.lowerBound.year, to: days.upperBound.year)
      .filter { days.contains($0.start) }
      .map { holiday in
        CalendarEvent(
          id: "wubu-prepare-\(holiday.festival.rawValue)-\(holiday.day.year)",
          time: .days(holiday.start...holiday.start),
          title: .key(
            .calendarPrepare,
            ["name": holiday.name, "day": .day(holiday.day)]
          )
        )
      }
  }
}
