import Journal

/// Finds the names and numbers of one customer in what people wrote, and takes them out.
///
/// Of all known names the longest at a place is meant, so that a short name within another
/// customer's longer one stays.
struct Mentions: Equatable, Sendable {
  /// What stands in the place of a name.
  static let blank = "***"

  private struct Name: Equatable, Sendable {
    var characters: [Character]
    var goes: Bool
  }

  /// By their first characters, the longest first.
  private let names: [Character: [Name]]

  /// - Parameters:
  ///   - going: Names and numbers of the customer.
  ///   - staying: Names of the others; one that both have stays.
  init(of going: Set<String>, staying: Set<String>) {
    let all = going.subtracting(staying).map { ($0, true) } + staying.map { ($0, false) }
    let sorted = all.map { Name(characters: $0.0.folded, goes: $0.1) }
      .filter { !$0.characters.isEmpty }
      .sorted { $0.characters.count > $1.characters.count }
    names = Dictionary(grouping: sorted) { $0.characters[0] }
  }

  /// The value without what is the customer's; nil where nothing of it is left.
  func blanked(_ value: Value, removing whole: Set<String>) -> Value? {
    switch value {
    case .string(let text): return whole.contains(text) ? nil : .string(blanked(text))
    case .list(let values):
      let left = values.compactMap { blanked($0, removing: whole) }
      return left.isEmpty && !values.isEmpty ? nil : .list(left)
    case .object(let members):
      // A row about the customer goes as a whole.
      let left = members.compactMap { member in
        blanked(member.value, removing: whole).map { Value.Member(member.key, $0) }
      }
      return left.count == members.count ? .object(left) : nil
    case .number, .boolean, .null: return value
    }
  }

  private func blanked(_ text: String) -> String {
    let (characters, folded) = (Array(text), text.folded)
    guard characters.count == folded.count else { return text }
    var result = ""
    var position = 0
    while position < characters.count {
      let candidates = names[folded[position]] ?? []
      guard let name = candidates.first(where: { stands($0.characters, in: folded, at: position) })
      else {
        result.append(characters[position])
        position += 1
        continue
      }
      let end = position + name.characters.count
      result += name.goes ? Self.blank : String(characters[position..<end])
      position = end
    }
    return result
  }

  /// Whether a name stands at a place; Latin words and numbers only as a whole.
  private func stands(_ name: [Character], in text: [Character], at position: Int) -> Bool {
    let end = position + name.count
    guard end <= text.count, text[position..<end].elementsEqual(name) else { return false }
    let begins = position == 0 || !(text[position - 1].isLatin && name[0].isLatin)
    let ends = end == text.count || !(text[end].isLatin && name[name.count - 1].isLatin)
    return begins && ends
  }
}

extension String {
  /// Character by character in lower case, so that a place in it is the same place in the text.
  fileprivate var folded: [Character] {
    map { character in
      let lower = character.lowercased()
      return lower.count == 1 ? Character(lower) : character
    }
  }
}

extension Character {
  fileprivate var isLatin: Bool { isASCII && (isLetter || isNumber) }
}
