import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// Carries out commands.
extension Session {
  /// Carries out a line that is no reply.
  mutating func command(_ line: String, chosen: [String: String] = [:]) -> [Effect] {
    if let control = reader.control(line) { return outsideInterview(control) }
    if let effects = numbersAlone(line) { return effects }
    if let found = step(whoseTitleIs: line) {
      return start(found.step.id, of: found.method, found.period)
    }
    let read: Command
    do throws(CommandError) {
      read = try reader.command(line, in: context(chosen: chosen))
    } catch {
      if error == .blank { return [] }
      if error.lacksVerb, let found = step(titled: line) {
        return start(found.step.id, of: found.method, found.period)
      }
      return refused(error, line, chosen: chosen)
    }
    return askWhetherTold(read, line, chosen: chosen) ?? run(read)
  }

  private mutating func outsideInterview(_ control: Control) -> [Effect] {
    if control == .help { return help(nil) }
    guard interview == nil else { return steer(control) }
    return [.fail(.key(.noQuestionOpen, ["command": firstStep()]))]
  }

  mutating func run(_ command: Command) -> [Effect] {
    switch command {
    case .record(let recording):
      if let effects = closedInWords(recording) { return effects }
      // A line about the archive says by itself that the customer is new.
      let isCard = recording.drafts.count == 1 && recording.drafts[0].kind == .customer
      let notices = recording.notices.filter { notice in
        if case .newCustomer = notice { !isCard } else { true }
      }
      return append(recording.drafts, then: .confirm, noticing: notices.map(\.phrase))
    case .close(let references, let note, let day): return close(references, note, day)
    case .undo(let reference): return undo(reference)
    case .redo: return redo()
    case .amend(let reference, let change): return amend(reference, change)
    case .correct(let change): return amend(nil, change)
    case .explain(let line): return explain(line)
    case .list(let listing): return list(listing)
    case .show(let reference, let full): return show(reference, full: full)
    case .find(let text, let full): return find(text, full: full)
    case .today: return todayAtAGlance()
    case .morning: return morning()
    case .evening: return evening()
    case .next: return nextThings()
    case .impression(let words, let day): return impression(words, on: day)
    case .help(let verb): return help(verb)
    case .quit: return leave()
    case .import(let path): return read(path)
    case .export(let options): return export(options)
    case .train(let request): return [.train(request)]
    case .recordLesson(.begin(let path, let force)): return [.record(path: path, force: force)]
    case .recordLesson(.end): return [.fail(.key(.recordNone))]
    case .doctor: return [.examine]
    case .repair(let options): return repair(options)
    case .purge(let name, let isConfirmed): return purge(name, isConfirmed: isConfirmed)
    case .lang, .clock, .setting, .method: return arrange(command)
    case .stats(let tally, let period, let options): return stats(tally, period, options)
    case .why(let inquiry, let report): return why(inquiry, of: report)
    case .edit(let cycle, let period, let method): return edit(cycle, period, of: method)
    case .step, .review, .summary, .rate, .score, .checklist, .submit, .approve, .return:
      return followMethod(command)
    }
  }

  private mutating func arrange(_ command: Command) -> [Effect] {
    switch command {
    case .lang(let wanted): return speak(wanted)
    case .clock(let typed): return clock(typed)
    case .setting(let key, let value): return setting(key, value)
    case .method(let request): return methods(request)
    default: preconditionFailure("\(command) arranges nothing.")
    }
  }

  private mutating func followMethod(_ command: Command) -> [Effect] {
    switch command {
    case .step(.do, let period):
      guard period == nil || period?.cycle == .day else {
        return [.fail(.key(.checklistIsDaily))]
      }
      return checklist([], on: period)
    case .step(let verb, let period): return start(verb.rawValue, period)
    case .review(let cycle, let period): return review(cycle, period)
    case .summary(let cycle, let period, let options, let method):
      return summary(cycle, period, options, of: method)
    case .rate(let request): return rate(request)
    case .score(let method, let period, let options): return score(method, period, options)
    case .checklist(let numbers, let method): return checklist(numbers, of: method)
    case .submit(let note): return mark(.submitted, note)
    case .approve(let note): return mark(.approved, note)
    case .return(let note): return mark(.returned, note)
    default: preconditionFailure("\(command) is no part of a method.")
    }
  }
}
