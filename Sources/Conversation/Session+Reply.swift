import Catalogue
import Command
import Dates
import Journal
import Method
import Portfolio
import Report

/// Replies to the open question.
extension Session {
  /// A line typed at a question: a control word, a command after `/`, or the reply.
  mutating func reply(_ line: String) -> [Effect] {
    let typed = typedBehindPrefill(line)
    let line = withoutPrefill(line, typed)
    (refused, shownChecklist) = (nil, nil)
    if let control = reader.control(line) { return steer(control) }
    if leaves(line) { return leave() }
    if let command = reader.sideTrip(line) {
      asksAgain = true
      return self.command(command)
    }
    if let item = item(named: line.trimmed) {
      interview?.revisiting = item
      asksAgain = true
      return []
    }
    let isPlain = line.trimmed.hasPrefix("\\")
    return answer(isPlain ? String(line.trimmed.dropFirst()) : line, or: typed)
  }

  /// What was typed behind the old answer that was brought back, or the refused one that stood ready.
  private func typedBehindPrefill(_ line: String) -> String? {
    let ready = prompt.initial.isEmpty ? prompt.recalled : prompt.initial
    guard !ready.isEmpty, line.hasPrefix(ready), line != ready else { return nil }
    return String(line.dropFirst(ready.count)).trimmed
  }

  /// A control word or a command typed behind the old answer that stood ready to be edited.
  private func withoutPrefill(_ line: String, _ typed: String?) -> String {
    guard let rest = typed else { return line }
    // 、 would also join a further name to the old answer; a command is meant by a slash only.
    let isCommand = rest.hasPrefix("/") || rest.hasPrefix("／")
    return reader.control(rest) != nil || isCommand || leaves(rest) ? rest : line
  }

  /// `quit` or 退出 as the whole line leaves, as it does everywhere; its short forms may be answers.
  private func leaves(_ line: String) -> Bool {
    let words = Language.allCases.flatMap { setup.catalogue.words(.wordVerbQuit, in: $0) }
    let typed = line.trimmed.foldedForMatching
    return words.contains { $0.text.foldedForMatching == typed && typed.count > 1 }
  }

  /// The question that an id alone on the line goes to, with or without `go` before it; about the
  /// same subject where it can be.
  private func item(named line: String) -> Item.ID? {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    let isGo = words.count == 2 && setup.catalogue.means(words[0], .wordControlGo)
    guard words.count == 1 || isGo, let id = words.last?.lowercased(), let agenda = openAgenda
    else {
      return nil
    }
    let named = agenda.items.filter { $0.question.id.lowercased() == id }
    return (named.first { $0.subject == question?.item.subject } ?? named.first)?.id
  }

  /// Takes a reply to the open question; what was typed behind the text that stood ready is a reply by
  /// itself where the whole is none.
  mutating func answer(_ line: String, or typed: String? = nil) -> [Effect] {
    guard let question else { return browsing(line) }
    let reply = line.trimmed
    if question.item.question.kind.takesSeveralLines {
      return addLine(reply, to: question)
    }
    return reply.isEmpty || reply == "."
      ? enter(at: question) : answer(reply, or: typed, to: question)
  }

  /// Nothing is open, everything is answered: Enter leaves, a command is carried out.
  private mutating func browsing(_ line: String) -> [Effect] {
    line.trimmed.isEmpty ? pause() : command(line)
  }

  /// Enter accepts what is shown; with nothing to accept it hints once, then skips.
  private mutating func enter(at question: OpenQuestion) -> [Effect] {
    if question.progress == .answered {
      moveOn()
      return []
    }
    if let proposal = question.proposal { return keep([(question, proposal)]) }
    if question.recorded != nil || interview?.hasHinted == true { return skip() }
    if question.item.question.isRequired { return [.say(.key(.mustBeAnswered))] }
    interview?.hasHinted = true
    return [.say(.key(question.known == nil ? .nothingToAccept : .partsMissing))]
  }

  /// One reply, or several short ones about the same subject in a row.
  private mutating func answer(
    _ reply: String,
    or typed: String?,
    to first: OpenQuestion
  ) -> [Effect] {
    let context = self.context()
    let answers: [(OpenQuestion, Value)]
    do throws(ReplyError) {
      answers = try self.answers(reply, to: first, context)
    } catch {
      if let typed, let answers = try? self.answers(typed, to: first, context) {
        return keep(answers)
      }
      let hints = hintAtSlash(reply, context)
      let isLong = reply.split(whereSeparator: \.isWhitespace).count > 1
      if setup.asks, isLong, hints.isEmpty { refused = reply }
      return [.fail(error.phrase)] + hints
    }
    let isText = answers.count == 1 && answers[0].0.item.question.kind == .text
    return (isText ? hintAtSlash(reply, context) : []) + keep(answers)
  }

  func value(
    of reply: String,
    at open: OpenQuestion,
    _ reader: ReplyReader,
    _ cursor: inout ReplyCursor
  ) throws(ReplyError) -> Value {
    if let slogan = slogan(reply, at: open, &cursor) { return slogan }
    return try reader.value(open.item.question.kind, completing: open.known, from: &cursor)
  }

  /// A whole sentence where a row was asked for that may be incomplete: all of it is the first field.
  private func slogan(_ reply: String, at open: OpenQuestion, _ cursor: inout ReplyCursor) -> Value?
  {
    let question = open.item.question
    guard question.incomplete != nil, case .row(let fields) = question.kind,
      let first = fields.first, first.kind == .text,
      !reply.contains(where: { ",，、;；".contains($0) || $0.isNumber })
    else { return nil }
    return .object([Value.Member(first.id, .string(cursor.takeRest()))])
  }

  /// A reply that reads as a command was perhaps meant as one.
  ///
  /// Only commands without free text count: "find the shortage" is a sentence too.
  private func hintAtSlash(_ reply: String, _ context: Context) -> [Effect] {
    switch try? reader.command(reply, in: context) {
    case .lang(.some), .list, .today, .next, .step, .review, .summary(_, _, _, nil),
      .checklist(_, nil), .help, .clock(.some):
      return [.notice(.key(.slashHint, ["line": .text("/" + reply)]))]
    default: return []
    }
  }

  /// The next question about the same subject, where both take a few words only.
  func shortQuestion(after question: OpenQuestion) -> OpenQuestion? {
    guard question.item.question.kind.isShort, let subject = question.item.subject,
      let agenda = openAgenda, let here = agenda.position(of: question.item.id),
      here + 1 < agenda.items.count
    else { return nil }
    let item = agenda.items[here + 1]
    guard item.subject == subject, item.question.kind.isShort else { return nil }
    var next = question
    next.item = item
    next.key = agenda.key(of: item)
    next.recorded = agenda.answer(to: item)
    next.progress = agenda.progress(of: item)
    next.offered = []
    next.known = nil
    return next
  }

  /// Hands answers to the disk, with what each brings along.
  mutating func keep(_ answers: [(OpenQuestion, Value)]) -> [Effect] {
    var drafts: [Draft] = []
    for (question, value) in answers {
      if let recorded = question.recorded, recorded.value == value, question.progress == .answered {
        continue
      }
      drafts.append(answerDraft(question, value))
      drafts += replaced(by: question)
      do throws(ReplyError) {
        let made = try told(maker(at: question).drafts(for: value))
        try checkDue(made, in: question.key.period)
        drafts += made
      } catch {
        return [.fail(error.phrase)]
      }
    }
    guard !drafts.isEmpty else {
      moveOn()
      return []
    }
    return append(drafts, then: .answered)
  }

  /// A goal of the year is reached in that year: another one is a slip of the pen.
  private func checkDue(_ drafts: [Draft], in period: Period) throws(ReplyError) {
    guard period.cycle == .year else { return }
    for draft in drafts where draft.kind == .goal {
      guard let day = draft[.due]?.string.flatMap({ Day($0) }), !period.contains(day) else {
        continue
      }
      throw .outside(day, period)
    }
  }
}
