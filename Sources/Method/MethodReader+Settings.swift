import Dates
import Foundation
import YAML

/// What an institution may set for a method, and whether what the file gives is of its kind.
extension MethodReader {
  static let settingKeys = [
    "id", "zh", "en", "kind", "unit", "choices", "fields", "min", "max", "default",
  ]

  mutating func settings(of root: Node) -> [MethodSetting] {
    var ids: Set<String> = []
    return reader.nodes("settings", of: root).map { node in
      let setting = setting(node)
      if !ids.insert(setting.id).inserted { reader.note(.doubleID(setting.id), at: node) }
      return setting
    }
  }

  private mutating func setting(_ node: Node) -> MethodSetting {
    reader.allow(Self.settingKeys, in: node)
    let kind = kind(of: node)
    if !kind.isSettable {
      reader.note(
        .badValue(
          key: "kind",
          value: node["kind"]?.string ?? "",
          known: Self.kinds.subtracting(Self.unsettable).sorted()
        ),
        at: node["kind"] ?? node
      )
    }
    var setting = MethodSetting(
      id: reader.string("id", of: node) ?? "",
      text: reader.words(of: node),
      kind: kind,
      least: bound("min", of: node),
      most: bound("max", of: node)
    )
    setting.standard = standard(of: node, setting)
    return setting
  }

  private static let unsettable: Set = ["confirm", "customers", "brand-set"]

  private mutating func bound(_ key: String, of node: Node) -> Decimal? {
    guard let place = node[key] else { return nil }
    let number = place.string.flatMap(Decimal.init(plain:))
    if number == nil {
      reader.note(.badValue(key: key, value: place.string ?? "", known: ["0", "100"]), at: place)
    }
    return number
  }

  private mutating func standard(of node: Node, _ setting: MethodSetting) -> Literal? {
    guard let place = node["default"] else { return nil }
    if let value = setting.kind.literal(place), value.number.map(setting.allows) ?? true {
      return value
    }
    // A kind that is none was reported already; its default cannot be judged.
    guard node["kind"]?.string.map(Self.kinds.contains) ?? true else { return nil }
    let value = place.string ?? ""
    if setting.kind.literal(place) == nil {
      reader.note(.badValue(key: "default", value: value, known: setting.kind.examples), at: place)
    } else {
      reader.note(
        .outOfRange(key: "default", value: value, least: setting.least, most: setting.most),
        at: place
      )
    }
    return nil
  }
}

extension AnswerKind {
  fileprivate var isSettable: Bool {
    switch self {
    case .confirm, .customers, .brandSet: false
    default: true
    }
  }

  /// What a node says, as a value of this kind; nil where it says nothing of the kind.
  fileprivate func literal(_ node: Node) -> Literal? {
    switch self {
    case .row(let fields): return Self.row(fields, node)
    case .rows(let fields):
      return all(node.sequence) { Self.row(fields, $0) }
    case .multi(let choices):
      return all(node.sequence) { AnswerKind.choice(choices).literal($0) }
    default: return node.string.flatMap(literal)
    }
  }

  private func all(_ nodes: [Node]?, _ read: (Node) -> Literal?) -> Literal? {
    guard let nodes else { return nil }
    let values = nodes.compactMap(read)
    return values.count == nodes.count ? .list(values) : nil
  }

  private func literal(_ text: String) -> Literal? {
    switch self {
    case .number, .percent, .money: return Decimal(plain: text).map(Literal.number)
    case .rating:
      return Int(text).flatMap { (1...5).contains($0) ? .number(Decimal($0)) : nil }
    case .choice(let choices):
      guard choices.contains(where: { $0.id == text }) else { return nil }
      return Int(text).map { .number(Decimal($0)) } ?? .text(text)
    case .yesNo:
      if ["yes", "true"].contains(text) { return .flag(true) }
      return ["no", "false"].contains(text) ? .flag(false) : nil
    case .date: return Day(text) == nil ? nil : .text(text)
    case .time: return TimeOfDay(text).map { .text($0.description) }
    default: return text.isEmpty ? nil : .text(text)
    }
  }

  private static func row(_ fields: [FieldSpec], _ node: Node) -> Literal? {
    guard node.isMapping else { return nil }
    let known = Set(fields.map(\.id))
    guard node.members.allSatisfy({ $0.key.string.map(known.contains) ?? false }) else {
      return nil
    }
    var values: [Literal.Field] = []
    for field in fields {
      guard let value = node[field.id] else {
        guard field.isOptional else { return nil }
        continue
      }
      guard let literal = field.kind.literal(value) else { return nil }
      values.append(Literal.Field(id: field.id, value: literal))
    }
    return .fields(values)
  }

  /// What would be right.
  fileprivate var examples: [String] {
    switch self {
    case .number, .percent, .money: ["20", "0.5"]
    case .rating: ["1", "5"]
    case .yesNo: ["yes", "no"]
    case .choice(let choices), .multi(let choices): choices.map(\.id)
    case .date: ["2026-11-23"]
    case .time: ["09:15"]
    case .row(let fields), .rows(let fields): fields.map(\.id)
    case .text, .note, .customers, .brandSet, .confirm: []
    }
  }
}

extension Literal {
  fileprivate var number: Decimal? { if case .number(let number) = self { number } else { nil } }
}
