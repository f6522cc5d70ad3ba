import Catalogue
import Conversation
import Foundation

/// The texts of `lang/`: those compiled in, or a translator's folder.
enum Words {
  static func library(_ environment: [String: String], ownMethods: String?) -> Library {
    let files = folder(environment).map(files(in:)) ?? embedded
    return Library(files: files, ownMethods: ownMethods.map(methods(in:)) ?? [:])
  }

  static func catalogue(
    _ library: Library,
    _ environment: [String: String]
  ) throws(ProgramError) -> Catalogue {
    do throws(CatalogueError) {
      return try Catalogue(
        chinese: library.text("lang/zh-Hans.strings"),
        english: library.text("lang/en.strings")
      )
    } catch {
      let name = error == .unreadable(.chinese) ? "zh-Hans.strings" : "en.strings"
      throw .unreadableWords(path: (folder(environment) ?? "lang") + "/" + name)
    }
  }

  static var embedded: [String: String] {
    Dictionary(embeddedFiles.map { ($0.path, $0.text) }) { first, _ in first }
  }

  private static func folder(_ environment: [String: String]) -> String? {
    environment["WUBU_LANG_DIR"].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func files(in folder: String) -> [String: String] {
    var files: [String: String] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      // Folders and what is no text are none of ours.
      files["lang/" + name] = try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }
    return files
  }

  private static func methods(in folder: String) -> [String: String] {
    // Most people have no such folder.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let pairs = names.filter { $0.hasSuffix(".yaml") }.compactMap { name in
      (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)).map { (name, $0) }
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
