import Glibc

/// Reads lines as they come: from a pipe, or from a terminal that cannot edit.
///
/// A pipe shows no prompt. On a dumb terminal the system itself edits the line, and a Ctrl-C throws
/// away what was typed so far.
package struct PlainReader: LineSource {
  private let signals: Signals
  /// Where the prompt goes; nil on a pipe.
  private let output: Output?
  private var splitter = LineSplitter()
  private var isAtEnd = false

  package init(_ signals: Signals, prompting output: Output? = nil) {
    self.signals = signals
    self.output = output
  }

  package mutating func read(_ prompt: PromptLine) -> Input {
    output?.write(prompt.text)
    let before = output == nil ? nil : TerminalMode.editingUTF8()
    defer { before?.restore() }
    while true {
      if let line = splitter.next() { return line }
      if isAtEnd { return splitter.last() ?? .ended }
      switch signals.waitToRead(STDIN_FILENO) {
      case .signal(.interrupt): return .interrupted
      case .signal(.terminate): return .terminated
      case .signal(.suspend): signals.suspend()
      case .signal(.resize): break
      case .ready: fill()
      }
    }
  }

  private mutating func fill() {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe Glibc.read(STDIN_FILENO, &chunk, chunk.count)
    if count > 0 {
      splitter.append(chunk[..<count])
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }
}
