import Catalogue
import Dates
import Journal
import Method
import Portfolio

/// What others said, what went wrong, and what worked best in a month.
extension Fact {
  static let ofMonthEnd: [String: Fact] = [
    "quotes": Fact(lines: { facts, _ in facts.quotes }),
    "plan-result": Fact(lines: { facts, _ in facts.planLines }, sources: ["P-C3", "P-W1"]),
    "remarks": Fact(lines: { facts, _ in facts.remarks }),
    "gaps": Fact(
      lines: { facts, _ in facts.gaps },
      sources: ["E-C1", "E-C2", "E-M1", "E-X1"]
    ),
    "best-service": Fact(lines: { facts, _ in facts.bestServices }),
  ]
}

extension Facts {
  /// Customers' own words: entries tagged as such, notes with a quotation, complaints.
  var quotes: [Phrase] {
    let entries = portfolio.entries(of: [.visit, .note, .need, .complaint, .brand], in: month)
      .filter { !$0.isRemark }
    return notes(
      of: entries.filter { entry in
        factWords.isTagged(entry, .quote) || entry.kind == .complaint
          || (entry.note ?? "").unicodeScalars.contains { "“「『".unicodeScalars.contains($0) }
      }
    ).capped(at: 8)
  }

  /// What the market manager said to this month, and the complaints as the customers' say.
  var remarks: [Phrase] {
    portfolio.marks(of: month, in: method.id).compactMap { mark in
      let key: Key
      switch mark.state {
      case .submitted: key = .factSubmitted
      case .approved: key = .factApproved
      case .returned: key = .factReturned
      case .analysed, .planned, .evaluated, .improved: return nil
      }
      let day: Phrase = .message(Message(key, ["day": .monthAndDay(mark.on)]))
      guard let note = mark.note, !note.isEmpty else { return day }
      return .labelled(day, [.text(note.excerpt(columns: room(56)))])
    }
  }

  /// Gaps of the evaluation by cause: those that came back month after month first.
  fileprivate var gaps: [Phrase] {
    let groups = gapGroups
    let ages = groups.map { monthsOnEnd(of: $0.cause) }
    // What comes again and again first, then what is most frequent.
    let order = groups.indices.sorted {
      (-ages[$0], -groups[$0].items.count, $0) < (-ages[$1], -groups[$1].items.count, $1)
    }
    let lines = order.map { index -> Phrase in
      let group = groups[index]
      let gap = Phrase.message(
        Message(
          .factGap,
          [
            "cause": group.cause, "n": .number(group.items.count),
            "items": .joined(Array(group.items.prefix(4)), by: .listSeparator),
          ]
        )
      )
      guard ages[index] > 1 else { return gap }
      return .key(.gapAgain, ["gap": gap, "n": .number(ages[index])])
    }
    return lines + [planGap].compactMap(\.self)
  }

  /// How many months in a row, this one among them, had a gap of this cause.
  private func monthsOnEnd(of cause: Phrase) -> Int {
    var count = 1
    var earlier = lastMonth
    while count < 12, earlier.gapGroups.contains(where: { $0.cause == cause }) {
      count += 1
      earlier = earlier.lastMonth
    }
    return count
  }

  /// The gaps of the month by cause.
  private var gapGroups: [(cause: Phrase, items: [Phrase])] {
    var groups: [(cause: Phrase, items: [Phrase])] = []
    for (found, about) in missed + unmet + wrong {
      // Equal causes stand together, whatever entries they rest on.
      let cause = found.withoutOrigins
      let item = about.resting(on: found.origins)
      if let known = groups.firstIndex(where: { $0.cause == cause }) {
        groups[known].items.append(item)
      } else {
        groups.append((cause, [item]))
      }
    }
    return groups
  }

  private var missed: [(Phrase, Phrase)] {
    missedGoals.map { result in
      let cause = said("E-C1", about: String(result.goal.id.n))
      return (
        .labelled(.factGoalMissed, [.known(cause)]),
        .sequence([who(result.goal), " ", metric(of: result.goal)])
      )
    }
  }

  private var unmet: [(Phrase, Phrase)] {
    focus.compactMap { name in
      guard let met = answer("E-C2", about: name), met != .string("met") else { return nil }
      return (.labelled(.factNeedsMet, [words(met, of: "E-C2")]), .text(name))
    }
  }

  private var wrong: [(Phrase, Phrase)] {
    verdicts.compactMap { verdict in
      guard let judged = answer("E-M1", about: verdict.id)?["held"], judged != .string("right")
      else {
        return nil
      }
      return (.labelled(.factVerdict, [held(judged)]), verdict.label)
    }
  }

  /// Whether a verdict held, in the words of the method's list.
  func held(_ value: Value) -> Phrase { words(.row([("held", value)]) ?? .null, of: "E-M1") }

  private var planGap: Phrase? {
    guard let fit = answer("E-X1"), fit != .string("right") else { return nil }
    return .labelled(.factPlanFit, [words(fit, of: "E-X1")])
  }

  /// The services that worked best, by the marks of the day reviews.
  var bestServices: [Phrase] {
    let rated = ratedServices(in: month.days)
      .filter { ($0.effect ?? 0) > 0 }
      .enumerated().sorted { left, right in
        (-(left.element.effect ?? 0), left.offset) < (-(right.element.effect ?? 0), right.offset)
      }
    let best = rated.prefix(5).map { _, service in noted(service).phrase }
    let left = rated.count - best.count
    return best + (left > 0 ? [.quantity(left, .factMore)] : [])
  }

  /// The service with what the contact of the day noted, which says what it was about.
  private func noted(_ service: Service) -> Service {
    let contacts = portfolio.entries(of: [.visit], in: service.day...service.day)
    var service = service
    let notes = contacts.filter { portfolio.customer(of: $0) == service.customer }
      .compactMap(\.note).map { factWords.effect(in: $0).rest }
    service.note = notes.first { !$0.isEmpty }?.excerpt(columns: room(28))
    return service
  }
}
