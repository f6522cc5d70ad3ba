import Command
import TestSupport
import Testing

/// Customers and brands in a line.
struct NameLineTests {
  @Test(arguments: [
    "拜访1001 20", "拜访老王 20", "拜访 老王烟店 20分钟", "拜访王烟店20分钟", "bf lw 20", "bf laowang 20",
    "bf LWYD 20", "拜访 客户:老王 20分钟", "拜访 @老王 20", "拜访了老王烟店 20", "老王烟店 拜访 20分钟",
    "刚拜访完老王 20", "去了老王烟店 20", "/拜访老王 20", "、拜访老王 20", "met 老王 20", "拜访：老王 20",
    "visit: 老王 20 min",
  ])
  func `a known customer is found by each of its names`(line: String) throws {
    let read = try Line().entries(line)
    #expect(read == #"visit "customer":"老王烟店","minutes":20"#)
  }

  @Test(arguments: [
    ("拜访惠民 15", "惠民超市"), ("bf hmcs 15", "惠民超市"), ("bf huimin 15", "惠民超市"), ("走访cl 15", "长乐便利店"),
    ("visit sunrise 15", "Sunrise Mart"), ("VISIT SUNRISE MART 15", "Sunrise Mart"),
    ("visit Ｓｕｎｒｉｓｅ Mart 15", "Sunrise Mart"), ("走访长乐便利 15", "长乐便利店"), ("走访乐便利店 15", "长乐便利店"),
  ])
  func `where a customer is expected the beginning of one name is enough`(
    line: String,
    name: String
  ) throws {
    let read = try Line().entries(line)
    #expect(read == #"visit "customer":"\#(name)","minutes":15"#)
  }

  @Test(arguments: [
    ("拜访福满多 15", "福满多"), ("拜访湖心苑便利店 15", "湖心苑便利店"),
    ("bf 新惠民便利店 15", "新惠民便利店"), ("拜访 “福 满多” 15", "福 满多"), ("拜访「福满多」15", "福满多"),
    ("visit Corner Shop 15 min", "Corner Shop"), ("visit 'corner shop' 15", "corner shop"),
    ("拜访“7-11”15", "7-11"), ("拜访 客户:福满多 15分钟", "福满多"), ("拜访@福满多 15", "福满多"),
  ])
  func `an unknown customer is recorded before its first visit`(
    line: String,
    name: String
  ) throws {
    let expected = #"customer "name":"\#(name)" & visit "customer":"\#(name)","minutes":15"#
    let read = try Line().entries(line)
    #expect(read == expected)
    #expect(try Line().notices(line) == [.newCustomer(name)])
  }

  @Test(arguments: [
    ("投诉 福满多 送货晚", #"complaint "note":"福满多 送货晚""#),
    (
      "需求 客户:福满多 加10条",
      #"customer "name":"福满多" & need "customer":"福满多","note":"加10条""#
    ),
    (
      "记 @老李 要换柜台",
      #"customer "name":"老李" & note "customer":"老李","note":"要换柜台""#
    ),
    ("需求 @惠民 多给通仙", #"need "customer":"惠民超市","brands":["通仙"],"note":"多给通仙""#),
    ("老王烟店 需求 通仙10条", #"need "customer":"老王烟店","brands":["通仙"],"note":"通仙10条""#),
    ("记 对面的便利店关了", #"note "note":"对面的便利店关了""#),
    ("记 “拜访老王” 是他说的", #"note "note":"“拜访老王” 是他说的""#),
    ("待办 给老王送样品", #"task "customer":"老王烟店","note":"给老王送样品""#),
    // Behind 给 a customer is expected: the beginning of one name will do.
    ("待办 给惠民打电话", #"task "customer":"惠民超市","note":"给惠民打电话""#),
    ("待办 去惠民打电话", #"task "note":"去惠民打电话""#),
    (
      "task send samples to Sunrise Mart",
      #"task "customer":"Sunrise Mart","note":"send samples to Sunrise Mart""#
    ),
    (
      "note Sunrise Mart has a new clerk",
      #"note "customer":"Sunrise Mart","note":"has a new clerk""#
    ),
    ("电话给老王 约了补货", #"visit "customer":"老王烟店","way":"phone","note":"约了补货""#),
    ("打电话给惠民超市 20分钟", #"visit "customer":"惠民超市","way":"phone","minutes":20"#),
    ("微信老王 发了新品图", #"visit "customer":"老王烟店","way":"wechat","note":"发了新品图""#),
    ("dh lw 5", #"visit "customer":"老王烟店","way":"phone","minutes":5"#),
    ("phoned Sunrise Mart 5", #"visit "customer":"Sunrise Mart","way":"phone","minutes":5"#),
    ("零售户投诉送货晚", #"complaint "note":"送货晚""#),
    ("市场部来人检查", "unknown"), ("客户经理开会", "unknown"), ("记者来采访", "unknown"),
  ])
  func `elsewhere only known names count`(line: String, entries: String) throws {
    let read = try Line().entries(line)
    #expect(entries == "unknown" ? read.hasPrefix("unknownVerb") : read == entries)
  }

  @Test(arguments: [
    "拜访老王、惠民各20分钟", "拜访老王，惠民超市 各20", "拜访老王和惠民超市各20分钟", "拜访老王，惠民超市 20分钟 各",
    "visit 老王, 惠民 20 min each", "visit 老王 and 惠民 20 min",
  ])
  func `a list right after the verb gives an entry each`(line: String) throws {
    let read = try Line().entries(line)
    #expect(
      read
        == #"visit "customer":"老王烟店","minutes":20 & visit "customer":"惠民超市","minutes":20"#
    )
  }

  @Test(arguments: [
    ("拜访老王 通仙 云溪 断货", #"["通仙","云溪"],"note":"断货""#),
    ("拜访老王 通仙和云溪断货", #"["通仙","云溪"],"note":"通仙和云溪断货""#),
    ("拜访老王 《金桥》 断货", #"["金桥"],"note":"断货""#),
    ("拜访老王 品牌:金桥 断货", #"["金桥"],"note":"断货""#),
    ("拜访老王 重点规格 断货", #"["重点规格"],"note":"断货""#),
    ("拜访老王 断货的是通仙", #"["通仙"],"note":"断货的是通仙""#),
  ])
  func `known brands are found, and stay where the sentence needs them`(
    line: String,
    rest: String
  ) throws {
    let read = try Line().entries(line)
    #expect(read == #"visit "customer":"老王烟店","brands":\#(rest)"#)
  }

  @Test func `a set counts as a whole word only`() throws {
    #expect(
      try Line().entries("拜访老王 讲了重点规格的事")
        == #"visit "customer":"老王烟店","note":"讲了重点规格的事""#
    )
  }

  @Test func `of two customers the person chooses, or the one used last is taken`() throws {
    var line = try Line(also: ["惠民便利店"])
    let both = ["惠民便利店", "惠民超市"]
    #expect(line.entries("拜访惠民 20") == #"visit "customer":"惠民便利店","minutes":20"#)
    #expect(try line.notices("拜访惠民 20") == [.chosen("惠民便利店", from: both)])
    line.context.mostRecentlyUsed = { $0.last }
    #expect(line.entries("拜访惠民 20") == #"visit "customer":"惠民超市","minutes":20"#)
    line.context.asks = true
    #expect(line.error("拜访惠民 20") == .ambiguous("惠民", both))
    #expect(line.error("需求 惠民 加10条") == .ambiguous("惠民", both))
    #expect(line.error("拜访惠民超市 20") == nil)
    line.context.chosen = ["惠民": "惠民便利店"]
    #expect(line.entries("拜访惠民 20") == #"visit "customer":"惠民便利店","minutes":20"#)
  }
}
