import Catalogue
import Conversation
import Glibc
import Storage
import Terminal

/// Looks at what is around the conversation: disk, locale, screen, places, versions.
struct Examiner {
  private let environment: [String: String]
  private let screen: Screen

  init(_ environment: [String: String], _ screen: Screen) {
    self.environment = environment
    self.screen = screen
  }

  func examine(_ store: inout any JournalStore) -> Examination {
    let places = Places(environment)
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return Examination(
      file: store.condition().map(file),
      locale: name ?? "",
      isUTF8: LocaleRepair.standsForUTF8(name ?? "C"),
      width: screen.wrapWidth,
      history: places.history,
      methods: places.methods,
      versions: ["wubu \(Version.text)", "GNU readline \(Editor.version)", system]
    )
  }

  private func file(_ condition: Condition) -> Examination.File {
    Examination.File(
      path: condition.path,
      target: condition.target,
      mode: condition.mode,
      folderMode: condition.folderMode,
      refusal: condition.refusal?.cause,
      trial: condition.trial.map { trial in
        trial.lack.map { .lacks($0.phrase) }
          ?? .works(syncMilliseconds: condition.syncMilliseconds ?? 0)
      },
      tornBytes: condition.tornTail.count,
      copies: condition.copies
    )
  }

  private var system: String {
    var names = utsname()
    guard unsafe uname(&names) == 0 else { return "Linux" }
    return Self.text(&names.sysname) + " " + Self.text(&names.release)
  }

  private static func text<Characters>(_ characters: inout Characters) -> String {
    unsafe withUnsafeBytes(of: &characters) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
