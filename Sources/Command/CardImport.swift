import Catalogue
import Dates
import Journal
import Portfolio

/// Finds out whom the rows of a table are about, and what they change in the archive.
///
/// A customer is known by the code, else by the name. Within one file a code stands for one name,
/// and a name for one code; what contradicts itself is left to its owner.
struct CardImport {
  /// What a row says about a customer, each cell as it is meant; empty cells are left out.
  struct Row {
    var line: Int
    var name: String?
    var code: String?
    var fields: [Field: String] = [:]
  }

  /// Where the file has told of a customer before.
  private struct Seen {
    var line: Int
    var name: String?
    var code: String?
    var customer: String
  }

  private let today: Day
  private var archive: CardArchive
  /// The first line of each code in the file.
  private let linesByCode: [String: Int]
  private var seenByCode: [String: Seen] = [:]
  private var seenByName: [String: Seen] = [:]
  /// By the name that the customer had before the import.
  private var drafts: [String: Draft] = [:]
  private var order: [String] = []
  private(set) var maskedPhones = 0

  init(_ portfolio: Portfolio, today: Day, linesByCode: [String: Int]) {
    self.today = today
    self.linesByCode = linesByCode
    archive = CardArchive(portfolio)
  }

  /// The customer that a row is about, by the name it had before the import; new ones too.
  mutating func customer(of row: Row) throws(ImportProblem) -> String {
    let customer: String
    if let seen = try seen(row) { customer = seen } else { customer = try archived(row) }
    let seen = Seen(line: row.line, name: row.name, code: row.code, customer: customer)
    if let code = row.code, seenByCode[code]?.name == nil { seenByCode[code] = seen }
    if let name = row.name?.nameKey, seenByName[name]?.code == nil { seenByName[name] = seen }
    return customer
  }

  private func seen(_ row: Row) throws(ImportProblem) -> String? {
    if let code = row.code, let seen = seenByCode[code] {
      if let name = row.name, let known = seen.name, name.nameKey != known.nameKey {
        throw .sameCode(line: seen.line)
      }
      return row.name == nil || seen.name != nil ? seen.customer : nil
    }
    guard let name = row.name, let seen = seenByName[name.nameKey] else { return nil }
    if let code = row.code, let known = seen.code, code != known {
      throw .sameName(line: seen.line)
    }
    return row.code == nil || seen.code != nil ? seen.customer : nil
  }

  private func archived(_ row: Row) throws(ImportProblem) -> String {
    let owners = row.code.map { archive.owners(of: $0) } ?? []
    let named = try named(row.name, among: owners)
    if let code = row.code, let owner = owners.first {
      guard let named else {
        guard owners.count == 1 else { throw .ambiguous(code, owners.sorted()) }
        return owner
      }
      guard owners.contains(named) else {
        throw .otherOwner(code: code, owner: owner, name: row.name ?? named)
      }
      return named
    }
    guard let name = row.name else { throw row.code.map { .unknownCode($0) } ?? .noName }
    // Another row has the code of the customer of this name: two shops of one name.
    if let named, let code = row.code, let known = archive.card(named)?.code, known != code,
      let line = linesByCode[known]
    {
      throw .sameName(line: line)
    }
    return named ?? seenByName[name.nameKey]?.customer ?? name
  }

  private func named(_ name: String?, among owners: Set<String>) throws(ImportProblem) -> String? {
    guard let name else { return nil }
    return try archive.customer(named: name, among: owners)
  }

  /// Notes what a row says that was not known before, and says whether there was anything.
  mutating func note(_ row: Row, about customer: String) -> Bool {
    var card = archive.card(customer) ?? Customer(name: customer, since: today)
    let isNew = archive.card(customer) == nil
    var draft = drafts[customer] ?? Draft(.customer, on: today, [.name: .string(customer)])
    let before = draft
    if let name = row.name, !card.answers(to: name) {
      (draft[.customer], draft[.name]) = (.string(customer), .string(name))
      card.alias.append(card.name)
      card.name = name
    }
    var fields = row.fields
    fields[.code] = row.code
    for (field, cell) in fields where !card.says(cell, in: field) {
      if field == .phone, cell.contains("*") {
        maskedPhones += 1
      } else if field == .alias {
        draft[.alias] = .strings((draft[.alias]?.strings ?? []) + card.takeAliases(cell))
      } else {
        card.take(cell, as: field)
        draft[field] = .string(cell)
      }
    }
    archive.put(card, for: customer)
    guard isNew || draft != before else { return false }
    if drafts.updateValue(draft, forKey: customer) == nil { order.append(customer) }
    return true
  }

  /// What a customer is called after the import.
  func presentName(_ customer: String) -> String { archive.card(customer)?.name ?? customer }

  /// The entries, in the order in which the file tells of the customers, and how many are new.
  func entries(_ portfolio: Portfolio) -> (drafts: [Draft], new: Int) {
    (order.compactMap { drafts[$0] }, order.count { portfolio.customers[$0] == nil })
  }
}
