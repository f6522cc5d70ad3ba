import Foundation
import Testing

/// Put in place, used, and taken away again.
struct InstallTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let files: Set<String> = [
    "bin/wubu", "share/man/man1/wubu.1", "share/man/man5/wubu-journal.5",
    "share/man/zh_CN/man1/wubu.1", "share/man/zh_CN/man5/wubu-journal.5",
    "share/bash-completion/completions/wubu", "share/zsh/site-functions/_wubu",
    "share/fish/vendor_completions.d/wubu.fish",
  ]

  private let wubu: Wubu
  private var prefix: URL { wubu.home.appending(path: "prefix") }

  init() throws { wubu = try Wubu() }

  private func install(_ arguments: String...) throws -> Wubu.Outcome {
    let script = Self.root.appending(path: "scripts/install").path
    return try wubu.run(script, arguments + [prefix.path], input: Data())
  }

  private var installed: Set<String> {
    let all = FileManager.default.subpaths(atPath: prefix.path) ?? []
    var isFolder = ObjCBool(false)
    return Set(
      all.filter {
        unsafe FileManager.default.fileExists(
          atPath: prefix.path + "/" + $0,
          isDirectory: &isFolder
        ) && !isFolder.boolValue
      }
    )
  }

  @Test func `what is installed works, and nothing is left when it is taken away`() throws {
    defer { wubu.remove() }
    let outcome = try install("--program", Wubu.binary)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(installed == Self.files)
    let version = try wubu.run(prefix.path + "/bin/wubu", ["--version"], input: Data())
    #expect(version.output.hasPrefix("wubu "))
    #expect(try install("--program", Wubu.binary).status == 0, "a second time")

    #expect(try install("--uninstall").status == 0)
    #expect(!FileManager.default.fileExists(atPath: prefix.path))
  }

  @Test func `what others have in the same folders stays`() throws {
    defer { wubu.remove() }
    let other = prefix.appending(path: "bin/other")
    try FileManager.default.createDirectory(
      at: other.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data("theirs".utf8).write(to: other)
    _ = try install("--program", Wubu.binary)
    _ = try install("--uninstall")
    #expect(installed == ["bin/other"])
  }

  @Test(arguments: [
    ("拜访 老", "老王烟店"), ("拜", "拜访"), ("vis", "visit"), ("visit Sun", "Sunrise Mart"),
    ("--lang en 拜访 惠", "惠民超市"),
  ])
  func `a shell completes verbs and customers`(typed: String, wanted: String) throws {
    defer { wubu.remove() }
    for name in ["老王烟店", "惠民超市", "Sunrise Mart"] { _ = try wubu.run("客户", name) }
    // What bash does when Tab is pressed at the end of a line.
    let script = """
      "$wubu" --generate-completion-script bash > script; . ./script; shopt -s extglob
      PATH=$(dirname "$wubu"):$PATH; COMP_LINE="wubu \(typed)"; COMP_POINT=${#COMP_LINE}
      read -ra COMP_WORDS <<< "$COMP_LINE"; COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=()
      _wubu; printf '%s\\n' "${COMPREPLY[@]}"
      """
    let outcome = try wubu.run("/bin/bash", ["-c", script], input: Data())
    #expect(outcome.output == wanted + "\n", "\(outcome.errors)")
  }
}
