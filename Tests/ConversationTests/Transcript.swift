import Catalogue
import Conversation
import Dates
import Foundation
import TestSupport

/// A golden conversation: what is typed stands behind a prompt, everything else is printed.
///
///     # now 2026-11-23T09:15+08:00        directives at the top, one a line
///     五步> 拜访老王烟店 45分钟
///     已记 #2 拜访 老王烟店 2026-11-23 周一 45分钟（撤销 2）
///
/// `^C` and `^D` are the keys. Directives: `now MOMENT`; `pipe`: nobody can be asked; `real`: the clock
/// is not frozen; `disk N`: the first N appends fail; `use NAME`: the lines of `setups/NAME.txt` are
/// typed first, silently, `·` being Enter; `method NAME`: the person's own `setups/NAME.yaml`; `journal
/// NAME`: the journal is `setups/NAME.jsonl` when the conversation begins; `file NAME`: the file
/// `setups/NAME`, which can be imported; `editor adds WORDS`, `editor clears`, `editor leaves`, `editor
/// fails`: what the person's editor does, where one is set.
struct Transcript {
  let text: String
  private let language: Language
  private var now = Moment.monday
  private var asks = true
  private var clockIsFrozen = true
  private var failingAppends = 0
  private var journalName: String?
  private var setups: [String] = []
  private var methods: [String: String] = [:]
  private var journal = Data()
  private var files: [String] = []
  private var editor: Stage.Editor?
  private var header: [String] = []
  private var typed: [String] = []

  init(reading file: URL) throws {
    text = try String(contentsOf: file, encoding: .utf8)
    language = file.lastPathComponent.contains(".en.") ? .english : .chinese
    // A prompt, and what was typed behind it.
    let prompted = /((?:五步|wubu|[A-Za-z0-9-]+(?: \[.*?\]|（.*?）| \(.*?\))?|（.*?）|\(.*?\))?> ?)(.*)/
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      // Further down a line that begins so is what a Markdown report printed.
      if typed.isEmpty, line.hasPrefix("# ") {
        header.append(line)
        direct(line.dropFirst(2).split(separator: " ").map(String.init))
      } else if let match = line.wholeMatch(of: prompted) {
        typed.append(String(match.2))
      }
    }
    setups = try setups.map { try Self.setup($0 + ".txt") }
    if let name = journalName { journal = try Self.journal(name) }
    for name in methods.keys { methods[name] = try Self.setup(name) }
  }

  private static func journal(_ name: String) throws -> Data {
    try Data(contentsOf: TranscriptTests.folder.appending(path: "setups/\(name).jsonl"))
  }

  private static func setup(_ name: String) throws -> String {
    try String(contentsOf: setups(name), encoding: .utf8)
  }

  private static func setups(_ name: String) -> URL {
    Shipped.root.appending(path: "Tests/ConversationTests/Transcripts/setups/" + name)
  }

  private mutating func direct(_ words: [String]) {
    switch words.first {
    case "now": now = words.dropFirst().first.flatMap { Moment($0) } ?? now
    case "pipe": asks = false
    case "real": clockIsFrozen = false
    case "disk": failingAppends = words.dropFirst().first.flatMap { Int($0) } ?? 0
    case "method": methods[words.dropFirst().joined() + ".yaml"] = ""
    case "journal": journalName = words.dropFirst().first
    case "file": files += words.dropFirst()
    case "editor": editor = Self.editor(words.dropFirst())
    case "use": setups += words.dropFirst()
    default: break
    }
  }

  private static func editor(_ words: ArraySlice<String>) -> Stage.Editor? {
    switch words.first {
    case "adds": .adding(words.dropFirst().joined(separator: " "))
    case "clears": .clearing
    case "leaves": .leaving
    default: .failing
    }
  }

  /// The conversation as it runs now.
  func replayed() throws -> String {
    var stage = try Stage(
      language: language,
      now: now,
      asks: asks,
      clockIsFrozen: clockIsFrozen,
      ownMethods: methods,
      journal: journal
    )
    stage.editor = editor
    for name in files { stage.files[name] = try Data(contentsOf: Self.setups(name)) }
    for line in setups.joined().split(separator: "\n", omittingEmptySubsequences: false)
    where !line.isEmpty && !line.hasPrefix("#") {
      stage.type(line == "·" ? "" : String(line))
    }
    stage.failingAppends = failingAppends
    var lines = header
    if setups.isEmpty, asks { lines += stage.handle(.started) }
    for line in typed where !stage.isFinished {
      lines.append(stage.prompt + line)
      switch line {
      case "^C": lines += stage.handle(.interrupted)
      case "^D": lines += stage.handle(.inputEnded)
      default: lines += stage.type(line)
      }
    }
    return lines.map { $0.trimmingEnd }.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// Without spaces at the end: editors take them away, so they cannot be part of a promise.
  fileprivate var trimmingEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
