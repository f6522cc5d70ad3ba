import Catalogue
import Conversation
import Journal
import Report
import Storage
import Terminal

/// The ways to give something out.
extension Runner {
  /// In a conversation everything is on one screen; elsewhere messages stay out of the answers.
  var messages: Output.Stream { audience == .terminal ? .answer : .message }

  func words(_ phrase: Phrase) -> String { presentation.words(phrase, in: session.language) }

  var promptText: String {
    presentation.prompt(session.prompt.text, in: session.language)
  }

  /// Words of a conversation; where answers are data they stand beside it.
  func say(_ phrase: Phrase) {
    let isData = presentation.format == .json && audience == .pipe
    output.writeLine(words(phrase), to: isData ? .message : .answer)
  }

  func notice(_ phrase: Phrase) {
    guard !options.quiet else { return }
    output.writeLine(words(phrase), to: messages)
  }

  func confirm(_ phrase: Phrase, _ entries: [Entry]) {
    if presentation.format == .json {
      output.writeLine(presentation.lines(entries))
    } else if !options.quiet {
      say(options.batch ? taken(entries) : phrase)
    }
  }

  /// A batch run may say "saved" only once it has synced.
  private func taken(_ entries: [Entry]) -> Phrase {
    guard entries.count > 20, let first = entries.first, let last = entries.last else {
      return .program(.batchTaken, ["numbers": .list(entries.map { .text("#\($0.n)") })])
    }
    return .program(.batchTaken, ["numbers": .text("#\(first.n)–#\(last.n)")])
  }

  mutating func list(_ document: Document, _ entries: [Entry]) {
    let format = presentation.format
    if format == .json {
      // No entries are no lines, not an empty one.
      if !entries.isEmpty { give(presentation.lines(entries), to: options.output) }
    } else {
      give(document, ReportRequest())
    }
  }

  /// What a line would append is in no journal and so has no checksum.
  mutating func explain(_ document: Document, _ entries: [Entry]) {
    guard presentation.format == .json else { return list(document, []) }
    if !entries.isEmpty {
      give(entries.map(\.unsummed).joined(separator: "\n"), to: options.output)
    }
  }

  mutating func show(_ document: Document, _ request: ReportRequest) { give(document, request) }

  /// Gives out a document as the line, or else the program, was asked to.
  private mutating func give(_ document: Document, _ request: ReportRequest) {
    let manner: Presentation.Manner
    let text: String
    do throws(UsageError) {
      manner = try self.manner(of: request)
      if isWrittenAtOnce(manner, request) {
        presentation.textRenderer(manner).pieces(of: document) { output.writeLine($0) }
        return
      }
      text = marked(try presentation.text(document, manner), manner, request)
    } catch {
      return fail(error.phrase)
    }
    if let path = request.output {
      let mode: OutputFile.Mode = request.force || options.force ? .replacing : .new
      if write(text, to: Self.expanded(path), mode) { adviseOnWord(document, manner.format, path) }
    } else if let path = options.output, path != "-" {
      if give(text, to: path) { adviseOnWord(document, manner.format, path) }
    } else {
      page(text)
    }
  }

  private func manner(of request: ReportRequest) throws(UsageError) -> Presentation.Manner {
    let named = try request.format.map { name throws(UsageError) in try Format(named: name) }
    let wanted = try request.output.map { path throws(UsageError) in try Format(path: path) }
    let path = request.output ?? options.output
    return Presentation.Manner(
      format: named ?? wanted ?? presentation.format,
      language: session.language,
      isForFile: path.map { $0 != "-" } ?? false,
      ink: session.ink,
      tracingFor: request.tracingFor
    )
  }

  /// Whether it goes to standard output line by line: as text, and past no pager.
  private func isWrittenAtOnce(_ manner: Presentation.Manner, _ request: ReportRequest) -> Bool {
    manner.format == .text && !manner.isForFile && request.output == nil
      && presentation.screen.pager == nil
  }

  /// Excel knows UTF-8 by the mark before it.
  private func marked(
    _ text: String,
    _ manner: Presentation.Manner,
    _ request: ReportRequest
  ) -> String {
    let isFirst = (request.output ?? options.output).map { !writtenFiles.contains($0) } ?? false
    return manner.format == .csv && manner.isForFile && isFirst ? "\u{FEFF}" + text : text
  }

  /// Prints a text, or shows it in the pager where it is longer than the screen.
  ///
  /// The colon of `less` says nothing, and a prompt of its own cannot be Chinese: how to go on and to leave
  /// stands in the first line.
  private func page(_ text: String) {
    if let pager = presentation.screen.pager, let height = presentation.screen.height,
      text.split(separator: "\n", omittingEmptySubsequences: false).count >= height,
      pager.show((pager.isUsual ? words(.key(.pagerKeys)) + "\n" : "") + text + "\n")
    {
      return
    }
    output.writeLine(text)
  }

  /// Word opens no Markdown; who wants its file is told the command that makes one.
  private func adviseOnWord(_ document: Document, _ format: Format, _ path: String) {
    // Lists of entries have no title, and nobody hands them in.
    guard format == .markdown, document.title != nil else { return }
    let word = (path.withoutEnding + ".docx").quotedForShell
    let command = "pandoc -f gfm \(path.quotedForShell) -o \(word)"
    notice(.program(.pandocHint, ["command": .text(command)]))
  }

  /// Gives an answer to standard output, or to the file that the program was started with; says
  /// whether that was possible.
  @discardableResult
  mutating func give(_ text: String, to path: String?) -> Bool {
    guard let path, path != "-" else {
      output.writeLine(text)
      return true
    }
    if writtenFiles.contains(path) { return write("\n" + text, to: path, .adding) }
    return write(text, to: path, options.force ? .replacing : .new)
  }

  @discardableResult
  mutating func write(_ text: String, to path: String, _ mode: OutputFile.Mode) -> Bool {
    do throws(OutputFileError) {
      try OutputFile.write(text + "\n", to: path, mode)
    } catch {
      if audience == .terminal { fail(error.phrase) } else { stop(.output(error)) }
      return false
    }
    writtenFiles.insert(path)
    notice(.program(.outputWritten, ["path": .text(path)]))
    return true
  }
}

extension String {
  fileprivate var withoutEnding: String {
    guard let dot = lastIndex(of: "."), !self[dot...].contains("/") else { return self }
    return String(self[..<dot])
  }

  /// As a shell takes it for one word; Chinese needs no quotes.
  fileprivate var quotedForShell: String {
    let special = contains { $0.isWhitespace || "\"'\\$`!*?[](){}<>|&;#~".contains($0) }
    return special ? "'" + replacing("'", with: "'\\''") + "'" : self
  }
}
