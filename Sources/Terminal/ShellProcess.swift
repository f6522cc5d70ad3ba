import Glibc

/// A program that has the terminal until it ends: a pager, an editor.
struct ShellProcess {
  /// What the shell says where there is no such program.
  static let noProgram = 127

  private let number: pid_t

  /// A shell runs the command, since people write options behind it; it gets the signals that we keep.
  ///
  /// Nil where not even the shell could be run.
  init?(_ command: [String], _ environment: [String: String], reading input: CInt? = nil) {
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
    if let input { unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    var arguments = unsafe Self.copies(of: ["sh", "-c"] + command)
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
    guard code == 0 else { return nil }
    number = process
  }

  /// Texts as C takes a list of them: each a copy to be freed, and nothing at the end.
  private static func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe texts.map { text in unsafe strdup(text) } + [nil]
  }

  private static func release(_ texts: [UnsafeMutablePointer<CChar>?]) {
    for position in unsafe texts.indices { unsafe free(texts[position]) }
  }

  /// Waits for its end, and says with which status.
  var end: Int {
    var status: CInt = 0
    while unsafe waitpid(number, &status, 0) == -1, errno == EINTR {}
    forgetInterrupts()
    // Killed by a signal it counts as shells count it.
    let signal = status & 0x7F
    return signal == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(signal)
  }

  /// A Ctrl-C meant for it is none of ours.
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
