import Catalogue
import Command
import Foundation
import Journal
import Portfolio
import Report

/// A repair that is being talked over.
struct RepairTalk: Equatable, Sendable {
  var decisions: [Data: Repair.Decision] = [:]
  /// The positions of the lines that are still to be asked about.
  var pending: [Int] = []
}

/// Shows what a repair would do, asks what only a person can know, and has it done.
extension Session {
  mutating func repair(_ options: RepairOptions) -> [Effect] {
    passOverDamage()
    let journal = portfolio.journal
    let inspection = Inspection(of: journal)
    guard !inspection.isSound else { return [.say(.key(.repairNeedless))] }
    var talk = RepairTalk()
    for position in inspection.changed {
      let line = journal.line(at: position)
      if options.accepted.contains(position + 1) {
        talk.decisions[line] = .accept
      } else if options.dropped.contains(position + 1) {
        talk.decisions[line] = .takeOut
      } else if setup.asks, !options.isConfirmed {
        talk.pending.append(position)
      }
    }
    let repair = Repair(journal, inspection, deciding: talk.decisions, at: now)
    guard !repair.steps.isEmpty else { return [.say(.key(.repairNeedless))] }
    let plan = Effect.list(document(of: repair), [])
    if options.isConfirmed { return [plan] + rewriteIfNeeded(repair, talk) }
    guard setup.asks else {
      return [plan, .fail(.key(repair.isNeeded ? .repairUnconfirmed : .repairUndecided))]
    }
    return [plan] + goOn(talk)
  }

  /// The reply to what was asked about a line, or about all of it.
  mutating func repairing(_ talk: RepairTalk, _ reply: String) -> [Effect] {
    var talk = talk
    guard let position = talk.pending.first else {
      guard setup.catalogue.means(reply.trimmed, .wordYes) else { return notRewritten() }
      return rewriteIfNeeded(plan(talk), talk)
    }
    let line = portfolio.journal.line(at: position)
    if setup.catalogue.means(reply.trimmed, .wordYes) {
      talk.decisions[line] = .accept
    } else if setup.catalogue.means(reply.trimmed, .wordNo) {
      talk.decisions[line] = .takeOut
    } else if !reply.trimmed.isEmpty {
      return notRewritten()
    }
    talk.pending.removeFirst()
    return goOn(talk)
  }

  /// Asks about the next line; after the last one, whether it is to be done.
  private mutating func goOn(_ talk: RepairTalk) -> [Effect] {
    if let position = talk.pending.first {
      state = .confirming(.repair(talk))
      return [.ask(question(about: position))]
    }
    guard plan(talk).isNeeded else { return notRewritten() }
    state = .confirming(.repair(talk))
    return [.ask([.key(.repairAsk)])]
  }

  private func plan(_ talk: RepairTalk) -> Repair {
    let journal = portfolio.journal
    return Repair(journal, Inspection(of: journal), deciding: talk.decisions, at: now)
  }

  private mutating func rewriteIfNeeded(_ repair: Repair, _ talk: RepairTalk) -> [Effect] {
    state = .listening
    guard repair.isNeeded else { return [.fail(.key(.repairUndecided))] }
    return [.rewrite(.repair(decisions: talk.decisions))]
  }

  private func question(about position: Int) -> [Phrase] {
    let line = portfolio.journal.line(at: position)
    let entry = Entry(accepting: line)
    let shown = entry.map { self.line(of: $0) } ?? .text(String(decoding: line, as: UTF8.self))
    return [
      .key(.repairLine, ["line": .number(position + 1), "entry": shown]), .key(.repairAskLine),
    ]
  }

  private func document(of repair: Repair) -> Document {
    Document([
      .paragraph(.key(.repairPlan)), .bullets(PlannedStep.list(repair.steps).map(\.phrase)),
    ])
  }
}
