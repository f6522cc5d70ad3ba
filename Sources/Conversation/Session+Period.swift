import Catalogue
import Dates
import Journal
import Method
import Portfolio
import Report

/// Which period a step means, and the marks that a period gets (`design.md` 4).
extension Session {
  /// The period that a step means when none is named.
  func usual(_ step: Step, of method: Method) -> Period {
    let present = Period(step.cycle, containing: today)
    if step.daysAhead > 0 { return present.last - today < step.daysAhead ? present.next : present }
    guard step.cycle == .month else { return present }
    switch step.id {
    case "analyse", "plan":
      return isMonthEnd && has(.planned, present, method) ? present.next : present
    default:
      let last = present.previous
      return today.day <= 10 && isBegun(last, method) && !isReviewed(last, method) ? last : present
    }
  }

  func has(_ state: PeriodState, _ period: Period, _ method: Method) -> Bool {
    portfolio.marks(of: period, in: method.id).contains { $0.state == state }
  }

  /// Whether a plan was made and not returned since.
  private func isPlanFrozen(_ period: Period, _ method: Method) -> Bool {
    let states = portfolio.marks(of: period, in: method.id).map(\.state)
    guard let planned = states.lastIndex(of: .planned) else { return false }
    return !states[planned...].contains(.returned)
  }

  /// What became last of a plan: submitted, approved or returned.
  private func fate(ofPlan period: Period, _ method: Method) -> PeriodState? {
    portfolio.marks(of: period, in: method.id).map(\.state).last {
      [.submitted, .approved, .returned].contains($0)
    }
  }

  /// Whether today is one of the month's last two working days, or after them.
  private var isMonthEnd: Bool {
    let rest = shelf.calendar.workdays(in: today...today.lastOfMonth)
    return rest.count <= 2
  }

  private func isBegun(_ period: Period, _ method: Method) -> Bool {
    !portfolio.marks(of: period, in: method.id).isEmpty
      || portfolio.answers.history.keys.contains {
        $0.period == period && $0.method == method.id
      }
  }

  private func isReviewed(_ period: Period, _ method: Method) -> Bool {
    method.steps.filter { $0.cycle == period.cycle && !$0.isChecklist }.allSatisfy { step in
      agenda(step, of: method, period, more: false).next == nil
    }
  }

  /// The entry that says what a period has reached; where it freezes something it names the last
  /// entry that counts.
  func mark(
    _ state: PeriodState,
    of period: Period,
    _ method: Method,
    note: String? = nil
  ) -> Draft {
    var draft = Draft(
      .period,
      on: today,
      [
        .period: .string(period.description), .method: .string(method.id),
        .state: .string(state.rawValue),
      ]
    )
    if state == .analysed || state == .planned {
      draft[.of] = .list([.integer(portfolio.journal.nextNumber(for: by) - 1)])
    }
    draft[.note] = note.map(Value.string)
    return draft
  }

  /// Records what became of the month's plan: submitted, approved or returned, with a remark.
  mutating func mark(_ state: PeriodState, _ note: String?) -> [Effect] {
    let planning = methodInUse { method in
      method.steps.contains { $0.reaches == PeriodState.planned.rawValue }
    }
    guard let method = planning else { return [noMethod] }
    let present = Period(.month, containing: today)
    let period = has(.planned, present.next, method) ? present.next : present
    guard has(.planned, period, method) else {
      return [.fail(.key(.notPlannedYet, ["period": .period(period)]))]
    }
    let fate = fate(ofPlan: period, method)
    if state == .submitted {
      guard fate == nil || fate == .returned else {
        return [.fail(.key(.alreadySubmitted, ["period": .period(period)]))]
      }
    } else {
      guard fate == .submitted else {
        return [.fail(.key(.notSubmitted, ["period": .period(period)]))]
      }
    }
    // A plan that came back was worked on: what is handed in now is what the evaluation will judge.
    let isReworked = state == .submitted && !isPlanFrozen(period, method)
    let frozen = isReworked ? [mark(.planned, of: period, method)] : []
    return append(frozen + [mark(state, of: period, method, note: note)], then: .confirm)
  }
}
