import Catalogue
import Foundation
import Journal
import Method
import Report

/// Entries that add to what is there already: a customer's card, a report of the same day.
extension Maker {
  /// What an answer changes of a customer's card.
  ///
  /// A field that the archive does not have, such as an address, is kept in the card's note under its
  /// word, in the place of what was said there before.
  func card(_ make: Make, _ value: Value) -> Draft? {
    var draft = Draft(.customer, on: day)
    let name = make.fields[Field.name.name].flatMap { resolved($0, .name, value) }
    draft[.name] = name
    for (key, template) in make.fields where key != Field.name.name {
      guard key.hasPrefix(Self.chosen) else {
        if let field = Field(named: key) { draft[field] = resolved(template, field, value) }
        continue
      }
      let id = String(key.dropFirst(Self.chosen.count))
      guard let chosen = value[id]?.string else { continue }
      guard let field = Field(named: chosen) else {
        draft[.note] = note(id, value, template, of: name?.string)
        continue
      }
      guard field != .name else {
        (draft[.customer], draft[.name]) = (name, resolved(template, .name, value))
        continue
      }
      draft[field] = resolved(template, field, value)
    }
    return name != nil && isWorthMaking(draft) ? draft : nil
  }

  private static let chosen = "$value."

  /// The note of a card with one more line in it: `地址：高新区8号`.
  private func note(_ id: String, _ value: Value, _ template: Template, of name: String?) -> Value?
  {
    guard let spec = fields.first(where: { $0.id == id }), let chosen = value[id],
      let new = resolved(template, .note, value)?.string
    else { return nil }
    let label = catalogue.text(spec.kind.words(chosen), in: language)
    let line = catalogue.text(
      .key(.answerLine, ["label": .text(label), "value": .text(new)]),
      in: language
    )
    let separator = catalogue.text(.key(.summarySemicolons), in: language)
    let old = name.flatMap { facts?.note(onCardOf: $0) } ?? ""
    let kept = old.components(separatedBy: separator).filter {
      !$0.isEmpty && !$0.hasPrefix(label)
    }
    return .string((kept + [line]).joined(separator: separator))
  }

  /// A report of the day that says the same is completed instead of being made twice.
  func completing(_ draft: Draft) -> Draft? {
    guard let note = draft[.note]?.string, let known = facts?.report(saying: note, on: draft.on)
    else { return draft }
    let changed = draft.fields.filter { field, value in
      field != .note && field != .customer && known[field] != value
    }
    guard !changed.isEmpty else { return nil }
    var amendment = Draft(.amend, on: known.on, changed)
    amendment[.of] = .list([.integer(known.n)])
    return amendment
  }
}
