import Catalogue
import Conversation
import Foundation
import Glibc
import Storage

/// The texts of `lang/`: those compiled in, or a translator's folder.
enum Words {
  static func library(_ environment: [String: String], ownMethods: String?) -> Library {
    let own = ownMethods.map(methods(in:)) ?? OwnMethods()
    if let folder = folder(environment) { return Library(files: files(in: folder), own: own) }
    return Library(
      files: dictionary(embeddedFiles.map { ($0.path, $0.text) }),
      packed: dictionary(embeddedTrees.map { ($0.path, $0.packed) }),
      own: own
    )
  }

  /// The words in both languages, as they were built in or as a translator has them now.
  static func catalogue(_ environment: [String: String]) throws(ProgramError) -> Catalogue {
    guard let folder = folder(environment) else {
      return Catalogue(chinese: embedded(.chinese), english: embedded(.english))
    }
    do throws(CatalogueError) {
      return try Catalogue(chinese: text(.chinese, in: folder), english: text(.english, in: folder))
    } catch {
      switch error {
      case .unreadable(let language):
        throw .unreadableWords(path: folder + "/" + name(of: language))
      }
    }
  }

  private static func text(_ language: Language, in folder: String) -> String {
    (try? String(contentsOfFile: folder + "/" + name(of: language), encoding: .utf8)) ?? ""
  }

  private static func embedded(_ language: Language) -> [(key: String, text: String)] {
    embeddedWords.first { $0.path == "lang/" + name(of: language) }?.words ?? []
  }

  private static func name(of language: Language) -> String {
    switch language {
    case .chinese: "zh-Hans.strings"
    case .english: "en.strings"
    }
  }

  private static func dictionary(_ files: [(String, String)]) -> [String: String] {
    Dictionary(files) { first, _ in first }
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

  private static func methods(in folder: String) -> OwnMethods {
    OwnMethods(
      folder: folder,
      names: {
        // Most people have no such folder.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
      },
      file: { method("\(folder)/\($0).yaml") }
    )
  }

  /// What is in a method file; nil where there is none.
  private static func method(_ path: String) -> MethodFile? {
    do throws(InputFileError) {
      return MethodFile(try InputFile.read(path, most: MethodFile.mostBytes))
    } catch {
      switch error {
      case .tooBig: return .tooLarge
      case .folder: return .unreadable
      case .cannotRead(let error):
        return error.code == ENOENT || error.code == ENOTDIR ? nil : .unreadable
      }
    }
  }
}
