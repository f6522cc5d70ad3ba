import Catalogue
import Command
import Journal
import Report

/// Replies that name customers or brand sets.
extension ReplyReader {
  func customers(_ reply: String, atMost most: Int) throws(ReplyError) -> Value {
    var names = picker.picked(reply, from: offered) ?? []
    if !names.isEmpty { return try customers(names, atMost: most) }
    for part in reply.split(whereSeparator: { "、,，;；+".contains($0) }) {
      for name in try customers(inPart: String(part).trimmed) where !names.contains(name) {
        names.append(name)
      }
    }
    return try customers(names, atMost: most)
  }

  private func customers(_ names: [String], atMost most: Int) throws(ReplyError) -> Value {
    var seen: Set<String> = []
    let names = names.filter { seen.insert($0).inserted }
    guard names.count <= most else { throw .tooMany(most) }
    return .strings(names)
  }

  private func customers(inPart part: String) throws(ReplyError) -> [String] {
    // Groups go behind the names that are exactly meant, and before a part of several names.
    if let members = group(part), (try? customer(part)) == nil, !members.isEmpty { return members }
    if let name = try customer(part) { return [name] }
    if let names = try joined(part) { return names }
    let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1 else { throw .unknownCustomer(part) }
    var names: [String] = []
    for word in words {
      guard let name = try customer(word) else { throw .unknownCustomer(word) }
      names.append(name)
    }
    return names
  }

  /// The members of a group by its word: 预警, 遗留, the name of an area.
  private func group(_ typed: String) -> [String]? {
    groups.first { group in
      switch group.name {
      case .words(let key): catalogue.means(typed, key)
      case .text(let name): name.foldedForMatching == typed.foldedForMatching
      }
    }?.members
  }

  /// 老王和惠民: a joining word between names, which may just as well be part of one (和平烟店).
  private func joined(_ part: String) throws(ReplyError) -> [String]? {
    for joiner in joiners {
      for place in part.ranges(of: joiner) {
        let first = String(part[..<place.lowerBound]).trimmed
        let rest = String(part[place.upperBound...]).trimmed
        guard !first.isEmpty, !rest.isEmpty, let name = try customer(first) else { continue }
        return [name] + (try customers(inPart: rest))
      }
    }
    return nil
  }

  /// Words in Latin script join only as words of their own.
  private var joiners: [String] {
    units(.wordJoiner).map { $0.utf8.count == $0.count ? " \($0) " : $0 }
  }

  private func customer(_ typed: String) throws(ReplyError) -> String? {
    if let number = Int(typed), offered.indices.contains(number - 1) { return offered[number - 1] }
    let names = commands.customers(named: typed, in: context)
    guard names.count <= 1 else {
      if let name = context.mostRecentlyUsed(names), !context.asks { return name }
      throw .ambiguousCustomer(typed, names)
    }
    return names.first
  }

  func brandSet(_ reply: String) throws(ReplyError) -> Value {
    let sets = brandSets.keys.sorted()
    if let number = Int(reply), sets.indices.contains(number - 1) {
      return .string(sets[number - 1])
    }
    let folded = reply.foldedForMatching
    guard let set = sets.first(where: { $0.foldedForMatching == folded }) else {
      throw .unknownBrandSet(reply, sets)
    }
    return .string(set)
  }
}
