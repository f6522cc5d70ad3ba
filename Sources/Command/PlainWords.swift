import Catalogue

/// The words that stand for a verb where people type a line as they would say it.
///
/// They are looked up for a line that has no verb, and for no other.
struct PlainWords: Sendable {
  /// 要: of a known customer and before a number, a need.
  let needs: Lexicon<Bool>
  /// 听说, `heard that`: what follows is about the market.
  let heard: Lexicon<Bool>
  /// 我要, `I have to`: what follows is to be done.
  let duties: Lexicon<Bool>
  /// `move` 8 to friday.
  let moves: Lexicon<Bool>
  /// 8 改到 周五.
  let movedTo: Lexicon<Bool>
  /// 7 完成了, 7 `is done`.
  let isDone: Lexicon<Bool>
  /// 周一的感受.
  let impressions: Lexicon<Bool>

  init(_ catalogue: Catalogue) {
    func words(_ key: Key) -> Lexicon<Bool> { Lexicon(catalogue, [(key, true)]) }
    needs = words(.wordNeedOf)
    heard = words(.wordHeard)
    duties = words(.wordDuty)
    moves = words(.wordMove)
    movedTo = words(.wordMovedTo)
    isDone = words(.wordIsDone)
    impressions = words(.wordImpression)
  }
}
