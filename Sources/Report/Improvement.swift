import Catalogue
import Dates
import Journal
import Method
import Portfolio

/// What a month's improvement step decided to change, until it is answered as done.
struct Improvement {
  /// The month that decided it; it is also what the journal keeps in `subject`.
  var decided: Period
  var what: String
  var who: String?
  var by: String?
  /// Months since then.
  var age: Int
  /// How many columns its label gives to what was decided.
  var room: Int

  var subject: Subject { Subject(id: decided.description, label: label) }

  /// The words of the decision; from the second month on with a mark.
  var label: Phrase {
    let details = [who, by].compactMap { $0.map(Phrase.text) }
    let words: Phrase =
      details.isEmpty
      ? .text(what.excerpt(columns: room))
      : .message(
        Message(
          .customerWithText,
          [
            "customer": .text(what.excerpt(columns: room)),
            "text": .joined(details, by: .rowSeparator),
          ]
        )
      )
    guard age >= 2 else { return words }
    return .message(Message(.factImprovementOld, ["words": words, "n": .number(age)]))
  }
}

extension Facts {
  /// The improvements that were still to be made when this month began, the oldest first.
  var improvements: [Improvement] {
    decidedMonths.filter { !isDone($0) }.compactMap { decided in
      guard let answer = answer("R-3", in: decided) else { return nil }
      guard let what = answer["what"]?.string ?? answer.string else { return nil }
      return Improvement(
        decided: decided,
        what: what,
        who: answer["who"]?.string,
        by: answer["by"]?.string,
        age: months(from: decided, to: month),
        room: room(40)
      )
    }
  }

  private var decidedMonths: [Period] {
    portfolio.answers.keys(of: "R-3", method: method.id)
      .filter { $0.period.first < month.first }
      .map(\.period).sorted { $0.first < $1.first }
  }

  /// Whether an earlier month answered that it was done; this month's answer is yet to be asked.
  private func isDone(_ decided: Period) -> Bool {
    var later = decided.next
    while later.first < month.first {
      if answer("R-5", about: decided.description, in: later) == .string("done") { return true }
      later = later.next
    }
    return false
  }

  private func months(from: Period, to: Period) -> Int {
    (to.first.year - from.first.year) * 12 + to.first.month - from.first.month
  }
}
