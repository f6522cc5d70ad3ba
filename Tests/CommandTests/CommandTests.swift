import Command
import TestSupport
import Testing

/// What a typed line records, written as the journal would have it, one table row a line.
struct CommandTests {
  private let line: Line

  init() throws { line = try Line() }

  @Test(arguments: [
    (
      "拜访老王烟店45分钟 通仙 #缺货 希望增加供应",
      #"visit "customer":"老王烟店","brands":["通仙"],"minutes":45,"tags":["缺货"],"note":"希望增加供应""#
    ),
    ("拜访老王 45 聊了年底备货", #"visit "customer":"老王烟店","minutes":45,"note":"聊了年底备货""#),
    (
      "昨天下午3点走访惠民，理货半小时",
      #"visit 2026-11-22 "start":"15:00","customer":"惠民超市","minutes":30,"note":"理货""#
    ),
    ("bf lwyd 20", #"visit "customer":"老王烟店","minutes":20"#),
    ("bf老王20分钟", #"visit "customer":"老王烟店","minutes":20"#),
    (
      "拜访changle 20分钟 changed the display",
      #"visit "customer":"长乐便利店","minutes":20,"note":"changed the display""#
    ),
    (
      "visit Sunrise Mart 30 min talked about stock",
      #"visit "customer":"Sunrise Mart","minutes":30,"note":"talked about stock""#
    ),
    ("老王烟店投诉送货晚", #"complaint "customer":"老王烟店","note":"送货晚""#),
    ("客户投诉送货晚", #"complaint "note":"送货晚""#),
    ("电话惠民超市 约好周五送宣传单", #"visit "customer":"惠民超市","way":"phone","note":"约好周五送宣传单""#),
    (
      "拜访福满多，十分钟",
      #"customer "name":"福满多" & visit "customer":"福满多","minutes":10"#
    ),
    (
      "拜访“新开的 小店” 15",
      #"customer "name":"新开的 小店" & visit "customer":"新开的 小店","minutes":15"#
    ),
    (
      "待办 周五前给老王送宣传单 !高",
      #"task "customer":"老王烟店","due":"2026-11-27","priority":"high","note":"给老王送宣传单""#
    ),
    ("明天拜访老王", #"task "customer":"老王烟店","due":"2026-11-24","class":"promised","note":"拜访""#),
    (
      "下周拜访老王",
      #"task "customer":"老王烟店","due":"2026-12-06","class":"promised","note":"拜访""#
    ),
    (
      "拜访老王、惠民各20分钟",
      #"visit "customer":"老王烟店","minutes":20 & visit "customer":"惠民超市","minutes":20"#
    ),
    ("品牌 惠民超市 云溪 有效铺货", #"brand "customer":"惠民超市","brands":["云溪"],"state":2"#),
    (
      "数据 老王烟店 销量 120条 周期:2026-11",
      #"figure "period":"2026-11","customer":"老王烟店","metric":"销量","value":120,"unit":"条""#
    ),
    ("数据 本月 销量 一万二千条", #"figure "period":"2026-11","metric":"销量","value":12000,"unit":"条""#),
    ("数据 本月 销量 一万二", #"figure "period":"2026-11","metric":"销量","value":12000"#),
    ("数据 本月 销量 1万2千条", #"figure "period":"2026-11","metric":"销量","value":12000,"unit":"条""#),
    ("数据 本月 销量 三万五千六百条", #"figure "period":"2026-11","metric":"销量","value":35600,"unit":"条""#),
    ("数据 本月 销量 两万条", #"figure "period":"2026-11","metric":"销量","value":20000,"unit":"条""#),
    ("数据 销量 120条 10月", #"figure "period":"2026-10","metric":"销量","value":120,"unit":"条""#),
    ("数据 销量 120条 十月", #"figure "period":"2026-10","metric":"销量","value":120,"unit":"条""#),
    ("数据 销量 120条 10月份", #"figure "period":"2026-10","metric":"销量","value":120,"unit":"条""#),
    ("数据 销量 120条 12月", #"figure "period":"2025-12","metric":"销量","value":120,"unit":"条""#),
    ("数据 本月 销量 1.2万条", #"figure "period":"2026-11","metric":"销量","value":12000,"unit":"条""#),
    (
      "客户 老李杂货 别名:老李 编码:1002 等级:B 片区:城西 电话:138 生日:5-12",
      #"customer "name":"老李杂货","alias":["老李"],"code":"1002","tier":"B","area":"城西","phone":"138","birthday":"05-12""#
    ),
    ("客户 老王烟店 等级:A", #"customer "name":"老王烟店","tier":"A""#),
    ("customer 老王烟店 name:新王烟店", #"customer "customer":"老王烟店","name":"新王烟店""#),
    ("品牌集 新品 云溪 金桥", #"brandset "name":"新品","members":["云溪","金桥"]"#),
    ("市场 学校旁边在修路", #"market "note":"学校旁边在修路""#),
    ("记 4/5G 信号不好，#通知 <5%", #"note "tags":["通知"],"note":"4/5G 信号不好，<5%""#),
    ("\\拜访老王 45", #"note "note":"拜访老王 45""#),
    ("／拜访老王　４５", #"visit "customer":"老王烟店","minutes":45"#),
    (
      "需求 惠民超市 通仙要加10条 11-30前",
      #"need "customer":"惠民超市","brands":["通仙"],"due":"2026-11-30","note":"通仙要加10条""#
    ),
    ("拜访老王 3号柜换了陈列", #"visit "customer":"老王烟店","note":"3号柜换了陈列""#),
    ("拜访老王 11月3日", #"visit 2026-11-03 "customer":"老王烟店""#),
    ("上周五走访惠民超市 40分", #"visit 2026-11-20 "customer":"惠民超市","minutes":40"#),
    (
      "last friday visit Sunrise Mart 40",
      #"visit 2026-11-20 "customer":"Sunrise Mart","minutes":40"#
    ),
    (
      "上报 城东发现无证户 类型:规范 紧急程度:急 报给:专卖",
      #"report "category":"规范","urgency":"急","to":"专卖","note":"城东发现无证户""#
    ),
    (
      "call Sunrise Mart will send the leaflet on friday",
      #"visit "customer":"Sunrise Mart","way":"phone","note":"will send the leaflet on friday""#
    ),
    (
      "task bring leaflets to Sunrise Mart by friday",
      #"task "customer":"Sunrise Mart","due":"2026-11-27","note":"bring leaflets to Sunrise Mart""#
    ),
    ("客户 新惠民超市 等级:C", #"customer "name":"新惠民超市","tier":"C""#),
    ("计划明天去看老王", #"task "customer":"老王烟店","due":"2026-11-24","note":"去看老王""#),
  ])
  func `a line is read as a colleague would`(typed: String, entries: String) {
    #expect(line.entries(typed) == entries)
  }

  @Test func `what is no command says why`() {
    #expect(line.entries("") == "blank")
    #expect(line.entries("拜纺老王").hasPrefix("unknownVerb"))
    #expect(line.entries("拜访") == "missing(Journal.Field.customer, verb: Command.Verb.visit)")
    #expect(line.entries("撤销 abc") == "notANumber(\"abc\")")
  }

  @Test func `reading never traps on any bytes`() {
    for seed in 0..<500 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let verb = ["拜访", "task ", "bf", "数据 ", "客户 ", "更正 1 ", "list ", "小结 ", ""]
      let typed = (verb.randomElement(using: &random) ?? "") + random.awkwardText()
      _ = try? line.command(typed)
      _ = line.reader.control(typed)
    }
  }
}
