import Conversation
import Foundation
import Journal
import TestSupport
import Testing

/// Every order of up to six events, against a model of what must come of them.
struct SmallModelTests {
  private static let method = """
    id: small
    version: 1
    title: {zh: 小, en: Small}
    cycle: month
    steps:
    - id: look
      title: {zh: 看, en: Look}
      reaches: analysed
      questions:
      - {id: Q-1, zh: 有吗？, en: Is there?, core: true, kind: yes-no}
      - {id: Q-2, zh: 几个？, en: How many?, core: true, kind: number, when: Q-1 answered}
      - {id: Q-3, zh: 哪些？, en: Which?, core: true, kind: note}
    """
  private static let begin = "方法 small 看"

  /// The conversation and the model, after the same events.
  struct Pair {
    var stage: Stage
    var model = SmallModel()
    var events: [SmallModel.Event] = []
    /// How many lines were called saved at the last event.
    var acknowledged = 0
    /// How many lines the journal had before it.
    var before = 0
  }

  private func beginning() throws -> Pair {
    var stage = try Stage(library: [:], ownMethods: ["small.yaml": Self.method])
    stage.type(Self.begin)
    return Pair(stage: stage)
  }

  @Test func `no order of six events loses, doubles or misplaces anything`() throws {
    var pairs = [try beginning()]
    var seen = Set(pairs.map(\.model.future))
    for _ in 1...6 {
      var next: [Pair] = []
      for pair in pairs {
        for event in SmallModel.Event.allCases {
          let reached = after(event, pair)
          guard reached.isAsExpected else {
            Issue.record("\(reached.events): \(reached.report)")
            return
          }
          let isNew = seen.insert(reached.model.future).inserted
          if isNew, !reached.model.isOver { next.append(reached) }
        }
      }
      pairs = next
    }
    #expect(seen.count > 1000)
  }

  @Test func `a question that is to be reviewed can be skipped, its answer is right after all`()
    throws
  {
    var stage = try beginning().stage
    for line in ["是", "5", "返回", "返回", "否"] { stage.type(line) }
    #expect(stage.prompt == "Q-2> ")
    stage.type("跳过")
    #expect(stage.prompt == "Q-3> ")
    #expect(stage.entries.last?[.value] == .integer(5))
  }

  @Test func `a step that was killed after its last answer is finished when it is begun again`()
    throws
  {
    var stage = try beginning().stage
    for line in ["是", "5"] { stage.type(line) }
    (stage.workingAppends, stage.failingAppends) = (1, 1)
    stage.type(".")
    #expect(stage.entries.last?.kind == .answer)
    stage = stage.restarted()
    stage.type(Self.begin)
    #expect(stage.prompt == "五步> ")
    #expect(stage.entries.last?[.state]?.string == "analysed")
  }
}

extension SmallModelTests {
  /// Lets the same thing happen to both.
  private func after(_ event: SmallModel.Event, _ before: Pair) -> Pair {
    var pair = before
    let printed = happen(event, to: &pair.stage, asking: before.model)
    pair.model.take(event)
    pair.events.append(event)
    pair.acknowledged = printed.count { line in
      line.hasPrefix("已记 #") || line.hasPrefix("已跳过 #") || line.contains("记完，共")
    }
    pair.before = before.model.disk.count
    return pair
  }

  private func happen(
    _ event: SmallModel.Event,
    to stage: inout Stage,
    asking model: SmallModel
  ) -> [String] {
    switch event {
    case .reply: return stage.type(["是", "5", "x"][(model.question?.rawValue ?? 1) - 1])
    case .otherReply: return stage.type(["否", "7", "."][(model.question?.rawValue ?? 1) - 1])
    case .enter: return stage.type("")
    case .back: return stage.type("返回")
    case .skip: return stage.type("跳过")
    case .entry: return stage.type("/记 路上")
    case .interrupt: return stage.handle(.interrupted)
    case .failure:
      stage.workingAppends = model.writesLeft == nil ? 0 : 1
      stage.failingAppends = 1
    case .elsewhere where model.isUnread: stage.readNews()
    case .elsewhere:
      let n = stage.entries.count + 1
      stage.elsewhere = [.make(.note, n: n, [.note: .string("别处")])]
    case .cut:
      stage = stage.restarted()
      return stage.type(Self.begin)
    }
    return []
  }
}

extension SmallModelTests.Pair {
  var lines: [SmallModel.Line] {
    stage.entries.map { entry in
      switch entry.kind {
      case .note: return entry.note == "路上" ? .note : .noteElsewhere
      case .answer:
        let question = Int(entry[.question]?.string?.suffix(1) ?? "") ?? 0
        let text = entry[.value]?.string?.replacing("\n", with: "+")
        return .answer(
          SmallModel.Question(rawValue: question) ?? .first,
          text ?? entry[.value]?.json ?? "",
          isOpen: entry[.state] != nil
        )
      default: return .analysed
      }
    }
  }

  /// How many of the new lines must have been called saved.
  private var toAcknowledge: Int {
    model.disk.dropFirst(before).count { $0 != .noteElsewhere && $0 != .analysed }
  }

  private var promptIsRight: Bool {
    if let question = model.question { return stage.prompt.hasPrefix(question.id) }
    return model.isOver || stage.prompt == "（回车重试）> "
  }

  var isAsExpected: Bool {
    lines == model.disk && stage.entries.map(\.n) == Array(1..<(lines.count + 1))
      && stage.elsewhere.isEmpty != model.isUnread && acknowledged == toAcknowledge
      && promptIsRight
  }

  var report: String {
    "the journal holds \(lines) and not \(model.disk), \(acknowledged) lines were called saved "
      + "and not \(toAcknowledge), the prompt is \(stage.prompt) and not \(model.question?.id ?? "")"
  }
}
