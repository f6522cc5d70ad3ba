import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// The rule against empty text (`domain.md` 1.1.1): guidance that fits every month and every shop
/// says nothing.
extension Session {
  /// Refuses nearly the words of last period, those about somebody else, and those that the question's
  /// help shows as weak.
  func check(_ value: Value, at question: OpenQuestion) throws(ReplyError) {
    guard question.item.question.mustDiffer, let said = value.string?.bareWords, !said.isEmpty
    else { return }
    var key = question.key
    if question.item.question.weak?.isSaid(said) == true {
      throw .sameAsWeak(thing: thing(of: key.method))
    }
    key.period = key.period.previous
    if portfolio.answers[key]?.value.string?.bareWords == said {
      throw .sameAsBefore(thing: thing(of: key.method))
    }
    for other in portfolio.answers.keys(of: key.question, method: key.method)
    where other.period == question.key.period && other.subject != question.key.subject {
      if portfolio.answers[other]?.value.string?.bareWords == said, let subject = other.subject {
        throw .sameAsFor(.text(subject), thing: thing(of: key.method))
      }
    }
  }

  /// What a trade looks for as a cause: the spec of tobacco; a method without brands says it plainly.
  private func thing(of method: String) -> Phrase {
    shelf.method(method)?.words["brand"].map(Phrase.either) ?? .key(.sameThing)
  }
}

extension Bilingual {
  /// Whether these are its words, in either language.
  fileprivate func isSaid(_ words: [Unicode.Scalar]) -> Bool {
    [chinese, english].contains { $0.bareWords == words }
  }
}

extension String {
  /// Letters, characters and digits alone, without case and width: what punctuation and spaces hide
  /// is the same sentence.
  fileprivate var bareWords: [Unicode.Scalar] {
    foldedForMatching.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
