import Foundation
import YAML

/// The score sheet of a method file.
extension MethodReader {
  private static let scoreKeys = [
    "title", "basis", "shares", "days", "zero-target", "cap", "floor", "from-to", "care-tiers",
    "groups", "total",
  ]

  mutating func score(of root: Node) -> Score? {
    guard let node = root["score"] else { return nil }
    reader.allow(Self.scoreKeys, in: node)
    if node["title"] == nil { reader.note(.missing("title"), at: node) }
    if node["groups"] == nil { reader.note(.missing("groups"), at: node) }
    return Score(
      title: reader.bilingual("title", of: node) ?? Bilingual(chinese: "", english: ""),
      groups: reader.nodes("groups", of: node).map { scoreGroup($0) },
      basis: scoreValue("basis", of: node, ["period", "linear", "quarters"]) ?? .literal("period"),
      shares: scoreValue("shares", of: node) ?? .literal("25 50 75 100"),
      days: scoreValue("days", of: node, ["calendar", "working"]) ?? .literal("calendar"),
      zeroTarget: scoreValue("zero-target", of: node, ["not-applicable", "zero", "full"])
        ?? .literal("not-applicable"),
      cap: scoreValue("cap", of: node) ?? .literal("100"),
      floor: scoreValue("floor", of: node) ?? .literal("0"),
      fromTo: asked("from-to", of: node),
      careTiers: scoreValue("care-tiers", of: node),
      isAddedUp: node["total"] == nil || reader.flag("total", of: node)
    )
  }

  private mutating func scoreGroup(_ node: Node) -> ScoreGroup {
    reader.allow(
      ["id", "title", "full", "cap", "minus", "items", "from", "target", "done"],
      in: node
    )
    let listed = asked("from", of: node)
    if node["items"] == nil, listed == nil { reader.note(.missing("items"), at: node) }
    let done = inputs("done", of: node)
    return ScoreGroup(
      id: reader.string("id", of: node) ?? "",
      title: reader.bilingual("title", of: node) ?? Bilingual(chinese: "", english: ""),
      full: amount("full", of: node),
      cap: amount("cap", of: node),
      isDeduction: reader.flag("minus", of: node),
      items: reader.nodes("items", of: node).map { scoreItem($0, in: node) },
      listed: listed.flatMap { question in
        done.first.map { ListedItems(question: question, done: $0) }
      }
    )
  }

  private static let itemKeys = [
    "id", "zh", "en", "points", "unit", "rule", "cap", "fact", "target", "done", "recorded",
    "lower",
    "part", "whole", "last-part", "last-whole", "compare", "each",
  ]

  private mutating func scoreItem(_ node: Node, in group: Node) -> ScoreItem {
    reader.allow(Self.itemKeys, in: node)
    let fact = reader.optional("fact", of: node)
    if let fact { check(fact, in: known.facts, key: "fact", at: node["fact"] ?? node) }
    let rule = scoreRule(node, in: group)
    let points = scoreValue("points", of: node)
    if points == nil, rule.needsPoints { reader.note(.missing("points"), at: node) }
    let id = reader.string("id", of: node) ?? ""
    noteDouble(id, at: node)
    return ScoreItem(
      id: id,
      text: reader.words(of: node),
      points: points,
      unit: reader.bilingual("unit", of: node),
      rule: rule,
      cap: scoreValue("cap", of: node),
      fact: fact
    )
  }

  private mutating func scoreRule(_ node: Node, in group: Node) -> ScoreRule {
    let name = reader.optional("rule", of: node) ?? "ratio"
    switch name {
    case "ratio":
      return .ratio(
        target: inputs("target", of: node["target"] == nil ? group : node),
        done: inputs("done", of: node["done"] == nil ? group : node),
        recorded: node["recorded"] == nil ? [] : inputs("recorded", of: node),
        isLowerBetter: reader.flag("lower", of: node)
      )
    case "comparison":
      return .comparison(
        share("part", "whole", of: node),
        last: share("last-part", "last-whole", of: node),
        by: scoreValue("compare", of: node, ["ratio", "at-least", "share"]) ?? .literal("at-least")
      )
    case "coverage": return .coverage(share("part", "whole", of: node))
    case "count":
      if node["each"] == nil { reader.note(.missing("each"), at: node) }
      return .count(reader.nodes("each", of: node).map { scoreCount($0) })
    default:
      check(
        name,
        in: ["ratio", "comparison", "coverage", "count"],
        key: "rule",
        at: node["rule"] ?? node
      )
      return .count([])
    }
  }

  private mutating func scoreCount(_ node: Node) -> ScoreCount {
    reader.allow(["of", "points", "counts"], in: node)
    return ScoreCount(
      input: inputs("of", of: node).first ?? .none,
      points: amount("points", of: node) ?? 1,
      relation: scoreValue("counts", of: node, ["instead", "on-top"])
    )
  }

  private mutating func share(_ part: String, _ whole: String, of node: Node) -> ScoreShare {
    ScoreShare(
      part: inputs(part, of: node).first ?? .none,
      whole: inputs(whole, of: node).first ?? .none
    )
  }

  /// One input or a list of them: `K2.done`, or a mapping that says more.
  private mutating func inputs(_ key: String, of node: Node) -> [ScoreInput] {
    guard let value = node[key] else {
      if node["items"] == nil { reader.note(.missing(key), at: node) }
      return []
    }
    let nodes = value.sequence ?? [value]
    return nodes.compactMap { input($0, key) }
  }

  private mutating func input(_ node: Node, _ key: String) -> ScoreInput? {
    if let text = node.string { return ScoreInput(source: answer(text, at: node)) }
    reader.allow(["of", "figure", "growth", "weight", "when"], in: node)
    let source: ScoreInput.Source
    if let name = reader.bilingual("figure", of: node) {
      source = .figure(name)
    } else if let name = reader.bilingual("growth", of: node) {
      source = .growth(name)
    } else if let text = reader.string("of", of: node) {
      source = answer(text, at: node)
    } else {
      return nil
    }
    var condition: Condition?
    if let text = reader.optional("when", of: node) {
      do throws(Condition.Slip) {
        condition = try Condition(reading: text)
      } catch {
        reader.note(.wrongCondition(error.word, in: text), at: node["when"] ?? node)
      }
      for name in condition?.questions ?? [] { checkSetting(name, at: node["when"] ?? node) }
    }
    return ScoreInput(
      source: source,
      weight: amount("weight", of: node) ?? 1,
      when: condition
    )
  }

  /// `K2.done`, or `K9` for an answer that is a number itself.
  private mutating func answer(_ text: String, at node: Node) -> ScoreInput.Source {
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    namedQuestions.append((parts.first ?? "", node))
    if parts.count > 1 { namedFields.append((parts[0], parts[1], node)) }
    return .answer(question: parts.first ?? "", field: parts.count > 1 ? parts[1] : nil)
  }

  /// A question that the sheet names.
  private mutating func asked(_ key: String, of node: Node) -> String? {
    guard let id = reader.optional(key, of: node) else { return nil }
    namedQuestions.append((id, node[key] ?? node))
    return id
  }

  /// A rule as it stands, or `$` and the setting that decides it.
  private mutating func scoreValue(
    _ key: String,
    of node: Node,
    _ known: Set<String>? = nil
  ) -> ScoreValue? {
    guard let place = node[key], let text = reader.optional(key, of: node) else { return nil }
    if text.hasPrefix("$") {
      let setting = String(text.dropFirst())
      checkSetting(setting, at: place)
      return .setting(setting)
    }
    if text.hasPrefix("answer ") {
      let question = String(text.dropFirst(7))
      namedQuestions.append((question, place))
      return .answer(question)
    }
    if let known { check(text, in: known, key: key, at: place) }
    return .literal(text)
  }

  private mutating func amount(_ key: String, of node: Node) -> Decimal? {
    guard let text = reader.optional(key, of: node) else { return nil }
    if let value = Decimal(string: text) { return value }
    reader.note(.badValue(key: key, value: text, known: ["10"]), at: node[key] ?? node)
    return nil
  }
}

extension ScoreRule {
  /// Whether it takes a full mark to be computed.
  fileprivate var needsPoints: Bool {
    if case .count = self { false } else { true }
  }
}

extension ScoreInput {
  /// Stands where the file named none, which was noted.
  fileprivate static let none = ScoreInput(source: .answer(question: "", field: nil))
}
