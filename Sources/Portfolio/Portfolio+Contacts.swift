package import Dates
import Journal

/// When customers were last visited or called.
extension Portfolio {
  /// The most recent day of a visit or call for each customer, by present name.
  package func lastContacts(upTo day: Day) -> [String: Day] { lastContacts(with: nil, upTo: day) }

  /// The most recent day of a visit or call to one customer, by present name.
  package func lastContact(with customer: String, upTo day: Day) -> Day? {
    lastContacts(with: customer, upTo: day)[customer]
  }

  /// Newest lines first, so that only those are decoded which have something new to say.
  private func lastContacts(with wanted: String?, upTo day: Day) -> [String: Day] {
    var last: [String: Day] = [:]
    for position in journal.positions(of: [.visit]).reversed() {
      guard isAmended(at: position) || mayBeLast(position, with: wanted, upTo: day, last),
        let contact = counted(at: position), contact.on <= day,
        let name = contact.customer.map(presentName), wanted.map({ $0 == name }) ?? true
      else { continue }
      last[name] = max(last[name] ?? contact.on, contact.on)
    }
    return last
  }

  /// Whether the head and the customer's bytes leave it open that this was the last contact.
  private func mayBeLast(
    _ position: Int,
    with wanted: String?,
    upTo day: Day,
    _ last: [String: Day]
  ) -> Bool {
    let on = journal.day(at: position)
    func isNews(about name: String) -> Bool { last[name].map { $0 < on } ?? true }
    guard on <= day, wanted.map(isNews) ?? true,
      let name = journal.value(.customer, at: position)?.string.map(presentName)
    else { return false }
    return wanted.map { $0 == name } ?? isNews(about: name)
  }
}
