import Foundation
import TestSupport
import Testing

/// What a person sees at a pseudo-terminal; the scenarios are in `terminal.py`.
struct TerminalScenarioTests {
  /// The Python that has pexpect: the one on the path, or the system's, for which it is packaged.
  private static let python = ["python3", "/usr/bin/python3"].first { python in
    (try? run(["/usr/bin/env", python, "-c", "import pexpect"]))?.status == 0
  }

  @Test(.enabled(if: python != nil, "needs python3-pexpect, which scripts/test installs"))
  func `everything at a terminal is as a person expects it`() throws {
    let python = try #require(Self.python)
    let scenarios = Shipped.root.appending(path: "Tests/EndToEndTests/terminal.py").path
    let outcome = try Self.run(["/usr/bin/env", python, scenarios, Wubu.binary])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  /// Runs in the environment of the tests: where Python finds its packages is the machine's affair.
  private static func run(_ command: [String]) throws -> Wubu.Outcome {
    var wubu = try Wubu()
    defer { wubu.remove() }
    wubu.environment = ProcessInfo.processInfo.environment
    return try wubu.run(command[0], Array(command.dropFirst()), input: Data())
  }
}
