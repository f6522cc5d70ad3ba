import Command
import Journal
import TestSupport
import Testing

/// Lines as managers type them in a day, on Monday 2026-11-23, which a reader of single words
/// understands wrongly.
struct NaturalLineTests {
  private let line: Line

  init() throws { line = try Line(also: ["玉兰便利店", "阿珍小卖部", "书院街烟店"]) }

  @Test(arguments: [
    (
      "拜访老王 30 准点，货齐，元旦想要礼盒",
      #"visit "customer":"老王烟店","minutes":30,"note":"准点，货齐，元旦想要礼盒""#
    ),
    (
      "bf 老王、惠民各10分钟 步行街公告贴了，12月5号封路",
      #"visit "customer":"老王烟店","minutes":10,"note":"步行街公告贴了，12月5号封路" & visit "customer":"惠民超市","minutes":10,"note":"步行街公告贴了，12月5号封路""#
    ),
    (
      "bf 惠民 20 双十一快递点排队",
      #"visit "customer":"惠民超市","minutes":20,"note":"双十一快递点排队""#
    ),
    (
      "惠民超市 走访 20分钟 双十一的通仙到了15条",
      #"visit "customer":"惠民超市","brands":["通仙"],"minutes":20,"note":"双十一的通仙到了15条""#
    ),
    (
      "拜访老王 35分钟 18号那场要通仙20条",
      #"visit "customer":"老王烟店","brands":["通仙"],"minutes":35,"note":"18号那场要通仙20条""#
    ),
    (
      "wx 老王 通仙分到20条，周四跟车到",
      #"visit "customer":"老王烟店","brands":["通仙"],"way":"wechat","note":"通仙分到20条，周四跟车到""#
    ),
    (
      "电话惠民 3分钟 通仙12条，周四",
      #"visit "customer":"惠民超市","brands":["通仙"],"way":"phone","minutes":3,"note":"通仙12条，周四""#
    ),
    (
      "dh 老王 5分钟 昨晚工人进场了",
      #"visit "customer":"老王烟店","way":"phone","minutes":5,"note":"昨晚工人进场了""#
    ),
    (
      "bf 惠民 10:00-10:40 昨天雨那么大",
      #"visit "start":"10:00","customer":"惠民超市","minutes":40,"note":"昨天雨那么大""#
    ),
    (
      "bf 惠民 10分钟 补讲昨天的课",
      #"visit "customer":"惠民超市","minutes":10,"note":"补讲昨天的课""#
    ),
    (
      "电话老王 5分钟 缺口今天报，周五给数",
      #"visit "customer":"老王烟店","way":"phone","minutes":5,"note":"缺口今天报，周五给数""#
    ),
    (
      "bf 惠民 20 理货员今天休息",
      #"visit "customer":"惠民超市","minutes":20,"note":"理货员今天休息""#
    ),
    (
      "bf 惠民 10，赶集，今天人挤人",
      #"visit "customer":"惠民超市","minutes":10,"note":"赶集，今天人挤人""#
    ),
    ("记 晨会：本月抓三样，24号起盘库存", #"note "note":"晨会：本月抓三样，24号起盘库存""#),
    ("记 例会：元旦备货", #"note "note":"例会：元旦备货""#),
    ("记 展架这事怪我：6号申请填一半", #"note "note":"展架这事怪我：6号申请填一半""#),
    ("记 周经理今天跟车", #"note "note":"周经理今天跟车""#),
    ("上报 柳湾线昨天送货到19:40", #"report "note":"柳湾线昨天送货到19:40""#),
    (
      "wx 惠民 明天两场，祝生意好",
      #"visit "customer":"惠民超市","way":"wechat","note":"明天两场，祝生意好""#
    ),
    (
      "拜访老王 20分钟 通仙这月卖了31包",
      #"visit "customer":"老王烟店","brands":["通仙"],"minutes":20,"note":"通仙这月卖了31包""#
    ),
  ])
  func `what a sentence tells about a day is not the day of the entry`(
    typed: String,
    entries: String
  ) throws {
    #expect(line.entries(typed) == entries)
    #expect(try line.notices(typed) == [])
  }

  @Test(arguments: [
    ("拜访老王 昨天 45分钟", #"visit 2026-11-22 "customer":"老王烟店","minutes":45"#),
    ("拜访老王 45分钟 昨天", #"visit 2026-11-22 "customer":"老王烟店","minutes":45"#),
    ("拜访老王 45分钟 补货 周五", #"visit 2026-11-20 "customer":"老王烟店","minutes":45,"note":"补货""#),
    ("拜访老王 周五 补货", #"visit 2026-11-20 "customer":"老王烟店","note":"补货""#),
    (
      "拜访老王 昨天下午3点谈陈列",
      #"visit 2026-11-22 "start":"15:00","customer":"老王烟店","note":"谈陈列""#
    ),
    (
      "明天微信老王 发价目", #"task "customer":"老王烟店","due":"2026-11-24","class":"promised","note":"微信 发价目""#
    ),
    (
      "周五前拜访老王 备注:“带样品”",
      #"task "customer":"老王烟店","due":"2026-11-27","class":"promised","note":"拜访 带样品""#
    ),
    (
      "电话老王 双十一前一天多订15条",
      #"visit "customer":"老王烟店","way":"phone","note":"双十一前一天多订15条""#
    ),
    ("待办 元旦前一天盘点", #"task "due":"2026-12-31","note":"盘点""#),
    ("待办 春节后三天盘点", #"task "due":"2027-02-09","note":"盘点""#),
  ])
  func `a day that stands apart is the day of the entry`(typed: String, entries: String) {
    #expect(line.entries(typed) == entries)
  }

  @Test(arguments: [
    (
      "惠民超市需求：28号两场通仙30条，25日前到",
      #"need "customer":"惠民超市","brands":["通仙"],"due":"2026-11-25","note":"28号两场通仙30条，25日前到""#
    ),
    (
      "老王想要 元旦礼盒样品，12月10日前",
      #"need "customer":"老王烟店","due":"2026-12-10","note":"元旦礼盒样品""#
    ),
    (
      "惠民超市诉求：证12月到期还能不能续，30日前要句准话",
      #"need "customer":"惠民超市","due":"2026-11-30","note":"证12月到期还能不能续，30日前要句准话""#
    ),
    (
      "老王要货通仙20条 30日前 #货源",
      #"need "customer":"老王烟店","brands":["通仙"],"due":"2026-11-30","tags":["货源"],"note":"通仙20条""#
    ),
    ("惠民超市投诉：展架说好今天到", #"complaint "customer":"惠民超市","note":"展架说好今天到""#),
    ("待办 课堂签到表和照片周五前交周经理", #"task "due":"2026-11-27","note":"课堂签到表和照片周五前交周经理""#),
    ("待办 12月4日前定路线 !高", #"task "due":"2026-12-04","priority":"high","note":"定路线""#),
    ("待办 定路线，12月4日前", #"task "due":"2026-12-04","note":"定路线""#),
    (
      "task send the offer by friday to the manager",
      #"task "due":"2026-11-27","note":"send the offer by friday to the manager""#
    ),
  ])
  func `a due day leaves the note where the sentence stays whole`(typed: String, entries: String) {
    #expect(line.entries(typed) == entries)
  }

  @Test(arguments: [
    (
      "bf 湖心苑便利店 20分钟 新开的",
      #"customer "name":"湖心苑便利店" & visit "customer":"湖心苑便利店","minutes":20,"note":"新开的""#
    ),
    (
      "拜访惠民便利店 20分钟",
      #"customer "name":"惠民便利店" & visit "customer":"惠民便利店","minutes":20"#
    ),
    ("bf 湖心苑烟店20分钟", #"customer "name":"湖心苑烟店" & visit "customer":"湖心苑烟店","minutes":20"#),
    ("拜访惠民聊了价格", #"visit "customer":"惠民超市","note":"聊了价格""#),
    ("市场 旁边新开的便利店压价", #"market "note":"旁边新开的便利店压价""#),
    ("市场 书院街12月改步行街", #"market "note":"书院街12月改步行街""#),
    ("待办 给书院街烟店送样品", #"task "customer":"书院街烟店","note":"给书院街烟店送样品""#),
    ("客户 玉兰小卖部 别名:玉兰", #"customer "name":"玉兰小卖部","alias":["玉兰"]"#),
    ("老王投诉惠民超市压价", #"complaint "customer":"老王烟店","note":"惠民超市压价""#),
  ])
  func `a name that only ends like a known one is another name`(typed: String, entries: String) {
    #expect(line.entries(typed) == entries)
  }

  @Test func `a part that several share is a question where it is a word by the verb`() throws {
    var line = line
    let shops = ["玉兰便利店", "长乐便利店"].sorted()
    #expect(line.entries("拜访 便利店 20") == #"visit "customer":"\#(shops[0])","minutes":20"#)
    line.context.asks = true
    #expect(line.error("拜访 便利店 20") == .ambiguous("便利店", shops))
    #expect(line.error("拜访湖心苑便利店 20") == nil)
  }

  @Test(arguments: [
    (
      "市场 门口围挡，老王、惠民超市门口停不了车",
      #"market "customer":"老王烟店","note":"门口围挡，老王、惠民超市门口停不了车""#
    ),
    ("记 老王的通仙退了", #"note "customer":"老王烟店","brands":["通仙"],"note":"老王的通仙退了""#),
    ("记 老王 要换柜台", #"note "customer":"老王烟店","note":"要换柜台""#),
    ("记 每户报通仙云溪两样", #"note "brands":["通仙","云溪"],"note":"每户报通仙云溪两样""#),
    (
      "zf 老王 25 通仙云溪都盘了",
      #"visit "customer":"老王烟店","brands":["通仙","云溪"],"minutes":25,"note":"通仙云溪都盘了""#
    ),
    ("拜访老王 通仙、云溪 断货", #"visit "customer":"老王烟店","brands":["通仙","云溪"],"note":"断货""#),
    (
      "visit @惠民 15 min: price tags fine, two 通仙 left",
      #"visit "customer":"惠民超市","brands":["通仙"],"minutes":15,"note":"price tags fine, two 通仙 left""#
    ),
    (
      "call Sunrise Mart 5 min asked for 20 通仙",
      #"visit "customer":"Sunrise Mart","brands":["通仙"],"way":"phone","minutes":5,"note":"asked for 20 通仙""#
    ),
  ])
  func `a name inside a sentence stays in it`(typed: String, entries: String) {
    #expect(line.entries(typed) == entries)
  }

  @Test(arguments: [
    ("老王、惠民超市 走访 各10分钟 天冷", "天冷", 10), ("bf 老王、惠民 各10分钟 天冷", "天冷", 10),
    ("老王和惠民超市 走访 10 天冷", "天冷", 10), ("拜访老王、惠民 10分钟 两家都没货", "两家都没货", 10),
    ("拜访老王、惠民 10分钟 都没货", "都没货", 10),
  ])
  func `a list before or after the verb gives an entry each`(
    typed: String,
    note: String,
    minutes: Int
  ) {
    let rest = #""minutes":\#(minutes),"note":"\#(note)""#
    #expect(
      line.entries(typed)
        == #"visit "customer":"老王烟店",\#(rest) & visit "customer":"惠民超市",\#(rest)"#
    )
  }

  @Test(arguments: [
    ("老王 电话 3", #"visit "customer":"老王烟店","way":"phone","minutes":3"#),
    (
      "老王 电话 5 通仙第二批到了",
      #"visit "customer":"老王烟店","brands":["通仙"],"way":"phone","minutes":5,"note":"通仙第二批到了""#
    ),
    ("bf 老王 40 上批放了半小时", #"visit "customer":"老王烟店","minutes":40,"note":"上批放了半小时""#),
    (
      "bf 老王 15 也说试两条，先摆高一点 #陈列",
      #"visit "customer":"老王烟店","minutes":15,"tags":["陈列"],"note":"也说试两条，先摆高一点""#
    ),
    ("wx 老王 课堂两点，公司二楼", #"visit "customer":"老王烟店","way":"wechat","note":"课堂两点，公司二楼""#),
    ("wx 老王 课堂下午两点，公司二楼", #"visit "customer":"老王烟店","way":"wechat","note":"课堂下午两点，公司二楼""#),
    ("拜访老王 提了3点建议", #"visit "customer":"老王烟店","note":"提了3点建议""#),
    ("拜访老王 3点 谈陈列", #"visit "start":"15:00","customer":"老王烟店","note":"谈陈列""#),
    (
      "bf 老王 10:00-10:40 货三点十分就到了",
      #"visit "start":"10:00","customer":"老王烟店","minutes":40,"note":"货三点十分就到了""#
    ),
  ])
  func `a number is minutes or a time only where it says so`(typed: String, entries: String) {
    #expect(line.entries(typed) == entries)
  }

  @Test(arguments: [
    (
      "数据 折扣店 通仙 零售价 215元",
      #"figure "brands":["通仙"],"metric":"零售价","value":215,"unit":"元","note":"折扣店""#
    ),
    (
      "数据 惠民 陈列评分 2分",
      #"figure "customer":"惠民超市","metric":"陈列评分","value":2,"unit":"分""#
    ),
    ("数据 百货类 销量 12条", #"figure "metric":"销量","value":12,"unit":"条","note":"百货类""#),
    ("数据 老王 指标:库存 30条", #"figure "customer":"老王烟店","metric":"库存","value":30,"unit":"条""#),
    (
      "figure Sunrise Mart retail price 23.5 yuan",
      #"figure "customer":"Sunrise Mart","metric":"retail price","value":23.5,"unit":"yuan""#
    ),
  ])
  func `a figure is the words before the number and the number`(typed: String, entries: String) {
    #expect(line.entries(typed) == entries)
  }

  @Test(arguments: [
    (
      "visited Sunrise Mart this morning 1 hour: renewal, wants 40 lines by December 15",
      #"visit "customer":"Sunrise Mart","minutes":60,"note":"morning: renewal, wants 40 lines by December 15""#
    ),
    (
      "call Sunrise Mart tomorrow at 10 about the loan papers",
      #"task "time":"10:00","customer":"Sunrise Mart","due":"2026-11-24","class":"promised","note":"call about the loan papers""#
    ),
    (
      "last friday visited Sunrise Mart for 40 minutes, opened an account",
      #"visit 2026-11-20 "customer":"Sunrise Mart","minutes":40,"note":"opened an account""#
    ),
    (
      "visited Sunrise Mart today, an hour and a half, network audit",
      #"visit "customer":"Sunrise Mart","minutes":90,"note":"network audit""#
    ),
    (
      "visit Sunrise Mart 1h30 stock",
      #"visit "customer":"Sunrise Mart","minutes":90,"note":"stock""#
    ),
    (
      "visit Sunrise Mart friday delivery was late again 10 min",
      #"visit "customer":"Sunrise Mart","minutes":10,"note":"friday delivery was late again""#
    ),
    (
      "call Sunrise Mart 5 min yesterday's order arrived short",
      #"visit "customer":"Sunrise Mart","way":"phone","minutes":5,"note":"yesterday's order arrived short""#
    ),
    (
      "Sunrise Mart complaint: truck late again today",
      #"complaint "customer":"Sunrise Mart","note":"truck late again today""#
    ),
    (
      "need Sunrise Mart 20 cartons before the 28th",
      #"need "customer":"Sunrise Mart","due":"2026-11-28","note":"20 cartons""#
    ),
    (
      "task visit Sunrise Mart on the 5th of next month",
      #"task "customer":"Sunrise Mart","due":"2026-12-05","note":"visit Sunrise Mart""#
    ),
    ("task count on the 2nd shelf", #"task "note":"count on the 2nd shelf""#),
    (
      "remind me to call Sunrise Mart tomorrow",
      #"task "customer":"Sunrise Mart","due":"2026-11-24","note":"call Sunrise Mart""#
    ),
    (
      "met with Sunrise Mart two days ago 20 min",
      #"visit 2026-11-21 "customer":"Sunrise Mart","minutes":20"#
    ),
    (
      "visit Mr. Chen's Kiosk 15 min",
      #"customer "name":"Mr. Chen's Kiosk" & visit "customer":"Mr. Chen's Kiosk","minutes":15"#
    ),
    (
      "visit Smith & Sons 20 min talked about overdrafts",
      #"customer "name":"Smith & Sons" & visit "customer":"Smith & Sons","minutes":20,"note":"talked about overdrafts""#
    ),
    ("customer City Mart alias:\"the mart\"", #"customer "name":"City Mart","alias":["the mart"]"#),
    (
      "note Sunrise Mart's boss is away until the 30th",
      #"note "customer":"Sunrise Mart","note":"Sunrise Mart's boss is away until the 30th""#
    ),
    ("market prices on the rise", #"market "note":"prices on the rise""#),
  ])
  func `English lines are read as a colleague would`(typed: String, entries: String) {
    #expect(line.entries(typed) == entries)
  }

  @Test func `what a correction tells changes nothing but the note`() throws {
    #expect(
      try line.command("更正 41 老王说周五前先来10条")
        == .amend(
          EntryReference(n: 41),
          Change([.note: .string("老王说周五前先来10条"), .due: .string("2026-11-27")])
        )
    )
  }
}
