import Foundation

/// The built program, with a home that nobody used before.
struct Wubu {
  /// How a run ended.
  struct Outcome: Equatable {
    var status: Int32
    var output: String
    var errors: String
  }

  let home = URL(filePath: NSTemporaryDirectory()).appending(path: "wubu-" + UUID().uuidString)
  var environment: [String: String]

  /// The program that the build has put beside the tests.
  static let binary =
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "wubu").path

  init(_ variables: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    environment = [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "USER": "lin", "LANG": "zh_CN.UTF-8",
    ]
    environment.merge(variables) { $1 }
  }

  var journal: URL { home.appending(path: ".local/share/wubu/journal.jsonl") }

  /// The lines of the journal; none where there is no journal.
  var lines: [String] {
    let text = try? String(contentsOf: journal, encoding: .utf8)
    return text?.split(separator: "\n").map(String.init) ?? []
  }

  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(Self.binary, arguments, input: Data(input.utf8))
  }

  /// Runs a line of shell, in which `$wubu` is the program.
  func shell(_ line: String, input: String = "") throws -> Outcome {
    try run("/bin/sh", ["-c", line], input: Data(input.utf8))
  }

  func run(_ program: String, _ arguments: [String], input: Data) throws -> Outcome {
    let files = ["input", "output", "errors"].map { home.appending(path: $0 + UUID().uuidString) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    try input.write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    let process = process(program, arguments: arguments)
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return try Outcome(
      status: process.terminationStatus,
      output: String(contentsOf: files[1], encoding: .utf8),
      errors: String(contentsOf: files[2], encoding: .utf8)
    )
  }

  /// A process in this home, not started yet.
  func process(_ program: String = binary, arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment.merging(["wubu": Self.binary]) { $1 }
    process.currentDirectoryURL = home
    return process
  }

  func remove() { try? FileManager.default.removeItem(at: home) }
}
