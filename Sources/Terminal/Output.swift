import Glibc

/// Standard output and standard error, written without a buffer, so that both stay in order.
package final class Output {
  package enum Stream: Sendable {
    /// What was asked for.
    case answer
    /// Notices and errors.
    case message

    fileprivate var descriptor: CInt { self == .answer ? STDOUT_FILENO : STDERR_FILENO }
  }

  /// Why nothing more can be written to standard output.
  package enum Failure: Equatable, Sendable {
    /// The reader went away, as `head` does: no reason to complain.
    case closed
    /// Its reader is slow, and somebody wants the program to end.
    case stopped(Signals.Signal)
    /// The system's number of what is wrong.
    case failed(code: CInt)
  }

  package private(set) var failure: Failure?
  package let usesColour: Bool
  private let signals: Signals?

  /// Prepares both streams; `signals` are watched for while a reader is slow.
  package init(usesColour: Bool = false, signals: Signals? = nil) {
    self.usesColour = usesColour
    self.signals = signals
  }

  package func write(_ text: String, to stream: Stream = .answer) {
    guard stream == .message || failure == nil else { return }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      if let stopped = wait(for: stream) { return note(.stopped(stopped), on: stream) }
      // A pipe that is ready takes this many bytes without waiting.
      let chunk = Array(rest.prefix(Int(PIPE_BUF)))
      let count = unsafe Glibc.write(stream.descriptor, chunk, chunk.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR, errno != EAGAIN {
        return note(errno == EPIPE ? .closed : .failed(code: errno), on: stream)
      }
    }
  }

  package func writeLine(_ text: String, to stream: Stream = .answer) {
    write(text + "\n", to: stream)
  }

  /// The signal that ends the program while a stream takes nothing; nil once it does.
  private func wait(for stream: Stream) -> Signals.Signal? {
    guard let signals else { return nil }
    while case .signal(let signal) = signals.waitToWrite(stream.descriptor) {
      switch signal {
      case .interrupt, .terminate: return signal
      case .suspend: signals.suspend()
      case .resize: break
      }
    }
    return nil
  }

  private func note(_ problem: Failure, on stream: Stream) {
    // Where errors cannot be told, there is nobody left to tell that.
    if stream == .answer { failure = problem }
  }
}

/// The three streams that every program starts with.
package enum StandardStreams {
  /// Opens those that are closed on nothing, lest the journal become one of them and be written over.
  ///
  /// A reader that goes away and a file that may not grow are then errors to tell, not signals to die of.
  package static func secure() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", O_RDWR)
    }
  }

  package static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  package static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
