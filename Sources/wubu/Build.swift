import Glibc

/// The program that runs, told apart from every other build of it.
enum Build {
  /// Nil where the system does not tell.
  static var identity: String? {
    var status = stat()
    guard unsafe stat("/proc/self/exe", &status) == 0 else { return nil }
    let time = status.st_mtim
    return "\(Version.text) \(status.st_ino) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
  }
}
