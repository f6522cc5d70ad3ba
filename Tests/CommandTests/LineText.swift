import Command
import Dates
import Journal

/// How a line was read, as compact text.
///
///     visit; on=2026-11-22; customer=惠民超市; minutes=30; note=理货
///     customer; name=福满多 && visit; customer=福满多
///     error missing customer
///
/// Entries are joined by `&&`; the note comes last and runs to the end of its entry. `on` is there
/// only where it is not today.
struct LineText {
  let today: Day

  func text(_ command: Command) -> String {
    switch command {
    case .record(let recording):
      recording.drafts.map { entry($0.kind.name, $0.on, $0.fields) }.joined(separator: " && ")
    case .amend(let reference, let change): changed("amend \(reference.n)", change)
    case .correct(let change): changed("correct", change)
    case .close(let references, let note, let day):
      entry(
        "done " + references.map { String($0.n) }.joined(separator: ","),
        day,
        note.map { [.note: .string($0)] } ?? [:]
      )
    case .list(let listing): list(listing)
    case .show(let reference, _): "show \(reference.n)"
    case .find(let words, _): "find \(words)"
    case .undo(let reference): reference.map { "undo \($0.n)" } ?? "undo"
    case .step(let verb, let period): joined(verb.rawValue, period)
    case .summary(let cycle, let period, _, let method): joined("summary", method, cycle, period)
    case .review(let cycle, let period): joined("review", cycle, period)
    case .help(let verb): joined("help", verb)
    default: "\(command)"
    }
  }

  func text(_ error: CommandError) -> String {
    switch error {
    case .missing(let field, _): "error missing \(field.name)"
    case .unknownVerb: "error unknown"
    case .supposed(let line): "error supposed \(line)"
    case .ambiguous(let typed, _): "error ambiguous \(typed)"
    case .badValue(let field, let typed): "error bad \(field.name) \(typed)"
    case .unclearState(let typed): "error state \(typed)"
    default: "error \(error)"
    }
  }

  private func entry(
    _ head: String,
    _ day: Day,
    _ fields: Fields,
    saysToday: Bool = false
  ) -> String {
    let on = day == today && !saysToday ? [] : ["on=\(day)"]
    let parts = fields.sorted { $0.key < $1.key }.map { "\($0.key.name)=\(text($0.value))" }
    return ([head] + on + parts).joined(separator: "; ")
  }

  private func changed(_ head: String, _ change: Change) -> String {
    let head = change.verb.map { "\(head) to \($0.rawValue)" } ?? head
    return entry(head, change.on ?? today, change.fields, saysToday: change.on != nil)
  }

  private func text(_ value: Value) -> String {
    value.strings?.joined(separator: ",") ?? value.string ?? value.json
  }

  private func list(_ listing: Listing) -> String {
    let kinds = listing.kinds.map(\.name).sorted()
    let parts = kinds + [listing.customer, listing.period?.description].compactMap(\.self)
    return
      (["list"] + (listing.all ? ["all"] : []) + (listing.open ? ["open"] : []) + parts)
      .joined(separator: " ")
  }

  private func joined(_ parts: Any?...) -> String {
    parts.compactMap(\.self).map { "\($0)" }.joined(separator: " ")
  }
}
