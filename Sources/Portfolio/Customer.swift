package import Dates
import Journal

/// One customer's card: what the archive says now.
package struct Customer: Equatable, Sendable {
  package var name: String
  package var alias: [String] = []
  package var code: String?
  package var tier: String?
  package var area: String?
  package var phone: String?
  /// `MM-DD` or a date.
  package var birthday: String?
  package var pinyin: String?
  package var note: String?
  /// The day of the entry that brought the customer in.
  package var since: Day

  package init(name: String, since: Day) {
    self.name = name
    self.since = since
  }

  /// Takes over what an archive entry says; what it does not mention stays.
  mutating func update(from entry: Entry) {
    for name in entry[.alias]?.strings ?? [] where !alias.contains(name) && name != self.name {
      alias.append(name)
    }
    code = entry[.code]?.string ?? code
    tier = entry[.tier]?.string ?? tier
    area = entry[.area]?.string ?? area
    phone = entry[.phone]?.string ?? phone
    birthday = entry[.birthday]?.string ?? birthday
    pinyin = entry[.pinyin]?.string ?? pinyin
    note = entry.note ?? note
  }

  /// Takes a new name; the old one becomes an alias.
  mutating func rename(to new: String) {
    alias.removeAll { $0 == new }
    if !alias.contains(name) { alias.append(name) }
    name = new
    pinyin = nil
  }

  /// Becomes one with a card of the same name: what that one says stands, and this one fills its gaps.
  mutating func merge(into other: Customer) {
    let mine = self
    self = other
    for name in mine.alias where !alias.contains(name) && name != self.name { alias.append(name) }
    code = code ?? mine.code
    tier = tier ?? mine.tier
    area = area ?? mine.area
    phone = phone ?? mine.phone
    birthday = birthday ?? mine.birthday
    note = note ?? mine.note
    since = min(since, mine.since)
  }

  /// The names by which a typed line may mean this customer.
  var known: Names.Customer {
    Names.Customer(name: name, alias: alias, code: code, pinyin: pinyin)
  }
}

/// Brands that are looked at together (`domain.md` 4.6).
package struct BrandSet: Equatable, Sendable {
  package var name: String
  package var members: [String]
}
