import Catalogue
import Command
import Journal
import Portfolio
import Report

/// Takes out all that is known of a customer, as the law on personal data gives everybody the right
/// to demand.
extension Session {
  /// How many numbers are listed before the rest is only counted.
  private static let mostListed = 20

  mutating func purge(_ typed: String, isConfirmed: Bool) -> [Effect] {
    // In a line that cannot be read anything may stand.
    guard Inspection(of: portfolio.journal).unsound.isEmpty else {
      return [.fail(.key(.purgeDamaged))]
    }
    guard let purge = Purge(typed, from: portfolio) else {
      return [.fail(.key(.purgeNobody, ["name": .text(typed)]))]
    }
    let plan = Effect.list(document(of: purge), [])
    let rewrite = Effect.rewrite(.purge(customer: purge.name))
    if isConfirmed { return [plan, rewrite] }
    guard setup.asks else { return [plan, .fail(.key(.purgeUnconfirmed))] }
    state = .confirming(.purge(customer: purge.name))
    return [plan, .ask([.key(.purgeAsk, ["name": .text(purge.name)])])]
  }

  /// The reply to whether a customer is to be purged.
  mutating func purging(_ customer: String, _ reply: String) -> [Effect] {
    guard setup.catalogue.means(reply.trimmed, .wordYes) else { return notRewritten() }
    state = .listening
    return [.rewrite(.purge(customer: customer))]
  }

  private func document(of purge: Purge) -> Document {
    var lines: [Phrase] = [
      .key(
        .purgeEmpties,
        ["n": .number(purge.emptied.count), "entries": numbers(purge.emptied)]
      )
    ]
    if !purge.altered.isEmpty {
      lines.append(
        .key(
          .purgeAlters,
          ["n": .number(purge.altered.count), "entries": numbers(purge.altered)]
        )
      )
    }
    lines.append(.key(.purgeClears))
    return Document([.paragraph(.key(.purgePlan, ["name": .text(purge.name)])), .bullets(lines)])
  }

  private func numbers(_ ids: [EntryID]) -> Phrase {
    let listed = Phrase.list(ids.prefix(Self.mostListed).map(name))
    guard ids.count > Self.mostListed else { return listed }
    return .key(.purgeMore, ["entries": listed, "n": .number(ids.count - Self.mostListed)])
  }
}
