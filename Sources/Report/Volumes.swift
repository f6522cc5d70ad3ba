import Dates
import Foundation
import Journal

/// What a customer or the territory bought in a month.
struct Volume {
  var cartons: Decimal?
  var amount: Decimal?

  /// Yuan a carton; nil without both, or without a carton.
  var perCarton: Decimal? {
    guard let cartons, let amount else { return nil }
    return amount.divided(by: cartons)?.rounded(to: 2)
  }
}

/// Volumes, from what the manager confirmed, else from figures.
struct Volumes {
  let facts: Facts
  let figures: Figures

  init(_ facts: Facts, figures: Figures? = nil) {
    self.facts = facts
    self.figures = figures ?? Figures(facts)
  }

  /// The subject under which the method asks about everything together.
  static let territory = "territory"

  /// The purchases of a customer in a month, which the next month's analysis confirms.
  func purchases(of customer: String, in month: Period) -> Volume {
    let said = facts.answer("A-C2", about: customer, in: month.next)
    return Volume(
      cartons: said?["cartons"]?.number ?? recorded(customer, in: month),
      amount: said?["amount"]?.number
        ?? figures.value(.amount, of: .customer(customer), in: month)
    )
  }

  /// The cartons of the whole territory in a month.
  func territory(in month: Period) -> Decimal? {
    facts.answer("A-M1", in: month.next)?["volume"]?.number
      ?? recorded(Self.territory, in: month)
  }

  func volume(of subject: String, in month: Period) -> Decimal? {
    subject == Self.territory
      ? territory(in: month) : purchases(of: subject, in: month).cartons
  }

  /// What figures say, else what the evaluation of that month was told.
  func recorded(_ subject: String, in month: Period) -> Decimal? {
    let about: Figures.About = subject == Self.territory ? .territory : .customer(subject)
    return figures.value(.volume, of: about, in: month)
      ?? facts.answer("E-M0", about: subject, in: month)?.number
  }

  /// The actual volume of a month: what the evaluation confirmed, else the figures.
  func actual(_ subject: String, in month: Period) -> Decimal? {
    facts.answer("E-M0", about: subject, in: month)?.number ?? recorded(subject, in: month)
  }
}
