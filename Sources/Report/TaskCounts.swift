import Catalogue
import Dates
import Journal
import Portfolio

/// The tasks that fell due in some days, and how many were done.
struct TaskCounts {
  var due: Int
  var done: Int
  var onTime: Int

  /// Nil where nothing was due.
  var phrase: Phrase? {
    guard due > 0 else { return nil }
    return .message(
      Message(
        .countTasks,
        ["due": .number(due), "done": .number(done), "onTime": .number(onTime)]
      )
    )
  }
}

extension Facts {
  /// Tasks due in a period, up to today.
  func taskCounts(in period: Period) -> TaskCounts {
    let times = portfolio.timesDue(in: period.days, upTo: today, calendar)
    let tasks = portfolio.tasks(due: period.first...period.last)
      .filter { task in task.every == nil && task.due.map { $0 <= today } ?? false }
    let closed = tasks.compactMap { task in
      portfolio.closing(of: task.id).flatMap { portfolio.entry($0) }.map { (task, $0.on) }
    }
    let done = closed + times.compactMap { time in time.doneOn.map { (time.task, $0) } }
    return TaskCounts(
      due: tasks.count + times.count,
      done: done.count,
      onTime: done.count { task, day in task.due.map { day <= $0 } ?? false }
    )
  }
}
