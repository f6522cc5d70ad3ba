import Glibc

/// The program in which people read what is longer than their screen: `$PAGER`, else `less`.
package struct Pager: Equatable, Sendable {
  private let command: String
  private let environment: [String: String]

  /// Nil where the environment asks for none: an empty `PAGER`.
  init?(_ environment: [String: String]) {
    let wanted = environment["PAGER"] ?? "less"
    guard !wanted.allSatisfy(\.isWhitespace) else { return nil }
    command = wanted
    var environment = environment
    // Leave at once what fits, let colours through, keep the text on the screen; one's own choice wins.
    if environment["LESS"] == nil { environment["LESS"] = "FRX" }
    // An older less takes Chinese for bytes unless it is told.
    if environment["LESSCHARSET"] == nil { environment["LESSCHARSET"] = "utf-8" }
    self.environment = environment
  }

  /// Shows a text until the person leaves; false where the program could not be run, and nothing was shown.
  package func show(_ text: String) -> Bool {
    var ends: [CInt] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return false }
    // Who reads must not hold the end that is written to, or it would wait for more for ever.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process = start(reading: ends[0])
    close(ends[0])
    if process != nil { write(text, to: ends[1]) }
    close(ends[1])
    guard let process else { return false }
    var status: CInt = 0
    while unsafe waitpid(process, &status, 0) == -1, errno == EINTR {}
    forgetInterrupts()
    // What the shell says where there is no such program.
    return (status >> 8) & 0xFF != 127
  }

  /// A shell runs the command, since people write options behind it; it gets the signals that we keep.
  private func start(reading input: CInt) -> pid_t? {
    var attributes = posix_spawnattr_t()
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawnattr_init(&attributes)
    unsafe posix_spawn_file_actions_init(&actions)
    defer {
      unsafe posix_spawnattr_destroy(&attributes)
      unsafe posix_spawn_file_actions_destroy(&actions)
    }
    var none = sigset_t()
    var all = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    unsafe posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    )
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    var arguments = unsafe Self.copies(of: ["sh", "-c", command])
    var variables = unsafe Self.copies(of: environment.map { "\($0.key)=\($0.value)" })
    defer {
      unsafe Self.release(arguments)
      unsafe Self.release(variables)
    }
    var process: pid_t = 0
    let code = unsafe posix_spawn(
      &process,
      "/bin/sh",
      &actions,
      &attributes,
      &arguments,
      &variables
    )
    return code == 0 ? process : nil
  }

  /// Texts as C takes a list of them: each a copy to be freed, and nothing at the end.
  private static func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe texts.map { text in unsafe strdup(text) } + [nil]
  }

  private static func release(_ texts: [UnsafeMutablePointer<CChar>?]) {
    for position in unsafe texts.indices { unsafe free(texts[position]) }
  }

  /// Who leaves before the end closes the pipe; the rest is not wanted then.
  private func write(_ text: String, to file: CInt) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(file, bytes.baseAddress, bytes.count)
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }

  /// A Ctrl-C meant for the pager is none of ours.
  private func forgetInterrupts() {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    unsafe sigaddset(&set, SIGINT)
    var now = timespec()
    var mask = sigset_t()
    unsafe sigprocmask(SIG_BLOCK, nil, &mask)
    guard unsafe sigismember(&mask, SIGINT) == 1 else { return }
    while unsafe sigtimedwait(&set, nil, &now) == SIGINT {}
  }
}
