import Catalogue
import Dates
import Foundation
import Journal
import Method
import Portfolio

/// Days to prepare for: public holidays a month ahead, customers' own days a week ahead
/// (`domain.md` 2.2, lead-time rule).
extension Fact {
  static let ofOwnDays: [String: Fact] = [
    "lead-time": Fact(lines: { $0.leadTimeLines($1) }),
    "own-days": Fact(
      lines: { facts, _ in facts.ownDayLines },
      value: { facts, _ in facts.ownDayRows }
    ),
  ]
}

/// A holiday for which something is to be planned, and when that begins.
struct HolidayAhead {
  var festival: Festival
  var day: Day

  /// The day one calendar month before.
  var start: Day { day.adding(months: -1) }

  var name: Phrase {
    Key(rawValue: "festival." + festival.rawValue).map { Phrase.key($0) } ?? ""
  }

  var subject: Subject {
    Subject(
      id: "\(festival.rawValue) \(day)",
      label: .sequence([name, " ", .day(day)])
    )
  }
}

extension Facts {
  /// The entry points that the source names: Spring Festival, Mid-Autumn, 1 May, 1 October "etc.".
  private static let entryPoints: [Festival] = [
    .newYear, .springFestival, .qingming, .labourDay, .dragonBoat, .midAutumn, .nationalDay,
  ]

  /// Holidays whose month of preparation has begun, up to the day itself; earliest first.
  var holidaysAhead: [HolidayAhead] {
    let day = lastDay
    return holidays(from: day.year, to: day.year + 1)
      .filter { $0.start <= day && day <= $0.day }
  }

  /// The entry points of some years, earliest first.
  func holidays(from first: Int, to last: Int) -> [HolidayAhead] {
    let found = (first...last).flatMap { year in
      Self.entryPoints.compactMap { festival in
        calendar.day(of: festival, in: year).map { HolidayAhead(festival: festival, day: $0) }
      }
    }
    return found.sorted { $0.day < $1.day }
  }

  fileprivate func leadTimeLines(_ subject: String) -> [Phrase] {
    let holidays = holidaysAhead.filter { subject.isEmpty || $0.subject.id == subject }
    return holidays.map { holiday in
      .key(
        .factLeadTime,
        [
          "name": .key(Key(rawValue: "festival." + holiday.festival.rawValue) ?? .dash),
          "day": .day(holiday.day), "days": .number(holiday.day - lastDay),
          "stage": stage(of: holiday),
        ]
      )
    }
  }

  /// Reminders at the start, two weeks and three days before, and on the day.
  private func stage(of holiday: HolidayAhead) -> Phrase {
    switch holiday.day - lastDay {
    case 0: .key(.leadToday)
    case 1...3: .key(.leadThreeDays)
    case 4...14: .key(.leadTwoWeeks)
    default: .key(.leadStart, ["start": .day(holiday.start)])
    }
  }
}

/// A customer's own day that comes soon.
struct OwnDay {
  var customer: String
  var day: Day
}

extension Facts {
  /// Birthdays of the archive in the days looked at (setting `moments-ahead`), earliest first.
  func ownDays(within days: Int) -> [OwnDay] {
    let found = portfolio.customers.values.compactMap { customer -> OwnDay? in
      guard let birthday = customer.birthday, let day = coming(birthday), day - lastDay <= days
      else { return nil }
      return OwnDay(customer: customer.name, day: day)
    }
    return found.sorted { ($0.day, $0.customer) < ($1.day, $1.customer) }
  }

  /// The next time of `MM-DD` or of a whole date; 29 February is the 28th in a common year.
  private func coming(_ birthday: String) -> Day? {
    let parts = birthday.split(separator: "-").suffix(2).compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    return (0...1).lazy.compactMap { offset -> Day? in
      let year = lastDay.year + offset
      guard (1...12).contains(parts[0]) else { return nil }
      let length = Day.length(ofMonth: parts[0], in: year)
      return Day(year: year, month: parts[0], day: min(parts[1], length))
    }.first { $0 >= lastDay }
  }

  /// Those to be reminded of now: so many days ahead (setting `own-days-ahead`), and on the day.
  fileprivate var ownDayLines: [Phrase] {
    let ahead = Int(truncating: (number(setting: "own-days-ahead") ?? 7) as NSNumber)
    return ownDays(within: ahead).map { own in
      let arguments: [String: Phrase] = [
        "customer": .text(own.customer), "what": .key(.careBirthday), "day": .day(own.day),
        "days": .number(own.day - lastDay),
      ]
      return .key(own.day == lastDay ? .factCareToday : .factCareDay, arguments)
    }.capped(at: 10)
  }

  /// The same as rows of Q2, for the whole horizon; only those that were not listed before, so that a
  /// birthday is planned once.
  fileprivate var ownDayRows: Value? {
    let horizon = Int(truncating: (number(setting: "moments-ahead") ?? 30) as NSNumber)
    let planned = Set(plannedMoments)
    let rows = ownDays(within: horizon).filter { !planned.contains("\($0.customer) \($0.day)") }
    guard !rows.isEmpty else { return nil }
    return .list(
      rows.compactMap { own in
        .row([
          ("customer", .string(own.customer)), ("event", .string("birthday")),
          ("date", .string(own.day.description)),
        ])
      }
    )
  }

  /// What Q2 listed on earlier days.
  private var plannedMoments: [String] {
    portfolio.answers.keys(of: "Q2", method: method.id)
      .filter { $0.period.first < period.first }
      .flatMap { portfolio.answers[$0]?.value.list ?? [] }
      .compactMap { row in
        guard let customer = row["customer"]?.string, let date = row["date"]?.string else {
          return nil
        }
        return "\(portfolio.presentName(customer)) \(date)"
      }
  }
}
