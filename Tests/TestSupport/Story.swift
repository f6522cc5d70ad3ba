package import Dates
package import Journal

/// A journal in the making: entries numbered in the order in which a test writes them down.
///
///     var story = Story(on: Day("2026-11-02"))
///     story.customer("惠民超市", tier: "A")
///     story.visit("惠民超市", 45, "希望增加供应", tags: ["缺货"])
///     story.answer("A-C3", about: "惠民超市", in: "2026-11", .string("down"))
package struct Story {
  package private(set) var entries: [Entry] = []
  /// The day of the entries that come next.
  package var day: Day

  package init(on day: Day) { self.day = day }

  /// Writes an entry and gives its number.
  @discardableResult
  package mutating func add(
    _ kind: Kind,
    on other: Day? = nil,
    by: String = "me",
    _ fields: Fields
  ) -> Int {
    entries.append(.make(kind, n: entries.count + 1, by: by, on: other ?? day, fields))
    return entries.count
  }

  package mutating func customer(_ name: String, tier: String? = nil, area: String? = nil) {
    add(.customer, ([.name: .string(name)] as Fields).with(.tier, tier).with(.area, area))
  }

  @discardableResult
  package mutating func visit(
    _ customer: String,
    _ minutes: Int? = nil,
    _ note: String? = nil,
    tags: [String] = [],
    way: String? = nil
  ) -> Int {
    var fields: Fields = [.customer: .string(customer)]
    fields = fields.with(.note, note).with(.way, way).with(.tags, tags)
    fields[.minutes] = minutes.map(Value.integer)
    return add(.visit, fields)
  }

  /// A need, complaint, market observation or another entry with little more than a note.
  @discardableResult
  package mutating func note(
    _ kind: Kind,
    _ note: String,
    of customer: String? = nil,
    tags: [String] = []
  ) -> Int {
    let fields: Fields = [.note: .string(note)]
    return add(kind, fields.with(.customer, customer).with(.tags, tags))
  }

  package mutating func state(_ brand: String, _ state: Int, at customer: String) {
    add(
      .brand,
      [.brands: .strings([brand]), .state: .integer(state), .customer: .string(customer)]
    )
  }

  package mutating func figure(
    _ metric: String,
    _ value: Int,
    of customer: String? = nil,
    brand: String? = nil,
    in period: String? = nil
  ) {
    let fields: Fields = [.metric: .string(metric), .value: .integer(value)]
    add(
      .figure,
      fields.with(.customer, customer).with(.period, period)
        .with(.brands, brand.map { [$0] } ?? [])
    )
  }

  @discardableResult
  package mutating func task(
    _ note: String,
    due: String,
    of customer: String? = nil,
    class taskClass: String? = nil
  ) -> Int {
    let fields: Fields = [.note: .string(note), .due: .string(due)]
    return add(.task, fields.with(.customer, customer).with(.class, taskClass))
  }

  package mutating func done(_ numbers: Int...) {
    add(.done, [.of: .list(numbers.map(Value.integer))])
  }

  package mutating func undo(_ numbers: Int...) {
    add(.undo, [.of: .list(numbers.map(Value.integer))])
  }

  @discardableResult
  package mutating func answer(
    _ question: String,
    about subject: String? = nil,
    in period: String,
    _ value: Value
  ) -> Int {
    let fields: Fields = [
      .method: .string("135"), .version: .integer(1), .question: .string(question),
      .period: .string(period), .value: value,
    ]
    return add(.answer, fields.with(.subject, subject))
  }

  package mutating func mark(_ state: String, of period: String, _ note: String? = nil) {
    add(.period, ([.period: .string(period), .state: .string(state)] as Fields).with(.note, note))
  }

  @discardableResult
  package mutating func goal(
    _ metric: String,
    of customer: String? = nil,
    brand: String? = nil,
    from baseline: Int?,
    to target: Int,
    due: String,
    in period: String
  ) -> Int {
    var fields: Fields = [
      .metric: .string(metric), .target: .integer(target), .due: .string(due),
      .period: .string(period),
    ]
    fields[.baseline] = baseline.map(Value.integer)
    return add(
      .goal,
      fields.with(.customer, customer).with(.brands, brand.map { [$0] } ?? [])
    )
  }
}

extension Value {
  /// An object in the order of its keys, as the answer to a row is kept.
  package static func row(_ fields: KeyValuePairs<String, Value>) -> Value {
    .object(fields.map { Member($0.key, $0.value) })
  }
}

extension Fields {
  fileprivate func with(_ field: Field, _ text: String?) -> Self {
    text.map { with([field: .string($0)]) } ?? self
  }

  fileprivate func with(_ field: Field, _ list: [String]) -> Self {
    list.isEmpty ? self : with([field: .strings(list)])
  }
}
