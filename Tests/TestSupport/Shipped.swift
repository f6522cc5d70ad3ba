package import Catalogue
package import Conversation
package import Foundation
import YAML

/// The files of `lang/` as they lie in the project, read the way the program embeds them.
package enum Shipped {
  /// The project's root.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  package static func catalogue() throws -> Catalogue {
    try Catalogue(
      chinese: text("lang/zh-Hans.strings"),
      english: text("lang/en.strings")
    )
  }

  /// Path below the root → text of everything in `lang/`.
  package static func language() throws -> [String: String] {
    let folder = root.appending(path: "lang")
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var files: [String: String] = [:]
    for case let url as URL in all ?? FileManager.DirectoryEnumerator()
    where ["strings", "yaml", "txt"].contains(url.pathExtension) {
      let path = String(url.path.dropFirst(root.path.count + 1))
      files[path] = try String(contentsOf: url, encoding: .utf8)
    }
    return files
  }

  /// The library as the program holds it: YAML packed, once for all tests.
  package static func library(own: OwnMethods) throws -> Library {
    Library(files: try language().filter { !$0.key.hasSuffix(".yaml") }, packed: packed, own: own)
  }

  private static let packed: [String: String] = {
    let files = (try? language()) ?? [:]
    return files.filter { $0.key.hasSuffix(".yaml") }.compactMapValues {
      try? Node.packed(yaml: $0)
    }
  }()
}
