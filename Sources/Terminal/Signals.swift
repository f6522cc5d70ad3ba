import CReadline
import Glibc

/// The signals that a conversation answers itself.
///
/// They are blocked and read from a descriptor, so there is no handler and no second thread; each
/// place that waits, waits for its own descriptor and for this one.
package final class Signals {
  package enum Signal: Equatable, Sendable {
    /// Ctrl-C.
    case interrupt
    case terminate
    /// The terminal has another size.
    case resize
    /// Ctrl-Z.
    case suspend
  }

  /// What ended a wait.
  enum Wake: Equatable {
    case ready
    case signal(Signal)
  }

  private let descriptor: CInt

  /// Blocks the signals from now on.
  package init() {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGWINCH, SIGTSTP] { unsafe sigaddset(&set, signal) }
    unsafe sigprocmask(SIG_BLOCK, &set, nil)
    descriptor = unsafe signalfd(-1, &set, CInt(SFD_CLOEXEC))
  }

  deinit { close(descriptor) }

  /// Waits until there is something to read, or a signal arrives; a signal comes first.
  func waitToRead(_ file: CInt) -> Wake {
    while true {
      let (isReady, isSignalled) = poll(file, for: POLLIN)
      if isSignalled, let signal = next() { return .signal(signal) }
      if isReady { return .ready }
    }
  }

  /// Waits until something can be written; a signal counts only where that is not so.
  func waitToWrite(_ file: CInt) -> Wake {
    while true {
      let (isReady, isSignalled) = poll(file, for: POLLOUT)
      if isReady { return .ready }
      if isSignalled, let signal = next() { return .signal(signal) }
    }
  }

  /// Waits for some time; a signal that arrives meanwhile ends it, and is given back.
  package func pause(milliseconds: Int) -> Signal? {
    var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard unsafe Glibc.poll(&waited, 1, CInt(clamping: milliseconds)) > 0 else { return nil }
    return next()
  }

  private func poll(_ file: CInt, for events: CInt) -> (isReady: Bool, isSignalled: Bool) {
    var descriptors = [
      pollfd(fd: file, events: Int16(events), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard unsafe Glibc.poll(&descriptors, 2, -1) > 0 else { return (false, false) }
    return (descriptors[0].revents != 0, descriptors[1].revents != 0)
  }

  private func next() -> Signal? {
    var information = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    guard unsafe read(descriptor, &information, size) == size else { return nil }
    switch CInt(information.ssi_signo) {
    case SIGINT: return .interrupt
    case SIGTERM: return .terminate
    case SIGWINCH: return .resize
    case SIGTSTP: return .suspend
    default: return nil
    }
  }

  /// Stops the program as Ctrl-Z does, until it is continued.
  ///
  /// The signal itself is let through: where no shell could continue the program, the system then
  /// ignores it, while SIGSTOP would leave the person before a dead window.
  package func suspend() {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    unsafe sigaddset(&set, SIGTSTP)
    raise(SIGTSTP)
    unsafe sigprocmask(SIG_UNBLOCK, &set, nil)
    unsafe sigprocmask(SIG_BLOCK, &set, nil)
  }
}
