import Glibc

/// The person at this machine, as the journal names them until they choose a name.
enum Person {
  static func name(_ environment: [String: String]) -> String {
    let user = environment["USER"] ?? environment["LOGNAME"] ?? account
    var buffer = [CChar](repeating: 0, count: 256)
    let isKnown = unsafe gethostname(&buffer, buffer.count - 1) == 0
    let host = String(
      decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)),
      as: UTF8.self
    )
    return user + "@" + (isKnown && !host.isEmpty ? host : "localhost")
  }
  /// The name of the account, where the environment does not tell it.
  private static var account: String {
    guard let entry = unsafe getpwuid(getuid()), let name = unsafe entry.pointee.pw_name else {
      return String(getuid())
    }
    return unsafe String(cString: name)
  }
}
