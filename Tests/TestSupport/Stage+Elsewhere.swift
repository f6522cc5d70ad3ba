import Conversation
import Journal

/// What happens outside of the conversation.
extension Stage {
  /// What a new run finds after this one was killed: the same journal, and nothing else.
  package func restarted() -> Stage {
    var stage = self
    stage.takeElsewhere()
    stage.session = fresh
    stage.isFinished = false
    stage.handle(.othersAppended(stage.entries.journal))
    return stage
  }

  /// Reads what another program appended, as is done before each line.
  package mutating func readNews() {
    let news = elsewhere.journal
    takeElsewhere()
    handle(.othersAppended(news))
  }

  private mutating func takeElsewhere() {
    entries += elsewhere
    disk += elsewhere.journal
    elsewhere = []
  }
}
