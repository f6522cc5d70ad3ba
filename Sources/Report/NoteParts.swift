package import Catalogue
import Foundation

/// A note in parts: what stands before the first of some words with a colon, and what stands behind each.
///
/// What an entry has no field for stands in its note so: `理了柜台 效果：当场说好`, `source: Mr Lee effect: …`.
package struct NoteParts: Equatable, Sendable {
  /// One of the words, by what it means.
  package struct Label: Equatable, Sendable {
    var word: String
    var key: Key
  }

  /// What stands behind a word and its colon.
  private struct Part: Equatable, Sendable {
    var key: Key
    /// From the word to the next one, or to the end.
    var range: Range<String.Index>
    var value: Range<String.Index>
  }

  private let note: String
  private let labels: [Label]
  private let parts: [Part]
  /// What stands before the first word, without the signs that part it from there.
  package let text: String

  package init(_ note: String, _ labels: [Label]) {
    self.note = note
    self.labels = labels
    let marks = Self.marks(of: labels, in: note)
    let ends = marks.dropFirst().map(\.start) + [note.endIndex]
    parts = zip(marks, ends).map { Part(key: $0.key, range: $0.start..<$1, value: $0.end..<$1) }
    text = note[..<(marks.first?.start ?? note.endIndex)].withoutSeparators
  }

  /// Whether a note has a colon; most have none, and each contact of a month is looked at.
  static func mayStand(in note: String) -> Bool {
    note.unicodeScalars.contains { $0 == ":" || $0 == "：" }
  }

  private typealias Mark = (start: String.Index, end: String.Index, key: Key)

  /// Where words with a colon stand, the longer one where two begin in each other.
  private static func marks(of labels: [Label], in note: String) -> [Mark] {
    guard mayStand(in: note) else { return [] }
    var marks: [Mark] = []
    for label in labels {
      for range in note.ranges(of: label.word, options: .caseInsensitive)
      where note.begins(at: range.lowerBound) {
        guard let colon = note[range.upperBound...].first, ":：".contains(colon) else { continue }
        marks.append((range.lowerBound, note.index(after: range.upperBound), label.key))
      }
    }
    return marks.sorted { $0.start < $1.start }.reduce(into: []) { all, mark in
      if all.last.map({ $0.end <= mark.start }) ?? true { all.append(mark) }
    }
  }

  /// The words of some keys, in both languages.
  package static func labels(_ keys: [Key], _ catalogue: Catalogue) -> [Label] {
    keys.flatMap { key in
      Language.allCases.flatMap { catalogue.words(key, in: $0) }
        .map { Label(word: $0.text, key: key) }
    }
  }

  /// What stands behind the first word of a key; nil where there is none, or nothing behind it.
  package subscript(key: Key) -> String? {
    parts.lazy.filter { $0.key == key }.map { self.note[$0.value].withoutSeparators }
      .first { !$0.isEmpty }
  }

  /// Whether it says nothing but such parts, so that it changes these and leaves the rest of a note alone.
  package var isPartsOnly: Bool { text.isEmpty && !parts.isEmpty }

  /// The note with the parts of another: the same one replaced, taken away where the other's is empty, a new
  /// one added at the end.
  package func amended(by other: NoteParts) -> String {
    other.parts.reduce(note) { note, new in
      let isRemoval = other.note[new.value].withoutSeparators.isEmpty
      let words = isRemoval ? "" : other.note[new.range].withoutSeparators
      guard let old = NoteParts(note, labels).parts.first(where: { $0.key == new.key }) else {
        return words.isEmpty ? note : note.joined(with: words)
      }
      let head = note[..<old.range.lowerBound]
      let changed = isRemoval ? head.withoutSeparators : head + words
      let rest = String(note[old.range.upperBound...])
      return rest.isEmpty ? changed : changed.joined(with: rest)
    }
  }
}

extension String {
  fileprivate func ranges(
    of word: String,
    options: CompareOptions
  ) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var start = startIndex
    while let found = range(of: word, options: options, range: start..<endIndex) {
      ranges.append(found)
      start = found.upperBound
    }
    return ranges
  }

  /// Whether a word may begin here: at the start, behind a space or a sign.
  fileprivate func begins(at place: Index) -> Bool {
    guard place > startIndex else { return true }
    let before = self[index(before: place)]
    return before.isWhitespace || before.isPunctuation
  }

  fileprivate func joined(with words: String) -> String {
    isEmpty ? words : self + (words.contains { $0.columns == 2 } ? "；" : "; ") + words
  }
}

extension Substring {
  /// Without spaces and separating signs around it.
  fileprivate var withoutSeparators: String {
    func isOuter(_ character: Character) -> Bool {
      character.isWhitespace || ",，;；、".contains(character)
    }
    var inner = drop(while: isOuter)
    while let last = inner.last, isOuter(last) { inner.removeLast() }
    return String(inner)
  }
}
