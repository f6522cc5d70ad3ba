package import Dates
import Journal

/// When customers were last visited or called.
extension Portfolio {
  /// The most recent day of a visit or call to one customer, by present name.
  package func lastContact(with customer: String, upTo day: Day) -> Day? {
    lastContacts(with: [customer], upTo: day)[customer]
  }

  /// The most recent day of a visit or call to each of some customers, by present name; to all of
  /// them where none are given.
  ///
  /// Newest lines first, so that only those are decoded which have something new to say; once all
  /// are found, a line from before the longest silence is not even looked into.
  package func lastContacts(
    with wanted: Set<String>? = nil,
    upTo day: Day
  ) -> [String: Day] {
    var last: [String: Day] = [:]
    var oldest: Day?
    if wanted?.isEmpty == true { return last }
    for position in journal.positions(of: [.visit]).reversed() {
      if let oldest, journal.day(at: position) <= oldest, !isAmended(at: position) { continue }
      guard isAmended(at: position) || mayBeLast(position, with: wanted, upTo: day, last),
        let contact = counted(at: position), contact.on <= day,
        let name = customer(of: contact), wanted?.contains(name) ?? true
      else { continue }
      last[name] = max(last[name] ?? contact.on, contact.on)
      if last.count == wanted?.count { oldest = last.values.min() }
    }
    return last
  }

  /// Whether the head and the customer's bytes leave it open that this was the last contact.
  private func mayBeLast(
    _ position: Int,
    with wanted: Set<String>?,
    upTo day: Day,
    _ last: [String: Day]
  ) -> Bool {
    let on = journal.day(at: position)
    guard on <= day,
      let name = journal.value(.customer, at: position)?.string.map({ presentName($0) })
    else { return false }
    return wanted?.contains(name) ?? true && (last[name].map { $0 < on } ?? true)
  }
}
