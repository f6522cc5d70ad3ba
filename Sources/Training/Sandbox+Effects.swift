import Catalogue
import Conversation
import Foundation
import Journal
import Report

/// Runs what the session decides.
extension Sandbox {
  var catalogue: Catalogue { setup.catalogue.speaking(as: session.trade) }

  mutating func run(_ effects: [Effect], _ answer: inout Answer) {
    for effect in effects { run(effect, &answer) }
  }

  private mutating func run(_ effect: Effect, _ answer: inout Answer) {
    switch effect {
    case .say(let phrase), .notice(let phrase), .confirm(let phrase, _): say(phrase, &answer)
    case .fail(let phrase):
      answer.refusal = answer.refusal ?? phrase
      say(phrase, &answer)
    case .ask(let phrases): for phrase in phrases { say(phrase, &answer) }
    case .list(let document, _), .explain(let document, _): show(document, &answer)
    case .show(let document, let request): show(document, request, &answer)
    case .append(let drafts): append(drafts, &answer)
    case .examine: react(to: .examined(examination), &answer)
    case .rewrite(let rewrite): self.rewrite(rewrite, &answer)
    case .read(let path): react(to: read(path), &answer)
    // An editor would be outside.
    case .edit: react(to: .editFailed(reason: .key(.trainingNoEditor)), &answer)
    case .write(let text, _, let request, let notices):
      give(text, to: request, &answer)
      for phrase in notices { say(phrase, &answer) }
    case .setClock(let moment): now = moment
    case .train, .record: run(.fail(.key(.trainingNotHere)), &answer)
    case .noteDamage: break
    case .finish: isFinished = true
    }
  }

  private mutating func react(to event: Event, _ answer: inout Answer) {
    run(session.handle(event, at: now), &answer)
  }

  private func say(_ phrase: Phrase, _ answer: inout Answer) {
    put(catalogue.text(phrase, in: session.language), &answer)
  }

  private func put(_ text: String, _ answer: inout Answer) {
    answer.lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func show(_ document: Document, _ answer: inout Answer) {
    put(text(document, as: nil), &answer)
  }

  private mutating func show(
    _ document: Document,
    _ request: ReportRequest,
    _ answer: inout Answer
  ) {
    let ending = request.output?.split(separator: ".").last.map(String.init)
    give(text(document, as: request.format ?? ending), to: request, &answer)
  }

  /// What a lesson shows on the screen is text or Markdown.
  private func text(_ document: Document, as format: String?) -> String {
    let (words, language) = (catalogue, session.language)
    switch format {
    case "md": return MarkdownRenderer(catalogue: words, language: language).text(document)
    case "html": return HTMLRenderer(catalogue: words, language: language).text(document)
    case "json": return JSONRenderer(catalogue: words, language: language).text(document)
    case "csv": return CSVRenderer(catalogue: words, language: language).text(document)
    default:
      return TextRenderer(catalogue: words, language: language, width: Self.width).text(document)
    }
  }

  /// Prints a text, or keeps it as the file that was asked for.
  private mutating func give(_ text: String, to request: ReportRequest, _ answer: inout Answer) {
    guard let path = request.output, path != "-" else { return put(text, &answer) }
    guard files[path] == nil || request.force else {
      return run(.fail(.key(.outputExists, ["path": .text(path)])), &answer)
    }
    files[path] = Data((text + "\n").utf8)
    say(.key(.outputWritten, ["path": .text(path)]), &answer)
  }

  private func read(_ path: String) -> Event {
    files[path].map { .fileRead(path: path, $0) }
      ?? .fileFailed(path: path, reason: .key(.reasonNoFile))
  }

  private mutating func append(_ drafts: [Draft], _ answer: inout Answer) {
    let batch = session.batch(of: drafts, after: Data(), at: now)
    journal += batch.bytes
    answer.drafts += drafts
    react(to: .appended(bytes: batch.bytes, entries: batch.entries), &answer)
  }

  private mutating func rewrite(_ rewrite: Rewrite, _ answer: inout Answer) {
    guard let bytes = session.rewritten(rewrite, of: journal, at: now) else {
      return react(to: .rewritten(rewrite, nil), &answer)
    }
    journal = bytes
    var result = RewriteResult(bytes: bytes)
    if case .repair = rewrite { result.old = Self.path + ".before-repair" }
    react(to: .rewritten(rewrite, result), &answer)
  }

  private static let path = "~/.local/share/wubu/journal.jsonl"

  /// What `doctor` is told of a world in which all is well but perhaps the journal.
  private var examination: Examination {
    Examination(
      file: Examination.File(
        path: Self.path,
        mode: 0o600,
        folderMode: 0o700,
        trial: .works(syncMilliseconds: 2)
      ),
      locale: "C.UTF-8",
      isUTF8: true,
      width: Self.width,
      history: "~/.local/state/wubu/history",
      methods: "~/.config/wubu/methods",
      versions: ["wubu"]
    )
  }
}
