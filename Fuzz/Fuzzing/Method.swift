import Foundation
import Method

extension Target {
  /// Bytes as a work method: a method, or findings that point into the text.
  static func tryMethod(_ bytes: Data) {
    let text = String(decoding: bytes, as: UTF8.self)
    let known = KnownNames(
      facts: ["volume", "stock"],
      subjects: ["brands"],
      kinds: [
        "goal": EntryShape(["metric": .text, "note": .text, "baseline": .number]),
        "task": EntryShape(["note": .text, "due": .day], needs: ["note"]),
      ]
    )
    do {
      let vocabularies = try Vocabularies(yaml: "sizes: {big: {zh: 大, en: big}}", file: "v.yaml")
      _ = try MethodReader.method(
        yaml: text,
        file: "f.yaml",
        vocabularies: vocabularies,
        known: known
      )
    } catch {
      expect(!error.all.isEmpty, "what is refused has a reason")
    }
    _ = try? Vocabularies(yaml: text, file: "f.yaml")
  }
}
