import Catalogue
import Journal
import Portfolio

/// The archive as it was before an import, with what the rows read so far have changed in it.
struct CardArchive {
  private var cards: [String: Customer]
  private var byCode: [String: Set<String>] = [:]
  private var byName: [String: Set<String>] = [:]
  private var byAlias: [String: Set<String>] = [:]

  init(_ portfolio: Portfolio) {
    cards = portfolio.customers
    for customer in cards.values {
      if let code = customer.code?.cleanCell { byCode[code, default: []].insert(customer.name) }
      byName[customer.name.nameKey, default: []].insert(customer.name)
      for alias in customer.alias { byAlias[alias.nameKey, default: []].insert(customer.name) }
    }
  }

  func card(_ customer: String) -> Customer? { cards[customer] }

  mutating func put(_ card: Customer, for customer: String) { cards[customer] = card }

  func owners(of code: String) -> Set<String> { byCode[code] ?? [] }

  /// The customer that is called so, by the full name before an alias; nil where nobody is.
  func customer(named name: String, among owners: Set<String>) throws(ImportProblem) -> String? {
    for index in [byName, byAlias] {
      guard let found = index[name.nameKey] else { continue }
      if found.contains(name) { return name }
      let fitting = found.count > 1 && !owners.isEmpty ? found.intersection(owners) : found
      guard fitting.count < 2 else { throw .ambiguous(name, fitting.sorted()) }
      if let only = fitting.first { return only }
    }
    return nil
  }
}

extension String {
  /// The form in which names are compared: neither width nor case nor spaces around them matter.
  var nameKey: String {
    String(String.UnicodeScalarView(cleanCell.cleanLine.foldedForMatching))
  }
}

extension Customer {
  func answers(to name: String) -> Bool {
    ([self.name] + alias).contains { $0.nameKey == name.nameKey }
  }

  /// Whether a cell says what is known already, as it is or as an export has masked it.
  func says(_ cell: String, in field: Field) -> Bool {
    switch field {
    case .alias: cell.says(alias.joined(separator: "、")) || newAliases(cell).isEmpty
    case .phone: cell.says(phone) || cell.says(phone?.maskedAsPhone)
    case .note: cell.says(note) || cell.says(note?.maskingLongNumbers)
    case .code: cell.says(code)
    case .tier: cell.says(tier)
    case .area: cell.says(area)
    case .birthday: cell.says(birthday)
    case .pinyin: cell.says(pinyin)
    default: true
    }
  }

  mutating func take(_ cell: String, as field: Field) {
    switch field {
    case .phone: phone = cell
    case .note: note = cell
    case .code: code = cell
    case .tier: tier = cell
    case .area: area = cell
    case .birthday: birthday = cell
    case .pinyin: pinyin = cell
    default: preconditionFailure("\(field) is no text of a card.")
    }
  }

  /// Takes over the aliases of a cell, and gives those that were not known.
  mutating func takeAliases(_ cell: String) -> [String] {
    let new = newAliases(cell)
    alias += new
    return new
  }

  private func newAliases(_ cell: String) -> [String] {
    let names = cell.split { "、,，;；|\n".contains($0) }.map { String($0).trimmed.cleanLine }
    var known = Set(([name] + alias).map(\.nameKey))
    return names.filter { !$0.isEmpty && known.insert($0.nameKey).inserted }
  }
}

extension String {
  /// Whether a cell is a known text, as it is kept or as reading a cell leaves it.
  func says(_ known: String?) -> Bool {
    guard let known else { return false }
    return self == known || self == known.cleanCell || self == known.cleanCell.cleanLine
  }
}
