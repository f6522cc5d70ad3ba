import Catalogue
import Journal

/// A judgement of the analysis, as it was frozen, which the evaluation judges in its turn.
struct Verdict {
  /// `A-M2`, or with a subject `A-C13/惠民超市`.
  var id: String
  var question: String
  var subject: String?
  var label: Phrase
  var value: Value
}

extension Facts {
  /// The frozen verdicts: customers, brands, then the market.
  var verdicts: [Verdict] {
    let customers = names(in: frozen("A-C1")).compactMap { verdict("A-C13", about: $0) }
    let brands = members(of: frozen("A-B1")).compactMap { verdict("A-B13", about: $0) }
    let market: [(String, Key)] = [
      ("A-M2", .factPrices), ("A-M3", .factStock), ("A-M4", .factSupply), ("A-M10", .factMarket),
    ]
    return customers + brands
      + market.compactMap { question, label in
        frozen(question).map {
          Verdict(id: question, question: question, label: .key(label), value: $0)
        }
      }
  }

  private func verdict(_ question: String, about subject: String) -> Verdict? {
    frozen(question, about: subject).map {
      Verdict(
        id: question + "/" + subject,
        question: question,
        subject: subject,
        label: .text(subject),
        value: $0
      )
    }
  }
}
