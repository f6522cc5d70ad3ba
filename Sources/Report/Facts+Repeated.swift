import Dates
import Journal
import Portfolio

extension Facts {
  /// The first time that each repeated task comes on some days, as an entry with that day in `due`.
  func repeatedTasks(in days: ClosedRange<Day>) -> [Entry] {
    portfolio.repeated.compactMap { task -> Entry? in
      guard task.on <= days.upperBound, let every = task.every,
        let state = portfolio.repetition(of: task, on: lastDay, calendar)
      else { return nil }
      let closed = Set(state.closed.map(\.due))
      return every.days(in: days, since: task.on, calendar)
        .first { $0 >= task.on && $0 <= task.due ?? $0 && !closed.contains($0) }
        .map { task.due($0) }
    }
  }
}
