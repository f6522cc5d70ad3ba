import CReadline
import Glibc

/// Reads lines with GNU readline: editing, history, completion, the person's `~/.inputrc`.
///
/// readline is fed byte by byte through its callback interface, so that one `poll` waits for keys and
/// signals alike.
///
///     poll ─key──► rl_callback_read_char ─Return─► entered(line)
///          ─signal► clear the line, fit the new size, stop, end
package struct Editor: LineSource {
  private let signals: Signals
  private let output: Output
  private var history: History

  /// Prepares readline; the locale must have been repaired before.
  package init(_ signals: Signals, output: Output, history: History) {
    self.signals = signals
    self.output = output
    self.history = history
    unsafe readline_prepare(completed)
    using_history()
    for line in history.lines { unsafe add_history(line) }
  }

  /// Forgets the commands that were typed, in memory and for the file that they go to.
  package mutating func forget() {
    history.forget()
    clear_history()
  }

  /// The version of the line editor.
  package static var version: String { unsafe String(cString: readline_version()) }

  package mutating func read(_ prompt: PromptLine) -> Input {
    unsafe Shared.completions = prompt.completions
    // They hold the conversation as it was; who goes on with it would have to copy it first.
    defer { unsafe Shared.completions = { _ in [] } }
    // The answer that stands is the line before: Up brings it back, and nothing else ever does.
    if !prompt.recalled.isEmpty { unsafe add_history(prompt.recalled) }
    begin(prompt.text, initial: prompt.initial)
    let input = wait(prompt.text)
    if !prompt.recalled.isEmpty { readline_remove_last_line() }
    if case .line(let line, _) = input, prompt.isRemembered(line), history.add(line) {
      unsafe add_history(line)
    }
    return input
  }

  private func begin(_ prompt: String, initial: String = "") {
    unsafe Shared.outcome = nil
    let shown = output.usesColour ? "\u{1}\u{1B}[1m\u{2}\(prompt)\u{1}\u{1B}[0m\u{2}" : prompt
    unsafe rl_callback_handler_install(shown, entered)
    guard !initial.isEmpty else { return }
    unsafe rl_insert_text(initial)
    rl_redisplay()
  }

  private func wait(_ prompt: String) -> Input {
    while true {
      switch signals.waitToRead(STDIN_FILENO) {
      case .ready:
        rl_callback_read_char()
        if let outcome = unsafe Shared.outcome { return finish(outcome) }
      case .signal(.interrupt):
        let wasEmpty = readline_line_length() == 0
        leave(echoing: "^C")
        if wasEmpty { return .interrupted }
        begin(prompt)
      case .signal(.terminate):
        leave(echoing: "")
        return .terminated
      case .signal(.resize):
        rl_resize_terminal()
      case .signal(.suspend):
        rl_cleanup_after_signal()
        signals.suspend()
        rl_reset_after_signal()
        rl_forced_update_display()
      }
    }
  }

  /// Leaves a line that was not entered; what follows begins on a line of its own.
  private func leave(echoing mark: String) {
    // Told first: when readline lets go of the terminal it moves the cursor to the line's beginning.
    readline_go_to_end()
    output.write(mark + "\n")
    rl_free_line_state()
    rl_callback_sigcleanup()
    rl_cleanup_after_signal()
    rl_callback_handler_remove()
  }

  private func finish(_ outcome: Outcome) -> Input {
    switch outcome {
    case .ended:
      if readline_ended_line() == 0 { output.write("\n") }
      return .ended
    case .entered(let bytes):
      let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      guard bytes.count <= LineSplitter.limit, lines.count > 1 else {
        return Input(typed: bytes[...])
      }
      return .pasted(lines: lines)
    }
  }
}

extension Input {
  /// What a bracketed paste brought; a line end at its end begins no further line.
  fileprivate static func pasted(lines: [ArraySlice<UInt8>]) -> Input {
    let whole = lines.last?.isEmpty == true ? lines.dropLast() : lines[...]
    let inputs = whole.map { Input(typed: $0) }
    if inputs.count == 1 { return inputs[0] }
    return .pasted(inputs.compactMap { if case .line(let text, _) = $0 { text } else { nil } })
  }
}

/// How a line ended.
private enum Outcome {
  case entered([UInt8])
  case ended
}

/// What readline's callbacks share with the editor: they carry no context, and there is one readline.
private enum Shared {
  nonisolated(unsafe) static var outcome: Outcome?
  nonisolated(unsafe) static var completions: (String) -> [String] = { _ in [] }
}

/// Called by readline when Return or the end of input was typed; the line is ours to free.
private func entered(_ line: UnsafeMutablePointer<CChar>?) {
  // Removed at once, or readline would show the prompt again.
  rl_callback_handler_remove()
  guard let line = unsafe line else {
    unsafe Shared.outcome = .ended
    return
  }
  defer { unsafe free(line) }
  let bytes = unsafe UnsafeRawBufferPointer(start: line, count: strlen(line))
  unsafe Shared.outcome = .entered(Array(bytes))
}

/// Called by readline for TAB: the matches, the longest beginning that they share first.
private func completed(
  _ text: UnsafePointer<CChar>?,
  _ start: CInt,
  _ end: CInt
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  readline_end_completion()
  let line = unsafe String(cString: readline_line())
  let completion = unsafe Completion(
    of: String(decoding: line.utf8.prefix(Int(end)), as: UTF8.self),
    wordStart: Int(start),
    among: Shared.completions
  )
  guard let replacement = completion.replacement else { return nil }
  let words = [replacement] + (completion.words.count > 1 ? completion.words : [])
  let matches = unsafe calloc(words.count + 1, MemoryLayout<UnsafeMutablePointer<CChar>?>.stride)?
    .bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: words.count + 1)
  for (position, word) in words.enumerated() { unsafe matches?[position] = strdup(word) }
  return unsafe matches
}
