import Catalogue
import Command
package import Dates
package import Foundation
import Journal
import Portfolio

/// The journal written anew: what is to be in it, and what is said once it is there.
extension Session {
  /// The new journal for all the whole lines of the file; nil where nothing is left to do.
  ///
  /// Called while nobody can append, so others' lines since the plan was shown are among them.
  package func rewritten(_ rewrite: Rewrite, of bytes: Data, at now: Moment) -> Data? {
    let portfolio = Portfolio(reading: bytes)
    switch rewrite {
    case .repair(let decisions):
      let journal = portfolio.journal
      let repair = Repair(journal, Inspection(of: journal), deciding: decisions, at: now)
      return repair.isNeeded ? repair.bytes : nil
    case .purge(let customer): return Purge(customer, from: portfolio)?.bytes
    }
  }

  mutating func rewritten(_ rewrite: Rewrite, _ result: RewriteResult?) -> [Effect] {
    state = .listening
    guard let result else { return [.say(.key(.rewriteNeedless))] }
    let before = count(of: .purged)
    portfolio.startOver(with: result.bytes)
    passOverDamage()
    asksAgain = true
    switch rewrite {
    case .repair:
      var said: [Effect] = [
        .say(.key(.repairDone, ["n": .number(portfolio.journal.count)]))
      ]
      if let old = result.old { said.append(.say(.key(.repairKept, ["path": .text(old)]))) }
      return said
    case .purge(let customer):
      distinct.remove(customer)
      var said: [Effect] = [
        .say(
          .key(
            .purgeDone,
            ["name": .text(customer), "n": .number(count(of: .purged) - before)]
          )
        )
      ]
      if !result.cleared.isEmpty { said.append(.say(.key(.purgeCleared, paths(result.cleared)))) }
      if !result.uncleared.isEmpty {
        said.append(.fail(.key(.purgeUncleared, paths(result.uncleared))))
      }
      return said + [.say(.key(.purgeElsewhere))]
    }
  }

  /// What is asked about the whole journal was not agreed to.
  mutating func notRewritten() -> [Effect] {
    state = .listening
    return [.say(.key(.nothingRewritten))]
  }

  /// A reply to what is asked about the whole journal.
  mutating func confirmed(_ confirmation: Confirmation, by reply: String) -> [Effect] {
    if reader.control(reply) != nil { return notRewritten() }
    switch confirmation {
    case .repair(let talk): return repairing(talk, reply)
    case .purge(let customer): return purging(customer, reply)
    }
  }

  private func count(of kind: Kind) -> Int { portfolio.journal.positions(of: [kind]).count }

  private func paths(_ paths: [String]) -> [String: Phrase] {
    ["paths": .list(paths.map(Phrase.text))]
  }
}
