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
    .program(.batchTaken, ["numbers": .list(entries.map { .text("#\($0.n)") })])
  }

  mutating func list(_ document: Document, _ entries: [Entry]) {
    let format = presentation.format
    if format == .json {
      // No entries are no lines, not an empty one.
      if !entries.isEmpty { give(presentation.lines(entries), to: options.output) }
    } else {
      give(text(document, as: format, in: options.output), to: options.output)
    }
  }

  /// What a line would append is in no journal and so has no checksum.
  mutating func explain(_ document: Document, _ entries: [Entry]) {
    guard presentation.format == .json else { return list(document, []) }
    if !entries.isEmpty {
      give(entries.map(\.unsummed).joined(separator: "\n"), to: options.output)
    }
  }

  mutating func show(_ document: Document, _ request: ReportRequest) {
    let format: Format
    do throws(UsageError) {
      let named = try request.format.map { name throws(UsageError) in try Format(named: name) }
      let wanted = try request.output.map { path throws(UsageError) in try Format(path: path) }
      format = named ?? wanted ?? presentation.format
    } catch {
      return fail(error.phrase)
    }
    let text = text(document, as: format, in: request.output ?? options.output)
    if let path = request.output {
      write(text, to: path, request.force || options.force ? .replacing : .new)
    } else {
      give(text, to: options.output)
    }
  }

  private func text(_ document: Document, as format: Format, in path: String?) -> String {
    let isForFile = path.map { $0 != "-" } ?? false
    return presentation.text(document, as: format, in: session.language, isForFile: isForFile)
  }

  /// Gives an answer to standard output, or to the file that the program was started with.
  private mutating func give(_ text: String, to path: String?) {
    guard let path, path != "-" else { return output.writeLine(text) }
    if writtenFiles.contains(path) {
      write("\n" + text, to: path, .adding)
    } else {
      write(text, to: path, options.force ? .replacing : .new)
    }
  }

  private mutating func write(_ text: String, to path: String, _ mode: OutputFile.Mode) {
    do throws(OutputFileError) {
      try OutputFile.write(text + "\n", to: path, mode)
      writtenFiles.insert(path)
      notice(.program(.outputWritten, ["path": .text(path)]))
    } catch {
      if audience == .terminal { fail(error.phrase) } else { stop(.output(error)) }
    }
  }
}
