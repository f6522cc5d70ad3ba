import Catalogue
import Conversation
import Foundation
import Glibc
import Storage
import Terminal

/// Files that people bring in and take out.
extension Runner {
  func read(_ path: String) -> Event {
    // Standard input is free only where the line came with the command.
    let isInput = path == "-" && !options.words.isEmpty
    do throws(InputFileError) {
      let place = isInput ? "/dev/stdin" : Self.expanded(path)
      return .fileRead(path: path, try InputFile.read(place))
    } catch {
      return .fileFailed(path: path, reason: error.reason)
    }
  }

  /// Lets the person change a text in their editor.
  func edit(_ text: String, as name: String) -> Event {
    let environment = ProcessInfo.processInfo.environment
    guard let editor = TextEditor(environment) else {
      return .editFailed(reason: .key(.editNoEditor))
    }
    do throws(SystemError) {
      let folder = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
      let file = try EditedFile(text, named: name, below: folder)
      defer { file.remove() }
      let status = editor.open(file.path)
      guard status == 0 else {
        let reason = Phrase.key(.editStatus, ["n": .number(status)])
        return .editFailed(reason: .key(.editFailed, ["reason": reason]))
      }
      return edited(file)
    } catch {
      return .editFailed(reason: .key(.editFailed, ["reason": .reason(error.code)]))
    }
  }

  private func edited(_ file: EditedFile) -> Event {
    do throws(InputFileError) {
      return .edited(try file.text())
    } catch {
      return .editFailed(reason: .key(.editFailed, ["reason": error.reason]))
    }
  }

  mutating func write(
    _ text: String,
    as format: ExportFormat,
    _ request: ReportRequest,
    _ notices: [Phrase]
  ) {
    do throws(UsageError) { try check(format, request) } catch { return fail(error.phrase) }
    guard give(text, as: format, request) else { return }
    for phrase in notices { notice(phrase) }
  }

  /// Says whether it was given out; a dry run makes no file.
  private mutating func give(
    _ text: String,
    as format: ExportFormat,
    _ request: ReportRequest
  ) -> Bool {
    let mark = format == .csv ? "\u{FEFF}" : ""
    if let path = request.output, path != "-" {
      guard !options.dryRun else { return true }
      let mode: OutputFile.Mode = request.force || options.force ? .replacing : .new
      return write(mark + text + format.lineEnd, to: Self.expanded(path), mode)
    }
    if request.output == nil, let path = options.output, path != "-" {
      guard !options.dryRun else { return true }
      let isFirst = !writtenFiles.contains(path)
      return give((isFirst ? mark : "") + text + format.lineEnd, to: path)
    }
    guard audience == .terminal else {
      output.writeLine(text + format.lineEnd)
      return true
    }
    let lines = text.replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    output.writeLine(lines.map { String($0).visible }.joined(separator: "\n"))
    return true
  }

  /// A table in a file that is called .json would open as nonsense.
  private func check(_ own: ExportFormat, _ request: ReportRequest) throws(UsageError) {
    let wanted = try request.output.map { path throws(UsageError) in try Format(path: path) }
    let format = wanted ?? presentation.format
    guard format.rawValue == own.rawValue || format == .text else {
      throw .exportIs(own, not: format)
    }
  }

  /// Nobody's shell has seen a path that was typed at the prompt.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/") else { return path }
    return (ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory()) + path.dropFirst()
  }
}

extension ExportFormat {
  /// What stands before the line end that everything given out gets.
  fileprivate var lineEnd: String { self == .calendar ? "\r" : "" }
}

extension InputFileError {
  var reason: Phrase {
    switch self {
    case .folder: .key(.reasonFolder)
    case .tooBig: .key(.reasonTooLarge)
    case .cannotRead(let error):
      error.code == ENOENT || error.code == ENOTDIR
        ? .key(.reasonNoFile) : .reason(error.code)
    }
  }
}
