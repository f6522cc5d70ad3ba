import Catalogue
import Dates
import Journal
import Portfolio

/// The tasks that fell due in some days, and how many were done.
struct TaskCounts {
  var due: Int
  var done: Int
  var onTime: Int
  /// The tasks themselves.
  var entries: [Entry] = []

  /// Nil where nothing was due.
  var phrase: Phrase? {
    guard due > 0 else { return nil }
    return .message(
      Message(
        .countTasks,
        ["due": .number(due), "done": .number(done), "onTime": .number(onTime)]
      )
    ).resting(on: entries)
  }
}

extension Facts {
  /// Tasks due in a period, up to today; of one class where that is asked for.
  func taskCounts(in period: Period, of wanted: String? = nil) -> TaskCounts {
    func isMeant(_ task: Entry) -> Bool { wanted == nil || task.taskClass == wanted }
    let times = portfolio.timesDue(in: period.days, upTo: today, calendar)
      .filter { isMeant($0.task) }
    let tasks = portfolio.tasks(due: period.first...period.last)
      .filter { task in
        task.every == nil && isMeant(task) && task.due.map { $0 <= today } ?? false
      }
    let closed = tasks.compactMap { task in
      portfolio.closing(of: task.id).flatMap { portfolio.entry($0) }.map { (task, $0.on) }
    }
    let done = closed + times.compactMap { time in time.doneOn.map { (time.task, $0) } }
    return TaskCounts(
      due: tasks.count + times.count,
      done: done.count,
      onTime: done.count { task, day in task.due.map { day <= $0 } ?? false },
      entries: (tasks + times.map(\.task)).uniqued
    )
  }
}

extension [Entry] {
  /// Each once, in order.
  var uniqued: [Entry] {
    var seen: Set<EntryID> = []
    return filter { seen.insert($0.id).inserted }
  }
}
