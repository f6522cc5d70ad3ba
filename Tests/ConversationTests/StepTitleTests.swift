import Catalogue
import Conversation
import Dates
import Method
import Report
import TestSupport
import Testing

/// A step begins by its title, and what is said on leaving it goes on with that very step.
struct StepTitleTests {
  /// A shipped method, how it is used, and the language spoken.
  struct Case: Sendable, CustomTestStringConvertible {
    var method: Method
    var use: Use
    var language: Language

    enum Use: String, CaseIterable, Sendable {
      case alone
      case beside
      case unused
    }

    func title(_ step: Step) -> String {
      language == .chinese ? step.title.chinese : step.title.english
    }

    var testDescription: String { "\(method.id) \(language.rawValue) \(use.rawValue)" }
  }

  static let cases: [Case] = [
    "135", "43", "appraisal", "bank-day", "bank-score", "grades", "party-branch", "year-plan",
  ].compactMap { try? shipped($0) }.flatMap { method in
    Case.Use.allCases.flatMap { use in
      Language.allCases.map { Case(method: method, use: use, language: $0) }
    }
  }

  private static func shipped(_ id: String) throws -> Method {
    try MethodReader.method(
      yaml: Shipped.text("lang/methods/\(id).yaml"),
      file: id,
      vocabularies: Vocabularies(yaml: Shipped.text("lang/vocabularies.yaml"), file: "v"),
      known: .shipped
    )
  }

  /// A session that uses the method as asked for, with something to work on.
  private func stage(_ use: Case.Use, _ method: String, _ language: Language) throws -> Stage {
    var stage = try Stage(language: language)
    stage.type("客户 老王烟店 等级:A")
    stage.type("拜访 老王烟店 20分钟 要货")
    stage.type("待办 送货单 今天")
    switch use {
    case .alone: stage.type("方法 \(method)")
    case .beside:
      stage.type("方法 135")
      stage.type("方法 43 启用")
      stage.type("方法 \(method) 启用")
    case .unused: if method == "135" { stage.type("方法 43") }
    }
    return stage
  }

  /// What is to be typed to go on, out of what is said on leaving.
  private func command(in said: [String], _ language: Language) -> String? {
    guard let line = said.first(where: { $0.contains(language == .chinese ? "继续" : "to go on") })
    else { return nil }
    let pattern = language == .chinese ? /输入“(.+)”继续/ : /type (.+) to go on/
    return line.firstMatch(of: pattern).map { String($0.1) }
  }

  @Test func `the cases are all steps of all shipped methods`() {
    #expect(Self.cases.count == 8 * 6)
    #expect(Self.cases.flatMap(\.method.steps).count == 34 * 6)
  }

  @Test(arguments: cases)
  func `what is said on leaving a step goes on with it`(_ asked: Case) throws {
    let fresh = try stage(asked.use, asked.method.id, asked.language)
    for step in asked.method.steps {
      for period in ["", " 2026-10-12"] {
        var stage = fresh
        let title = asked.title(step)
        let begun = stage.type("方法 \(asked.method.id) \(title)\(period)")
        #expect(stage.failures == 0, "\(begun)")
        // A list to tick, a step with nothing to ask today, or one that is answered.
        guard stage.prompt != fresh.prompt else { continue }
        let prompt = stage.prompt
        let heading = try #require(begun.first { $0.contains(title) })
        let said = stage.type("暂停")
        let command = try #require(self.command(in: said, asked.language), "\(said)")
        let again = stage.type(command)
        #expect(stage.failures == 0, "\(command): \(again)")
        #expect(stage.prompt == prompt, "\(command): \(again)")
        #expect(again.contains(heading), "\(command): \(again)")
      }
    }
  }

  @Test(arguments: cases.filter { $0.use != .unused })
  func `the title alone begins the step, unless it is a word of the table`(_ asked: Case) throws {
    let words = try Shipped.catalogue()
    let table = Key.allCases.filter { key in
      ["word.verb.", "word.review.", "word.summary.", "word.control."].contains {
        key.rawValue.hasPrefix($0)
      }
    }.flatMap { key in
      Language.allCases.flatMap { words.words(key, in: $0).map { $0.text.lowercased() } }
    }
    let fresh = try stage(asked.use, asked.method.id, asked.language)
    for title in asked.method.steps.map(asked.title) where !table.contains(title.lowercased()) {
      var named = fresh
      let expected = named.type("方法 \(asked.method.id) \(title)")
      for line in [title, title.uppercased().fullWidth, "/" + title] {
        var stage = fresh
        #expect(stage.type(line) == expected, "\(line)")
      }
    }
  }

  @Test(arguments: [
    (Language.chinese, "每日清单", "每日清单 昨天", "2026-11-22"),
    (.english, "Daily list", "daily list 2026-11-20", "2026-11-20"),
    (.chinese, "每周三行", "每周三行上周", "第47周"),
    (.english, "Three lines a week", "Three lines a week last week", "week 47"),
  ])
  func `a period may stand after the title`(
    language: Language,
    title: String,
    line: String,
    period: String
  ) throws {
    var stage = try stage(.alone, "bank-day", language)
    #expect(stage.type(line).first?.contains(period) == true)
    #expect(stage.prompt.contains("BD-"))
  }

  @Test func `a word of the table stays what it is, and something else stays an entry`() throws {
    var stage = try stage(.alone, "43", .chinese)
    #expect(stage.type("周小结").first?.hasPrefix("周小结") == true)
    #expect(stage.prompt == "五步> ")
    #expect(stage.type("收尾工作做完了").contains { $0.contains("收尾工作做完了") })
    #expect(stage.prompt != "E1> ")
  }

  @Test(arguments: [
    ("方法 year-plan 计划 2027", "2027年 年度计划"), ("方法 135 analyse December", "2026年12月 分析"),
    ("method year-plan year plan 2027", "2027年 年度计划"), ("方法 43 三查 昨天", "2026-11-22 周日 三查"),
    ("方法 年度工作计划 季度 2026-Q4", "2026年第4季度 季度检查"), ("方法 135 周回顾 上周", "2026年第47周"),
  ])
  func `a method, a step and a period on one line`(line: String, heading: String) throws {
    var stage = try Stage()
    stage.type("客户 老王烟店")
    let said = stage.type(line)
    #expect(said.first?.hasPrefix(heading) == true, "\(said)")
    #expect(stage.failures == 0)
  }

  @Test(arguments: [
    ("每日", ["每日清单"]), ("dai", ["待办", "Daily list"]), ("Daily l", ["list"]),
    ("Three lines a", ["a week"]),
    ("方法 ban", ["bank-day", "bank-score"]), ("方法 43 三", ["三查", "三定", "三落实", "三处理"]),
    ("method 43 close t", ["the day"]), ("/三行", []),
  ])
  func `titles are completed`(line: String, candidates: [String]) throws {
    let stage = try stage(.alone, "bank-day", .chinese)
    #expect(stage.session.completions(of: line) == candidates)
  }

  @Test func `a quick entry reads no method`() throws {
    var stage = try Stage(library: ["lang/methods/135.yaml": "broken: ["])
    // The file is broken; a line that needs it would say so.
    #expect(stage.type("客户 老王烟店").count == 1)
  }
}

extension String {
  /// The same in full-width letters, digits and signs.
  fileprivate var fullWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          (0x21...0x7E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }
      )
    )
  }
}
