import Catalogue
import Foundation
import Method
import Report

/// What is wrong with a method file, and what would be right.
extension Session {
  /// Says all that was found in a file; how a piped run ends tells whether anything was.
  mutating func checked(_ path: String, _ bytes: Data, in language: Language) -> [Effect] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let id = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : nil
    do throws(MethodFindings) {
      let method = try shelf.read(MethodFile(bytes), id, path)
      let fine = Phrase.key(
        .checkFine,
        [
          "file": .text(path), "title": .either(method.title),
          "steps": .number(method.steps.count),
          "questions": .number(method.steps.flatMap(\.questions).count),
        ]
      )
      return [.say(.text(catalogue.text(fine, in: language)))]
    } catch {
      let found = error.all.map(\.phrase) + [.key(.checkFound, ["n": .number(error.all.count)])]
      let lines = found.map { Document.Block.paragraph(.text(catalogue.text($0, in: language))) }
      return [.list(Document(lines), []), .noteDamage]
    }
  }

  /// One notice for each method file that was needed and could not be used.
  mutating func faultNotices(after effects: [Effect]) -> [Effect] {
    guard !effects.waitsForDisk else { return [] }
    let new = shelf.faults.filter { !toldFaults.contains($0.key) }.sorted { $0.key < $1.key }
    toldFaults.formUnion(new.map(\.key))
    return new.map { _, fault in
      .notice(
        .key(
          .methodHasFaults,
          ["path": .text(fault.path), "n": .number(fault.findings.all.count)]
        )
      )
    }
  }
}
