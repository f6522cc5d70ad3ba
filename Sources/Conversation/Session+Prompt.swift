import Catalogue
import Command
import Journal
import Method
import Portfolio
import Report

/// What stands left of the cursor, and what may be completed.
extension Session {
  /// What stands left of the cursor now.
  package var prompt: Prompt {
    switch state {
    case .saving: Prompt(.key(.promptUnsaved), isCommand: false)
    case .clarifying, .agreeing, .confirming: Prompt(.key(.promptClarify), isCommand: false)
    case .reading, .editing, .finished: Prompt("", isCommand: true)
    case .listening:
      if let open = welcome?.question {
        Prompt(.key(.promptCommand), isCommand: open == .sample)
      } else if let question {
        Prompt(
          promptText(question),
          initial: refused ?? "",
          recalled: recalled(question),
          isCommand: false
        )
      } else if interview != nil {
        Prompt(.key(.promptBrowsing), isCommand: false)
      } else {
        Prompt(.key(.promptCommand), isCommand: true)
      }
    }
  }

  /// Whether a line typed now is a command, which the history keeps, and no reply.
  package func isCommand(_ line: String) -> Bool {
    guard welcome?.question != nil, !prompt.isCommand else { return prompt.isCommand }
    var session = self
    return (try? reader.command(line.trimmed, in: session.context())) != nil
  }

  /// The id of the question and what Enter accepts.
  private func promptText(_ question: OpenQuestion) -> Phrase {
    let id: Phrase = .text(question.item.question.id)
    let isEdited = question.recorded != nil && !question.item.question.kind.isPicked
    if isEdited { return .key(.promptQuestion, ["id": id]) }
    if let proposal = question.proposal {
      let words = words(question.item.question.kind.words(proposal)).truncated(to: 40)
      return .key(.promptProposing, ["id": id, "proposal": .text(words)])
    }
    guard case .row(let fields) = question.item.question.kind, let known = question.known else {
      return .key(.promptQuestion, ["id": id])
    }
    // What is missing stands as a question mark in its place.
    let parts = fields.filter { !$0.isOptional }.map { field in
      known[field.id].map(field.kind.words) ?? .key(.unknownPart)
    }
    return .key(.promptKnowing, ["id": id, "known": .joined(parts, by: .rowSeparator)])
  }

  /// The answer that stands, as it would be typed; one that was picked is picked anew.
  private func recalled(_ question: OpenQuestion) -> String {
    guard let recorded = question.recorded, !recorded.isOpen, !recorded.isSkip,
      !question.item.question.kind.takesSeveralLines, !question.item.question.kind.isPicked
    else { return "" }
    return question.item.question.kind.typed(recorded.value, setup.catalogue, language)
  }

  /// What the last word of a line may become: whole candidates, in the order in which to offer them.
  package func completions(of line: String) -> [String] {
    Completion(self, of: line).candidates
  }
}
