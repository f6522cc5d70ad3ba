import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// What managers remark about the method, for those who write it.
///
/// The source asks managers to improve the method: a remark is a note that names the method, and the
/// question where it is about one.
extension Session {
  mutating func remark(_ typed: String) -> [Effect] {
    let first = typed.prefix { !$0.isWhitespace && !":：".contains($0) }
    let rest = String(typed.dropFirst(first.count).drop { $0.isWhitespace || ":：".contains($0) })
    if let found = question(named: String(first)) {
      return remark(rest, on: found.question.id, of: found.method)
    }
    if let id = shelf.methodIDs.first(where: { $0 == first.lowercased() }) {
      guard let method = shelf.load(id) else { return [unusable(id)] }
      return remark(rest, on: nil, of: method)
    }
    guard let method = shelf.load(interview?.method ?? defaultMethod) else { return [noMethod] }
    return remark(typed, on: question?.item.question.id, of: method)
  }

  private mutating func remark(
    _ text: String,
    on question: String?,
    of method: Method
  ) -> [Effect] {
    guard !text.isEmpty else {
      let verb = Phrase.sequence([.word(.wordVerbMethod), " ", .word(.wordMethodNote)])
      return [.fail(.key(.errorMissingText, ["verb": verb]))]
    }
    var draft = Draft(
      .note,
      on: today,
      [
        .method: .string(method.id), .version: .integer(method.version), .note: .string(text),
      ]
    )
    draft[.question] = question.map(Value.string)
    return append([draft], then: .confirm)
  }

  /// A question of a method in use by its id, whatever the case.
  private mutating func question(named typed: String) -> (method: Method, question: Question)? {
    for id in methodsInUse {
      guard let method = shelf.load(id) else { continue }
      let questions = method.steps.lazy.flatMap(\.questions)
      if let found = questions.first(where: { $0.id.lowercased() == typed.lowercased() }) {
        return (method, found)
      }
    }
    return nil
  }

  /// All remarks by method and question, ready to be handed in.
  mutating func remarks(_ options: ReportOptions) -> [Effect] {
    let found = portfolio.entries(of: [.note], where: \.isRemark)
    guard !found.isEmpty else { return [.say(.key(.remarksNone))] }
    let title = Phrase.key(.remarksTitle, ["n": .number(found.count), "day": .day(today)])
    var document = Document(title: title)
    let byMethod = Dictionary(grouping: found) { $0[.method]?.string ?? "" }
    for id in byMethod.keys.sorted() {
      let method = shelf.load(id)
      document.add(.heading(method.map { .either($0.title) } ?? .text(id)))
      let byQuestion = Dictionary(grouping: byMethod[id] ?? []) { $0[.question]?.string }
      for question in byQuestion.keys.sorted(by: order(in: method)) {
        if let question {
          let text = method?.question(question)?.firstSentence
          document.add(
            .paragraph(
              .sequence([.text(question)] + (text.map { [" ", $0] } ?? []))
            )
          )
        }
        document.add(.bullets((byQuestion[question] ?? []).map(remarkLine)))
      }
    }
    let request = ReportRequest(
      format: options.format,
      output: options.output,
      force: options.force
    )
    return [.show(document, request)]
  }

  /// Remarks on a whole method come first, then questions as they are asked; those it has no longer, last.
  private func order(in method: Method?) -> (String?, String?) -> Bool {
    let ids = method?.steps.flatMap(\.questions).map(\.id) ?? []
    func rank(_ question: String?) -> (Int, String) {
      guard let question else { return (-1, "") }
      return (ids.firstIndex(of: question) ?? ids.count, question)
    }
    return { rank($0) < rank($1) }
  }

  private func remarkLine(_ entry: Entry) -> Phrase {
    .key(
      .remarkLine,
      [
        "day": .day(entry.on), "entry": name(of: entry.id), "text": .text(entry.note ?? ""),
        "by": .text(entry.by), "version": .text(entry[.version].map { $0.json } ?? ""),
      ]
    )
  }
}
