import Catalogue
import Dates
import Journal
import Method
import Portfolio

/// The chain of lessons (`domain.md` 1.6, 2.5.3): a day's impression feeds the week's, a week's the month's,
/// a month's the quarter's and the year's. Each level says the lower one's own sentences; what nobody wrote
/// is named and never made up.
extension Facts {
  /// What the weeks of a month taught, by week; where a week was not looked back at, its days' impressions.
  var weekLessons: [Phrase] {
    period.weeks.filter { $0.first <= today }.compactMap { week in
      let own = about(week)
      if let said = own.whole("w1") { return .labelled(.week(week, .weekLesson), [said]) }
      let daily = own.impressions.map { $0.phrase(columns: room(56)) }
      return daily.isEmpty
        ? nil : .labelled(.week(week, .lessonsOfDays), daily, separator: .listSeparator)
    }
  }

  /// Weeks that are over, in which something was recorded, and of which no lesson was written.
  var weeksWithoutLesson: Phrase? {
    let kinds = Observations.kinds
    let weeks = period.weeks.filter { week in
      week.last < today && about(week).whole("w1") == nil && about(week).impressions.isEmpty
        && !portfolio.days(of: kinds, in: week.days).isEmpty
    }
    guard !weeks.isEmpty else { return nil }
    return .key(.lessonsMissing, ["periods": .list(weeks.map(Phrase.shortWeek))])
  }

  /// What the months of a quarter or year taught: what is worth sharing, the best case, what was to change; of
  /// a month that was not summed up, what its weeks taught.
  ///
  /// A sentence that comes month after month stands once, with its months.
  var monthLessons: [Phrase] {
    var told: [(label: Key, words: Phrase, months: [Period])] = []
    var weeks: [Phrase] = []
    for month in monthsSoFar {
      let said = about(month).ownLessons
      if said.isEmpty { weeks += about(month).weekLessons }
      for (label, words) in said {
        if let known = told.firstIndex(where: {
          $0.label == label && $0.words.withoutOrigins == words.withoutOrigins
        }) {
          told[known].months.append(month)
          told[known].words = told[known].words.resting(on: words.origins)
        } else {
          told.append((label, words, [month]))
        }
      }
    }
    return told.map { label, words, months in
      .labelled(
        .key(.lessonsMonth, ["month": Self.runs(of: months), "label": .key(label)]),
        [words]
      )
    } + weeks
  }

  /// What the month itself was summed up with.
  private var ownLessons: [(label: Key, words: Phrase)] {
    [(Key.lessonsShared, "R-4"), (.lessonsCase, "m4"), (.lessonsChange, "R-1")].compactMap {
      label,
      question in
      whole(question).map { (label, $0) }
    }
  }

  /// Months that follow each other from the first to the last.
  private static func runs(of months: [Period]) -> Phrase {
    let runs = months.reduce(into: [[Period]]()) { runs, month in
      if runs.last?.last?.next == month {
        runs[runs.count - 1].append(month)
      } else {
        runs.append([month])
      }
    }
    return .list(
      runs.compactMap { run in
        guard let first = run.first, let last = run.last else { return nil }
        guard first != last else { return .month(first) }
        return .key(.dayRange, ["first": .month(first), "last": .month(last)])
      }
    )
  }

  /// Months that are over and of which no level wrote anything.
  func monthsWithoutLesson(of worked: [Period]) -> Phrase? {
    let months = worked.filter { month in
      let own = about(month)
      return month.last < today && ["R-4", "m4", "R-1"].allSatisfy { own.whole($0) == nil }
        && own.weekLessons.isEmpty
    }
    guard !months.isEmpty else { return nil }
    return .key(.lessonsMissing, ["periods": .list(months.map { .month($0) })])
  }
}

/// Lessons of the lower level as a question's choices: a number picks one.
extension Fact {
  static let ofLessons: [String: Fact] = [
    "week-lessons": Fact(
      lines: { facts, _ in facts.weekLessons.numbered { $0 } },
      choices: { facts, _ in facts.weekLessonTexts }
    ),
    "earlier-causes": Fact(
      lines: { facts, _ in facts.earlierCauses.numbered { .text($0) } },
      choices: { facts, _ in facts.earlierCauses }
    ),
  ]
}

extension Facts {
  /// The lessons as they were written.
  fileprivate var weekLessonTexts: [String] {
    period.weeks.filter { $0.first <= today }.compactMap { week in
      let own = about(week)
      let daily = own.impressions.map(\.text).joined(separator: "；")
      return own.answer("w1")?.string ?? (daily.isEmpty ? nil : daily)
    }
  }

  /// The causes that were found in earlier months, the latest month's first, each once.
  fileprivate var earlierCauses: [String] {
    var seen: Set<String> = []
    return portfolio.answers.keys(of: "R-2", method: method.id)
      .filter { $0.period.first < month.first }
      .sorted { $0.period.first > $1.period.first }
      .flatMap { key in
        (portfolio.answers[key]?.value.string ?? "").split(separator: "\n").map(String.init)
      }
      .filter { !$0.isEmpty && seen.insert($0).inserted }.prefix(6).map(\.self)
  }
}
