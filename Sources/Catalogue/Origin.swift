/// The number of an entry that a sentence rests on, and whose it is.
package struct Origin: Hashable, Sendable {
  package var by: String
  package var n: Int

  package init(by: String, n: Int) {
    self.by = by
    self.n = n
  }
}

extension Phrase {
  /// The same words, with the entries that they rest on.
  package func resting(on origins: [Origin]) -> Phrase {
    origins.isEmpty ? self : .resting(self, on: origins)
  }

  /// The entries that any part of it rests on, each once, in order.
  package var origins: [Origin] {
    var seen: Set<Origin> = []
    return collected.filter { seen.insert($0).inserted }
  }

  /// The words alone, so that what says the same is equal whatever it rests on.
  package var withoutOrigins: Phrase {
    switch self {
    case .text, .word, .either: self
    case .message(let message):
      .message(Message(message.key, message.arguments.mapValues(\.withoutOrigins)))
    case .list(let parts): .list(parts.map(\.withoutOrigins))
    case .sequence(let parts): .sequence(parts.map(\.withoutOrigins))
    case .resting(let phrase, _): phrase.withoutOrigins
    }
  }

  private var collected: [Origin] {
    switch self {
    case .text, .word, .either: []
    case .message(let message):
      message.arguments.sorted { $0.key < $1.key }.flatMap(\.value.collected)
    case .list(let parts), .sequence(let parts): parts.flatMap(\.collected)
    case .resting(let phrase, let origins): origins + phrase.collected
    }
  }
}

extension [Origin] {
  /// `41, 43–48, lin@laptop/7`: as people type them, neighbours together; one's own go by the number.
  package func listed(for by: String) -> [String] {
    let people = Dictionary(grouping: self, by: \.by)
    let order = people.keys.sorted { ($0 == by ? 0 : 1, $0) < ($1 == by ? 0 : 1, $1) }
    return order.flatMap { person -> [String] in
      let head = person == by ? "" : person + "/"
      return Set((people[person] ?? []).map(\.n)).sorted().runs.map { run in
        run.count == 1 ? "\(head)\(run.lowerBound)" : "\(head)\(run.lowerBound)–\(run.upperBound)"
      }
    }
  }
}

extension [Int] {
  /// Sorted numbers as ranges of neighbours; two alone stand apart.
  fileprivate var runs: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in self {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }
}
