import Conversation
import Journal
import TestSupport
import Testing

/// What a reply becomes in the journal, by the kind of its question.
struct ReplyTests {
  /// A stage with two focus customers and a brand set, at the first question after them.
  private func stage(_ step: String = "分析") throws -> Stage {
    var stage = try Stage()
    for line in [
      "客户 老王烟店 别名:老王", "客户 惠民超市", "客户 Sunrise Mart", "品牌集 重点规格 青岚 南枝", "分析", "老王、惠民", "A-B1",
      "重点规格",
      "暂停", step,
    ] { stage.type(line) }
    return stage
  }

  private func answer(_ reply: String, to question: String, in step: String = "分析") throws
    -> String?
  {
    var stage = try stage(step)
    stage.type(question)
    stage.type(reply)
    let answer = stage.entries.last { $0.kind == .answer }
    return answer?[.question]?.string == question ? answer?[.value]?.json : nil
  }

  @Test(arguments: [
    ("A-C2", "164", #"{"cartons":164}"#),
    ("A-C2", "164条 22,960元", #"{"cartons":164,"amount":22960}"#),
    ("A-C2", "１６４　２２９６０", #"{"cartons":164,"amount":22960}"#),
    ("A-C2", "164，1.2万", #"{"cartons":164,"amount":12000}"#),
    ("A-C2", "164 cartons, 22960 yuan", #"{"cartons":164,"amount":22960}"#),
    ("A-C3", "下滑", #""down""#),
    ("A-C3", "xiahua", #""down""#),
    ("A-C3", "xh", #""down""#),
    ("A-C3", "Down", #""down""#),
    ("A-C3", "3", #""down""#),
    ("A-C6", "稳", #"{"trend":"steady"}"#),
    ("A-C6", "稳，1800", #"{"trend":"steady","margin":1800}"#),
    ("A-C9", "货源、订货指导", #"["supply","ordering"]"#),
    ("A-C9", "货源+订货指导 货源", #"["supply","ordering"]"#),
    ("A-C9", "1 2", #"["supply","ordering"]"#),
    ("A-C9", "ordering advice, new products", #"["ordering","new-product"]"#),
    ("A-B13", "加力 缺的是货，不是人买", #"{"verdict":"push","why":"缺的是货，不是人买"}"#),
    ("A-M2", "below wholesale 青岚", #"{"state":"below-wholesale","specs":"青岚"}"#),
    ("A-M10", "太好了！高兴", #""太好了！高兴""#),
    ("A-M10", "\\跳过", #""跳过""#),
    ("A-M10", "5", #""5""#),
  ])
  func `a reply is kept as its question means it`(
    question: String,
    reply: String,
    value: String
  ) throws {
    #expect(try answer(reply, to: question) == value)
  }

  @Test(arguments: [
    ("惠民、老王", #"["惠民超市","老王烟店"]"#),
    ("惠民 老王", #"["惠民超市","老王烟店"]"#),
    ("hm，lw", #"["惠民超市","老王烟店"]"#),
    ("Sunrise Mart, 老王", #"["Sunrise Mart","老王烟店"]"#),
    ("老王，老王", #"["老王烟店"]"#),
    ("惠民和老王", #"["惠民超市","老王烟店"]"#),
    ("Sunrise Mart and 老王", #"["Sunrise Mart","老王烟店"]"#),
  ])
  func `customers are named as anywhere`(reply: String, value: String) throws {
    #expect(try answer(reply, to: "A-C1") == value)
  }

  @Test func `a joining word may be part of a name`() throws {
    var stage = try stage("暂停")
    stage.type("客户 和平烟店")
    stage.type("分析")
    stage.type("A-C1")
    stage.type("老王和和平烟店")
    #expect(stage.entries.last?[.value]?.json == #"["老王烟店","和平烟店"]"#)
  }

  /// Today is Monday, 2026-11-23.
  @Test(arguments: [
    ("5 27日", #"{"visits":5,"by":"2026-11-27"}"#),
    ("5次，11月27日", #"{"visits":5,"by":"2026-11-27"}"#),
    ("5 下周五", #"{"visits":5,"by":"2026-12-04"}"#),
    ("5 月底", #"{"visits":5,"by":"2026-11-30"}"#),
    ("5 visits, nov 27", #"{"visits":5,"by":"2026-11-27"}"#),
  ])
  func `a day is the first that is not before today`(reply: String, value: String) throws {
    #expect(try answer(reply, to: "P-C3", in: "计划") == value)
  }

  @Test func `fields that are known need not be typed again`() throws {
    var stage = try stage("暂停")
    stage.type("铺货 老王 青岚 有效铺货")
    stage.type("分析")
    stage.type("A-B3")
    #expect(stage.prompt == "A-B3（1户，？）> ")
    stage.type("3")
    #expect(stage.entries.last?[.value]?.json == #"{"stocked":1,"should":3}"#)
    stage.type("A-B3")
    stage.type("2 3")
    #expect(stage.entries.last?[.value]?.json == #"{"stocked":2,"should":3}"#)
  }

  @Test func `several short answers on one line are kept together or not at all`() throws {
    var stage = try stage()
    stage.type("A-C2")
    let before = stage.entries.count
    stage.type("112 15680 下滑 增减")
    #expect(stage.entries.count == before)
    stage.type("112 15680 下滑 减 1700")
    #expect(stage.entries.suffix(3).map(\.with) == [nil, before + 1, before + 1])
    #expect(
      stage.entries.suffix(3).map { $0[.question]?.string } == ["A-C2", "A-C3", "A-C6"]
    )
  }
}
