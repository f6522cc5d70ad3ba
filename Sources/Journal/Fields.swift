/// The fields of an entry with their values, in the order of the journal line.
///
/// An entry has a handful: to look through them takes less than to hash one key of a dictionary.
package struct Fields: Sendable {
  private var members: [Element] = []

  package init() {}

  /// What the field is; nil where it is absent, and setting nil removes it.
  package subscript(field: Field) -> Value? {
    get {
      for member in members where member.key == field { return member.value }
      return nil
    }
    set {
      // Lines have their fields in this order, so nearly all come behind the last.
      if let newValue, members.last.map({ $0.key < field }) ?? true {
        return members.append((field, newValue))
      }
      let place = members.firstIndex { $0.key >= field } ?? members.count
      let isThere = place < members.count && members[place].key == field
      switch (newValue, isThere) {
      case (let value?, true): members[place].value = value
      case (let value?, false): members.insert((field, value), at: place)
      case (nil, true): members.remove(at: place)
      case (nil, false): break
      }
    }
  }

  package var keys: [Field] { members.map(\.key) }
  package var values: [Value] { members.map(\.value) }

  /// The fields that fulfil a condition.
  package func filter(_ fits: (Element) throws -> Bool) rethrows -> Fields {
    var left = Fields()
    left.members = try members.filter(fits)
    return left
  }

  mutating func reserveCapacity(_ count: Int) { members.reserveCapacity(count) }
}

extension Fields: RandomAccessCollection {
  package typealias Element = (key: Field, value: Value)

  package var startIndex: Int { 0 }
  package var endIndex: Int { members.count }
  package subscript(position: Int) -> Element { members[position] }
}

extension Fields: Equatable {
  package static func == (one: Fields, other: Fields) -> Bool {
    one.members.elementsEqual(other.members, by: ==)
  }
}

extension Fields: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (Field, Value)...) {
    for (field, value) in elements { self[field] = value }
  }
}
