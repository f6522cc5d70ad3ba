import Catalogue
import Dates

/// One entry of a calendar that other programs read.
struct CalendarEvent {
  enum Time {
    /// Whole days.
    case days(ClosedRange<Day>)
    case at(Moment)
  }

  /// The same in each export, so that a calendar that takes it in again knows what it has.
  var id: String
  var time: Time
  var title: Phrase
  /// When it was recorded; what was recorded by nobody bears the moment of the export.
  var recorded: Moment?
  var recurrence: Repetition?

  enum Repetition: Equatable {
    case recurrence(Recurrence)
    case yearly
  }

  /// The first of its days, by which events are put in order.
  var day: Day {
    switch time {
    case .days(let days): days.lowerBound
    case .at(let moment): moment.day
    }
  }
}
