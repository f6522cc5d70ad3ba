import Catalogue
import Dates
import Foundation
import Journal
import Portfolio

/// Open requests, and all that was answered about a customer on one screen.
extension Facts {
  /// The needs and complaints of a customer that are open now, oldest first.
  func openRequests(of name: String) -> [Entry] {
    portfolio.open.map(\.entry)
      .filter { $0.kind != .task && portfolio.customer(of: $0) == name }
      .sorted { $0.on < $1.on }
  }

  func openRequestsProposed(_ name: String) -> Value? {
    let requests = openRequests(of: name)
    guard !requests.isEmpty else { return nil }
    let rows = requests.compactMap { request -> Value? in
      let words = request.note?.excerpt(columns: 64) ?? request.tags.joined(separator: " ")
      return .row([
        ("raised", .string(request.on.description)), ("state", .string("open")),
        ("what", .string(words.isEmpty ? number(of: request) : words)),
      ])
    }
    return .list(rows)
  }

  func customerFacts(_ name: String) -> [Phrase] {
    let state = [
      purchasesSaid(name),
      said("A-C3", about: name).map { .labelled(.factState, [$0]) },
      said("A-C6", about: name).map { .labelled(.factProfit, [$0]) },
    ].compactMap(\.self)
    let needs = [
      unmetSaid(name), said("A-C9", about: name).map { .labelled(.factNeeds, [$0]) },
    ].compactMap(\.self)
    let warned = Warnings(self).ofCustomer(name).filter(\.isRaised).map(\.words)
    let last = said("A-C13", about: name, in: month.previous)
    return warned
      + [
        state.isEmpty ? nil : .joined(state, by: .summarySemicolons),
        needs.isEmpty ? nil : .joined(needs, by: .summarySemicolons),
        last.map { .labelled(.factLastVerdict, [$0]) },
      ].compactMap(\.self)
  }

  private func purchasesSaid(_ name: String) -> Phrase? {
    guard answer("A-C2", about: name) != nil else { return nil }
    let volumes = Volumes(self)
    let now = volumes.purchases(of: name, in: month.previous)
    let before = volumes.purchases(of: name, in: month.previous.previous).cartons
    return .labelled(
      .factBought,
      now.phrases + changes(now.cartons, before, nil),
      separator: .rowSeparator
    )
  }

  /// What was wanted and not got, with the share of the wish that was filled.
  func unmetSaid(_ name: String) -> Phrase? {
    guard let answer = answer("A-C4", about: name), let rows = answer.list, !rows.isEmpty else {
      return nil
    }
    let wanted = rows.compactMap { $0["wanted"]?.number }.reduce(0, +)
    let got = rows.compactMap { $0["got"]?.number }.reduce(0, +)
    let words: [Phrase] = [
      words(answer, of: "A-C4"),
      .message(Message(.factFillRate, ["n": .percent(got, of: wanted)])),
    ]
    return .labelled(.factUnmet, words, separator: .rowSeparator)
  }
}

extension Facts {
  /// `#12 希望增加供应（已15天）`, with the customer in front where a list is of several.
  func openItem(
    _ item: Entry,
    on day: Day,
    namingCustomer: Bool = false,
    columns: Int = 48
  ) -> Phrase {
    let what: Phrase =
      gist(of: item, columns: columns) ?? .key(item.kind == .complaint ? .kindComplaint : .kindNeed)
    let customer = namingCustomer ? portfolio.customer(of: item) : nil
    let words: Phrase = customer.map { .sequence([.text($0), " ", what]) } ?? what
    var arguments: [String: Phrase] = ["what": words, "days": .number(max(0, day - item.on))]
    guard let due = item.due else {
      return numbered(.openItem, plain: .openItemPlain, item, arguments)
    }
    arguments["due"] = .monthAndDay(due)
    return numbered(.openItemDue, plain: .openItemDuePlain, item, arguments)
  }

  /// A line about an open entry: behind its number, except in a text that is handed in.
  func numbered(_ key: Key, plain: Key, _ entry: Entry, _ arguments: [String: Phrase]) -> Phrase {
    if isHandedIn { return Phrase.key(plain, arguments).resting(on: [entry]) }
    return .key(key, arguments.merging(["entry": .text(number(of: entry))]) { $1 })
  }

  /// What an entry is called in a line that is typed: another's number needs the writer as well.
  func number(of entry: Entry) -> String {
    entry.id.by == by ? "#\(entry.n)" : "\(entry.id.by)/\(entry.n)"
  }
}
