import Foundation
import TestSupport
import Testing

/// What the READMEs tell people to type works as they tell it.
struct ReadmeBlocksTests {
  static let pages = ["README.md", "lang/README.zh-Hans.md"]

  /// The lines of each block between fences.
  private static func blocks(of page: String) throws -> [[String]] {
    let parts = try Shipped.text(page).components(separatedBy: "\n```\n")
    return parts.enumerated().filter { $0.offset % 2 == 1 }
      .map { $0.element.components(separatedBy: "\n") }
  }

  /// Commands stand before two spaces and what they are for.
  private static func commands(of page: String) throws -> [String] {
    try blocks(of: page).joined().filter { $0.hasPrefix("scripts/") }
      .map { $0.components(separatedBy: "  ")[0] }
  }

  @Test(arguments: pages)
  func `every command of a block is there, and what it runs ends well`(page: String) throws {
    let wubu = try Wubu()
    defer { wubu.remove() }
    let scripts = Shipped.root.appending(path: "scripts")
    try FileManager.default.createSymbolicLink(
      at: wubu.home.appending(path: "scripts"),
      withDestinationURL: scripts
    )
    let commands = try Self.commands(of: page)
    #expect(commands.count >= 6)
    for command in commands {
      let script = command.prefix { $0 != " " }
      #expect(FileManager.default.isExecutableFile(atPath: wubu.home.path + "/" + script))
      // The others build, test or install, which is what CI does around this.
      guard script == "scripts/run" else { continue }
      let outcome = try wubu.shell("$wubu" + command.dropFirst(script.count))
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    }
  }

  @Test(arguments: pages)
  func `the line of a journal that is shown is a sound one`(page: String) throws {
    let wubu = try Wubu()
    defer { wubu.remove() }
    let line = try #require(Self.blocks(of: page).joined().first { $0.hasPrefix("{\"n\":") })
    let journal = wubu.home.appending(path: "shown.jsonl")
    try Data((line + "\n").utf8).write(to: journal)
    // A line whose sum is wrong would not be shown.
    let shown = try wubu.run(
      "--journal",
      journal.path,
      "--format",
      "json",
      "show",
      "lin@laptop/41"
    )
    #expect(shown.output == line + "\n")
  }
}
