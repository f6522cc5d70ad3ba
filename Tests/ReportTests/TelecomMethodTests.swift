import Dates
import Method
import Testing

/// The 四三 day as it is shipped, against `domain.md` 2.1 to 2.5, typed off the page.
struct TelecomMethodTests {
  private static let starred = [
    "Q1", "Q2", "Q2a", "Q2b", "Q3", "D1", "D1c", "D1d", "D2", "D3", "L1", "L2", "L3", "H1", "H1a",
    "H2", "H2a", "H2c", "H3w", "H3m",
  ]
  private static let others = [
    "Q1b", "D1a", "D1b", "L1b", "L2a", "L2b", "H1b", "H1c", "H2b", "H2d", "H3s", "H3c",
  ]

  private let method: Method

  init() throws { method = try ReportFixture.method("43") }

  @Test(arguments: starred)
  func `a question with a star is asked by default`(id: String) {
    #expect(method.question(id)?.isCore == true)
  }

  @Test(arguments: others)
  func `the other questions are there too`(id: String) { #expect(method.question(id) != nil) }

  @Test func `the day checks, decides, carries out and deals with, in this order`() {
    #expect(
      method.steps.prefix(4).map(\.title.chinese) == ["三查", "三定", "三落实", "三处理"]
    )
    #expect(method.cycle == .day)
  }

  @Test func `its checklist has the twelve items`() {
    let items = method.steps.first(where: \.isChecklist)?.checklist.map(\.id) ?? []
    let twelve = ["Q", "D", "L", "H"].flatMap { letter in (1...3).map { "item-\(letter)\($0)" } }
    #expect(items == twelve)
  }

  private func choices(_ id: String) -> [String] {
    method.question(id)?.kind.choices.map(\.text.chinese) ?? []
  }

  /// The lists of the seed, which may be longer here and never shorter.
  @Test func `what the seed lists can be chosen`() {
    #expect(
      Set(choices("D2")).isSuperset(of: ["拜访沟通", "联谊活动", "上门演示业务", "处理业务受理", "跟进投诉解决"])
    )
    #expect(
      Set(choices("D3")).isSuperset(of: [
        "首席客户经理", "集团产品试用", "公关礼品", "优惠方案", "联谊活动", "行业经理", "网络技术人员",
      ])
    )
    #expect(Set(choices("H2")).isSuperset(of: ["竞争信息", "升级投诉", "个性化需求", "其他"]))
    #expect(choices("H2b") == ["一般", "重要", "紧急"])
    #expect(choices("Q2b") == ["未开始", "方案中", "已批", "已执行"])
  }

  /// D3 of `domain.md` 2.3.
  @Test func `resources are suggested as the source says`() {
    let suggestions = method.question("D3")?.suggestions ?? []
    func choices(_ condition: String) -> [String] {
      suggestions.first { $0.when == Condition(condition) }?.choices ?? []
    }
    #expect(choices("D1d.risk = high") == ["chief-manager"])
    #expect(choices("D1.kind = promotion") == ["sector-manager", "engineers"])
    #expect(choices("D1.kind = service") == ["gifts"])
    #expect(choices("D1.kind = retention") == ["offers"])
  }

  /// No word of another trade (`words` of the file).
  @Test func `nothing in it speaks of tobacco or a bank`() {
    let questions = method.steps.flatMap(\.questions)
    let texts =
      questions.flatMap { [$0.text, $0.help, $0.good, $0.weak, $0.label].compactMap(\.self) }
      + method.steps.map(\.title) + method.steps.flatMap(\.checklist).map(\.text)
    for text in texts {
      for word in ["零售户", "铺货", "规格", "卷烟", "烟", "支行", "理财"] {
        #expect(!text.chinese.contains(word), "\(text.chinese)")
      }
      for word in ["shop", "carton", "tobacco", "branch office"] {
        #expect(!text.english.lowercased().contains(word), "\(text.english)")
      }
    }
  }
}
