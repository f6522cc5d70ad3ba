import Command
import Journal
import TestSupport
import Testing

/// Fields by name, tags and priorities, and the entries that are made of them.
struct FieldLineTests {
  @Test(arguments: [
    (
      "拜访老王 时长:30 备注:“聊 通仙 明天”",
      #"visit "customer":"老王烟店","minutes":30,"note":"聊 通仙 明天""#
    ),
    (
      "拜访老王 方式:微信 标签:缺货、陈列",
      #"visit "customer":"老王烟店","way":"wechat","tags":["缺货","陈列"]"#
    ),
    (
      "拜访老王 开始:9点半 minutes:40",
      #"visit "start":"09:30","customer":"老王烟店","minutes":40"#
    ),
    ("拜访老王 日期:昨天 聊价格", #"visit 2026-11-22 "customer":"老王烟店","note":"聊价格""#),
    ("拜访老王 on:2026-11-20", #"visit 2026-11-20 "customer":"老王烟店""#),
    (
      "上报 竞品促销 category:competition urgency:urgent to:市场经理",
      #"report "category":"competition","urgency":"urgent","to":"市场经理","note":"竞品促销""#
    ),
    (
      "escalate rival discounts 类型:competition",
      #"report "category":"competition","note":"rival discounts""#
    ),
    (
      "待办 盘点 到期:下周五 优先:高 类别:重点",
      #"task "due":"2026-12-04","priority":"high","class":"key","note":"盘点""#
    ),
    (
      "待办 交周报 每:weekly:mon 时间:17:30",
      #"task "time":"17:30","every":"weekly:mon","note":"交周报""#
    ),
    ("待办 重点客户回访", #"task "note":"重点客户回访""#),
    (
      "客户 老李 编码：1003 等级：C 生日：1980-05-12",
      #"customer "name":"老李","code":"1003","tier":"C","birthday":"1980-05-12""#
    ),
    (
      "customer Corner Shop code:1004 area:\"old town\"",
      #"customer "name":"Corner Shop","code":"1004","area":"old town""#
    ),
    ("kh 老李 别名:小李、李哥", #"customer "name":"老李","alias":["小李","李哥"]"#),
    (
      "客户 老王烟店 备注:老板爱下棋",
      #"customer "name":"老王烟店","note":"老板爱下棋""#
    ),
    ("客户 老王 名称:新王烟店", #"customer "customer":"老王烟店","name":"新王烟店""#),
    (
      "数据 惠民超市 库存 30条 日期:昨天",
      #"figure 2026-11-22 "customer":"惠民超市","metric":"库存","value":30,"unit":"条""#
    ),
    (
      "figure Sunrise Mart stock 30 cartons",
      #"figure "customer":"Sunrise Mart","metric":"stock","value":30,"unit":"cartons""#
    ),
    (
      "数据 指标:零售价 数值:230元 品牌:通仙",
      #"figure "brands":["通仙"],"metric":"零售价","value":230,"unit":"元""#
    ),
    (
      "sj 惠民 通仙 零售价 23.5元",
      #"figure "customer":"惠民超市","brands":["通仙"],"metric":"零售价","value":23.5,"unit":"元""#
    ),
    (
      "数据 上月 销量 1,200条",
      #"figure "period":"2026-10","metric":"销量","value":1200,"unit":"条""#
    ),
    (
      "figure 老王 volume 132 cartons 2026-11",
      #"figure "period":"2026-11","customer":"老王烟店","metric":"volume","value":132,"unit":"cartons""#
    ),
    ("数据 2026-W47 销量 120 条", #"figure "period":"2026-W47","metric":"销量","value":120,"unit":"条""#),
    ("数据 销量 2026", #"figure "metric":"销量","value":2026"#),
    ("数据 销售额 3.5亿元", #"figure "metric":"销售额","value":350000000,"unit":"元""#),
    ("数据 毛利 三百二元", #"figure "metric":"毛利","value":320,"unit":"元""#),
    ("数据 增长 -5%", #"figure "metric":"增长","value":-5,"unit":"%""#),
    (
      "品牌 惠民超市 通仙 状态:有效销售",
      #"brand "customer":"惠民超市","brands":["通仙"],"state":3"#
    ),
    ("品牌 惠民 通仙 空白", #"brand "customer":"惠民超市","brands":["通仙"],"state":0"#),
    ("pp 惠民 通仙 云溪 铺货", #"brand "customer":"惠民超市","brands":["通仙","云溪"],"state":1"#),
    (
      "brand Sunrise Mart brand:Tongxian state:2",
      #"brand "customer":"Sunrise Mart","brands":["Tongxian"],"state":2"#
    ),
    (
      "铺货 惠民超市 通仙 推介给店员",
      #"brand "customer":"惠民超市","brands":["通仙"],"note":"推介给店员""#
    ),
    ("品牌集 新品 云溪、金桥 通仙", #"brandset "name":"新品","members":["云溪","金桥","通仙"]"#),
    ("brandset new Tongxian Yunxi", #"brandset "name":"new","members":["Tongxian","Yunxi"]"#),
    ("ppj 新品 成员:云溪、金桥", #"brandset "name":"新品","members":["云溪","金桥"]"#),
  ])
  func `a field is named by its key or its word`(line: String, entries: String) throws {
    let read = try Line().entries(line)
    #expect(read == entries)
  }

  @Test(arguments: [
    ("记 断货 #缺货", #"note "tags":["缺货"],"note":"断货""#),
    ("记 断货 ＃缺货", #"note "tags":["缺货"],"note":"断货""#),
    ("记 断货 +缺货", #"note "tags":["缺货"],"note":"断货""#),
    ("记 断货 ＋缺货", #"note "tags":["缺货"],"note":"断货""#),
    ("记 断货，#缺货 #陈列-上柜 #缺货", #"note "tags":["缺货","陈列-上柜"],"note":"断货""#),
    (
      "market border prices slipping +price_war",
      #"market "tags":["price_war"],"note":"border prices slipping""#
    ),
    ("记 C++ 培训", #"note "note":"C++ 培训""#),
    ("记 #1号柜换了", ##"note "note":"#1号柜换了""##),
    ("记 涨价+5%", #"note "note":"涨价+5%""#),
    ("记 1+1活动", #"note "note":"1+1活动""#),
    ("待办 盘点 !急", #"task "priority":"high","note":"盘点""#),
    ("待办 盘点 ！低", #"task "priority":"low","note":"盘点""#),
    ("task 盘点 !high", #"task "priority":"high","note":"盘点""#),
    ("待办 盘点！", #"task "note":"盘点！""#),
    ("待办 !重要的事", #"task "note":"!重要的事""#),
    ("待办 盘点 优先:中", #"task "priority":"normal","note":"盘点""#),
    ("记今天见了三家 #体会", #"note "tags":["体会"],"note":"见了三家""#),
    ("备注 他说“明天别来”", #"note "note":"他说“明天别来”""#),
    ("\\# 不是标签", ##"note "note":"# 不是标签""##),
    ("hq 周边新开一家店", #"market "note":"周边新开一家店""#),
    ("do the weekly report", #"task "note":"the weekly report""#),
    ("计划下周去城东", #"task "due":"2026-12-06","note":"去城东""#),
  ])
  func `tags and priorities are words of their own`(line: String, entries: String) throws {
    let read = try Line().entries(line)
    #expect(read == entries)
  }

  @Test(arguments: [
    ("拜访", CommandError.missing(.customer, verb: .visit)),
    ("拜访 45", .missing(.customer, verb: .visit)), ("电话", .missing(.customer, verb: .call)),
    ("投诉", .missing(.note, verb: .complaint)), ("需求 #缺货", .missing(.note, verb: .need)),
    ("上报", .missing(.note, verb: .report)), ("市场 #价格", .missing(.note, verb: .market)),
    ("待办 明天", .missing(.note, verb: .task)), ("记", .missing(.note, verb: .note)),
    ("品牌 惠民超市", .missing(.brands, verb: .brand)), ("数据", .missing(.metric, verb: .figure)),
    ("数据 销量", .missing(.value, verb: .figure)), ("客户", .missing(.name, verb: .customer)),
    ("客户 等级:A", .missing(.name, verb: .customer)),
    ("品牌集", .missing(.name, verb: .brandset)), ("品牌集 新品", .missing(.members, verb: .brandset)),
    ("拜访老王 日期:哪天", .notADay("哪天")), ("拜访老王 时长:久", .badValue(.minutes, "久")),
    ("拜访老王 方式:飞", .badValue(.way, "飞")), ("待办 盘点 优先:很", .badValue(.priority, "很")),
    ("待办 盘点 每:年", .badValue(.every, "年")), ("数据 销量 数值:多", .badValue(.value, "多")),
    ("数据 销量 3条 周期:那时", .noSuchPeriod("那时")), ("客户 老李 生日:春天", .badValue(.birthday, "春天")),
    ("客户 老李 生日:2-30", .badValue(.birthday, "2-30")),
    ("拜访老王 开始:25点", .badValue(.start, "25点")),
    ("品牌 惠民 通仙 状态:一般", .unclearState("一般")),
  ])
  func `what is missing or wrong is named`(line: String, error: CommandError) throws {
    let read = try Line().error(line)
    #expect(read == error)
  }
}
