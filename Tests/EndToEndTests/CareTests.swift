import Foundation
import Testing

/// Looking after the journal from a shell.
struct CareTests {
  private let wubu: Wubu

  init() throws { wubu = try Wubu(["LANG": "C.UTF-8"]) }

  private var beside: [String] {
    get throws {
      let folder = wubu.journal.deletingLastPathComponent().path
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }
  }

  private func change(_ old: String, to new: String) throws {
    let text = try String(contentsOf: wubu.journal, encoding: .utf8)
    try text.replacing(old, with: new).write(to: wubu.journal, atomically: false, encoding: .utf8)
  }

  @Test func `the status of doctor tells whether something is damaged`() throws {
    defer { wubu.remove() }
    #expect(try wubu.run("doctor").status == 0)
    #expect(wubu.lines.isEmpty)
    _ = try wubu.run("note", "out", "of", "stock")
    let sound = try wubu.run("doctor")
    #expect(sound.status == 0)
    #expect(sound.output.contains("- [ok] Locking, appending and syncing work ("))
    try change("stock", to: "shock")
    let damaged = try wubu.run("doctor")
    #expect(damaged.status == 65)
    #expect(damaged.output.contains("- [!] Line 1: wrong checksum"))
    #expect(damaged.errors == "")
    #expect(try wubu.run(input: "doctor\nlist\n").status == 65)
  }

  @Test func `half a line at the end is damage until it is set aside`() throws {
    defer { wubu.remove() }
    _ = try wubu.run("note", "one")
    let handle = try FileHandle(forWritingTo: wubu.journal)
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"n\":2".utf8))
    try handle.close()
    let told = try wubu.run("doctor")
    #expect(told.status == 65)
    #expect(told.output.contains("only half there (6 bytes)"))
    _ = try wubu.run("note", "two")
    #expect(try wubu.run("doctor").status == 0)
  }

  @Test func `a repair from a shell changes nothing unless the line says yes`() throws {
    defer { wubu.remove() }
    for word in ["one", "two", "three"] { _ = try wubu.run("note", word) }
    try change("\"note\":\"two\"", to: "\"note\":\"zwei\"")
    let before = try Data(contentsOf: wubu.journal)
    #expect(try wubu.run("repair").status == 1)
    #expect(try wubu.run("--dry-run", "repair", "--accept", "2", "--yes").status == 0)
    #expect(try Data(contentsOf: wubu.journal) == before)
    #expect(try beside == ["journal.jsonl"])
    let repaired = try wubu.run(
      "--now",
      "2026-11-23T09:15+08:00",
      "repair",
      "--accept",
      "2",
      "--yes"
    )
    #expect(repaired.status == 0)
    #expect(try beside == ["journal.jsonl", "journal.jsonl.before-repair-20261123T0915"])
    let old = wubu.journal.path + ".before-repair-20261123T0915"
    #expect(try Data(contentsOf: URL(filePath: old)) == before)
    #expect(try wubu.run("show", "2").output.contains("zwei"))
    #expect(try wubu.run("doctor").status == 0)
  }

  @Test func `after a purge no file of ours names the customer`() throws {
    defer { wubu.remove() }
    _ = try wubu.run(input: "customer Sunrise Mart phone:13812345678\nvisit Sunrise Mart 20\n")
    _ = try wubu.run("note", "Sunrise Mart moves")
    let history = wubu.home.appending(path: ".local/state/wubu/history")
    let folder = history.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("visit Sunrise Mart\n".utf8).write(to: history)
    for ending in ["torn", "before-repair-1"] {
      try Data("Sunrise Mart\n".utf8).write(to: URL(filePath: wubu.journal.path + "." + ending))
    }
    #expect(try wubu.run("purge", "Sunrise", "Mart").status == 1)
    #expect(try beside.count == 3)
    let purged = try wubu.run("purge", "Sunrise", "Mart", "--yes")
    #expect(purged.status == 0)
    #expect(purged.output.contains("Copies elsewhere are not reached"))
    #expect(try beside == ["journal.jsonl"])
    #expect(!FileManager.default.fileExists(atPath: history.path))
    let found = try wubu.shell(#"grep -rl -e Sunrise -e 13812345678 "$HOME""#)
    #expect(found.output == "")
    #expect(wubu.lines.count == 3)
    #expect(try wubu.run("doctor").status == 0)
    #expect(try wubu.run("note", "next").output.hasPrefix("Saved #4 "))
  }

  @Test func `another's journal is told and left alone`() throws {
    defer { wubu.remove() }
    guard geteuid() == 0 else { return }
    _ = try wubu.shell(#""$wubu" note one; chown 12345 "$HOME/.local/share/wubu/journal.jsonl""#)
    let outcome = try wubu.run("note", "two")
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("belongs to somebody else and can only be read."))
    #expect(try wubu.run("list", "all").output.contains("one"))
    #expect(try wubu.run("doctor").output.contains("[!] The journal cannot be written: "))
    #expect(wubu.lines.count == 1)
  }

  @Test func `a conversation that is open sees that the journal was repaired`() throws {
    defer { wubu.remove() }
    _ = try wubu.run("note", "one")
    _ = try wubu.run("note", "two")
    try change("\"note\":\"one\"", to: "\"note\":\"eins\"")
    let outcome = try wubu.shell(
      #"""
      (echo list all; sleep 2; echo list all) | "$wubu" & conversation=$!
      sleep 0.7; "$wubu" repair --accept all --yes > repaired
      wait $conversation
      """#
    )
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("#1 note") && outcome.output.contains("eins"))
    #expect(outcome.errors.contains("The journal was"))
  }
}
