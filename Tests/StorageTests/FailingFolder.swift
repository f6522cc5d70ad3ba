import FailingCalls
import Foundation
import Testing

/// A folder in which a call of some name fails, for as long as something is tried there.
struct FailingFolder {
  let url = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)
  /// Which call fails, how, and that it is the `number`th of its name.
  let call: String
  let outcome: Int32
  private(set) var number: Int32 = 1
  private var wasReached = false

  var journal: String { path("journal.jsonl") }

  func path(_ name: String) -> String { url.appending(path: name).path }

  func content(_ path: String) -> Data? { try? Data(contentsOf: URL(filePath: path)) }

  /// The names of the files in it and below.
  var names: [String] {
    FileManager.default.subpaths(atPath: url.path)?.sorted() ?? []
  }

  /// What is there that others than its owner may look into.
  var open: [String] {
    names.filter { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path(name))
      return (attributes?[.posixPermissions] as? Int ?? 0) & 0o077 != 0
    }
  }

  /// What comes of it while the call fails, or nil where it was refused.
  ///
  /// The other call fails as well, each time.
  mutating func tried<Outcome>(
    alsoFailing other: String? = nil,
    _ body: () throws -> Outcome
  ) -> Outcome? {
    unsafe failing_calls_plan(call, number, outcome)
    if let other {
      unsafe failing_calls_also(other, 1, outcome)
      failing_calls_go_on()
    }
    defer { wasReached = failing_calls_end() == 1 }
    return try? body()
  }

  /// Lets the first call of a name fail, then the second, and so on, each in a new folder; the last time
  /// there is none to fail any more.
  static func every(
    _ call: String,
    _ outcome: Int32,
    isNeeded: Bool = true,
    _ body: (inout FailingFolder) throws -> Void
  ) throws {
    var number: Int32 = 1
    let old = umask(0)
    defer { umask(old) }
    while true {
      var folder = FailingFolder(call: call, outcome: outcome)
      folder.number = number
      try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder.url) }
      try body(&folder)
      guard folder.wasReached else { break }
      number += 1
    }
    #expect(!isNeeded || number > 1, "\(call) is never called")
  }

  private init(call: String, outcome: Int32) { (self.call, self.outcome) = (call, outcome) }
}
