import Foundation

/// Where the program's files are, by the XDG base directories.
struct Places {
  private let environment: [String: String]

  init(_ environment: [String: String]) { self.environment = environment }

  var journal: String { base("XDG_DATA_HOME", else: ".local/share") + "/wubu/journal.jsonl" }
  var history: String { base("XDG_STATE_HOME", else: ".local/state") + "/wubu/history" }
  var progress: String { base("XDG_STATE_HOME", else: ".local/state") + "/wubu/training.json" }
  var methods: String { base("XDG_CONFIG_HOME", else: ".config") + "/wubu/methods" }

  /// The folder that a variable names; as the standard wants it, a relative one does not count.
  private func base(_ variable: String, else fallback: String) -> String {
    if let path = environment[variable], path.hasPrefix("/") { return path }
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    return home + "/" + fallback
  }
}
