import Catalogue
import Dates
import Foundation
import Journal
import Report
import TestSupport
import Testing

struct MonthSummaryTests {
  private let fixture: ReportFixture

  init() throws { fixture = try ReportFixture() }

  /// Counted by hand from the story: six visits and a call; five verdicts judged, three and a half
  /// of them right; four planned visits made of five, since more than planned does not count.
  @Test func `the month has its ten parts, the manager's judgement beside what was computed`() {
    #expect(
      fixture.text(Stories.month(), "2026-11", .chinese) == """
        月总结 2026年11月

        [总览]
        - 上门6次、电话微信1次，共2小时40分；联系零售户4/6户（66.7%）
        - 需求新增2条、办结1条；投诉新增0条、办结0条
        - 到期待办1件，完成1件，其中按时0件
        - 没有记录的工作日：11-04至11-09、11-11至11-16、11-18至11-23、11-25 周三、11-26 周四
        - 用时：拜访2小时35分（6次）、电话5分钟（1次）
        - 没有做周回顾的周：第47周（11-16至11-22）
        - 没有联系的零售户：城东便利店、阿珍杂货
        - 11-02提交
        - 11-02上级批准：先保证货源

        等级  户数  已联系  比例  联系次数  分钟
        ----  ----  ------  ----  --------  ----
        A        2       2  100%         5   140
        B        2       1   50%         1    15
        C        2       1   50%         1     5

        2026年11月每天联系客户次数（拜访与电话，单位：次）
                一   二   三   四   五   六   日
        11-01                                  ·
        11-02   0·   2▓   0·   0·   0·    ·    ·
        11-09   0·   1░   0·   0·   0·    ·    ·
        11-16   0·   2▓   0·   0·   0·    ·    ·
        11-23   0·   2▓   0·   0·   0·    ·    ·
        11-30   0·
          · 0  ░ 1  ▓ 2
        4天联系客户，共7次；最多的是2026-11-03 周二，2次

        2026年11月目标完成率（实际÷目标）
        惠民超市 购进量     95.6%   -4.4点  ██████████████████████████████████████░┃
        老王烟店 毛利           —
        惠民超市 拜访次数  133.3%  +33.3点  ███████████████████████████████████████┃>
        老王烟店 拜访次数     50%    -50点  ████████████████████░░░░░░░░░░░░░░░░░░░┃
        通仙 铺货率         66.7%  -33.3点  ███████████████████████████░░░░░░░░░░░░┃
        ┃ 表示时间进度（100%），后一列是进度差

        [三项判断]
        判断        参考数                         自评                    他评
        ----------  -----------------------------  ----------------------  ----------
        分析准确性  分析70%，预测96%               准3、部分1、不准1       —
        计划合理性  完成80%，计划外16.7%，改期0件  合适                    先保证货源
        实施有效性  目标达成25%，效果3.5分         当面推介有效，海报没用  —
        总的        —                              4分                     3分

        [月初分析的准确性]
        - 已评判断5条：准3条、部分准1条、不准1条；分析准确率70%
        - 销量：预测12,000条，实际12,500条，预测准确率96%
        - 老王烟店：部分，中档上柜慢了半个月

        对象      月初判断                                      是否准确
        --------  --------------------------------------------  --------
        惠民超市  通仙断货两周，回头客转去对面，先补货再谈陈列  准
        老王烟店  客流稳，缺中档                                部分
        通仙      加力，回头客多                                准
        价格      略降，红七                                    准
        社会库存  合理                                          不准
        市场      元旦前略紧                                    —

        零售户     预测   实际  准确率
        --------  -----  -----  ------
        惠民超市  170条  172条   98.8%

        [计划的合理性]
        - 合适
        - 计划拜访5次，完成4次（80%）
        - 计划外拜访1次，占全部6次的16.7%；计划内零售户多走1次；走访能力用了60%
        - 第45周（11-02至11-08）时间安排：合理
        - 第46周（11-09至11-15）时间安排：偏紧
        - 第48周（11-23至11-29）时间安排：合理

        [实施的有效性]
        - 品牌动作：当面推介有效，海报没用
        - 惠民超市 购进量未达成，原因：货源
        - 通仙：推介、陈列（11-20前），11-27完成
        - 服务：货源协调4次；平均效果3.5分

        零售户      计划  上门  联系次数  分钟  最近
        ----------  ----  ----  --------  ----  -----
        惠民超市       3     4         4   120  11-24
        老王烟店       2     1         1    20  11-03
        城东便利店     —     0         0     0  —

        [提炼经验：客户服务效果]
        - 给惠民超市协调货源，三天到货
        - 11-24 惠民超市 货源协调（说好每周二跟车到货），效果5分
        - 11-17 惠民超市 货源协调，效果4分
        - 11-10 惠民超市 货源协调，效果3分
        - 11-03 惠民超市 货源协调，效果2分
        - 第45周（11-02至11-08）体会：先补货再谈陈列，客户才听得进
        - 没写体会：第46周（11-09至11-15）、第47周（11-16至11-22）、第48周（11-23至11-29）

        [提炼经验：客户需求的满足情况]
        - 需求2条，满足1条（50%）
        - 重点零售户：满足1户（惠民超市）；部分1户（老王烟店）

        [提炼经验：知名品牌（规格）培育方案实施效果]
        品牌  月初  目标值  实际  下月方案
        ----  ----  ------  ----  ------------
        通仙   40%     60%   40%  调整，目标户
        红七   20%       —     —  —

        各状态户数，截至2026-11-30 周一；铺货率按应上柜户数计算
        品牌  空白  铺货  有效铺货  有效销售  应上柜
        ----  ----  ----  --------  --------  ------
        通仙     1     1         0         1       5

        [提炼经验：营销目标完成情况]
        目标4个，达成1个（25%）；另有1个没有数据
        目标                  基线   目标值   实际  达成
        -----------------  -------  -------  -----  ----
        惠民超市 购进量      160条    180条  172条  否
        老王烟店 毛利      1,800元  2,000元      —  —
        惠民超市 拜访次数      0次      3次    4次  是
        老王烟店 拜访次数      0次      2次    1次  否
        通仙 铺货率            40%      60%    40%  否

        [提炼经验：客户对服务的评价]
        - 好评：说到做到
        - 差评：送货不准时

        [自评与他评]
        - 自评：4分；他评：3分
        - 差距：回访不够
        - 客我关系：进，惠民超市主动报库存

        [下月改进]
        - 最要改的一件事：回访不够
        - 原因：没有排进周计划；周四常开会
        - 怎么改：每周三下午只做回访，自己，2026-12-31
        - 品牌方案：通仙（调整，目标户）
        - 以前的改进项：先打电话约好再上门（自己，2026-11-30），部分

        [待跟进]
        - 老王烟店 要一个展架（已6天）

        以上均取自记录，“—”表示没有记录。
        """
    )
  }

  @Test func `the judgements of the same month in English`() {
    let text = fixture.text(Stories.month(), "2026-11", .english)
    #expect(text.hasPrefix("Month summary 2026-11\n\n[At a glance]\n- 6 visits, 1 by phone or "))
    let start = text.range(of: "[Accuracy")?.lowerBound ?? text.endIndex
    let end = text.range(of: "\n- week 45")?.lowerBound ?? text.endIndex
    #expect(
      text[start..<end] == """
        [Accuracy of the month-start analysis]
        - Judged 5: 3 right, 1 partly, 1 wrong; accuracy 70%
        - Volume: forecast 12,000 cartons, actual 12,500 cartons, accuracy 96%
        - 老王烟店: partly, 中档上柜慢了半个月

        About         At month start                                Was it right?
        ------------  --------------------------------------------  -------------
        惠民超市      通仙断货两周，回头客转去对面，先补货再谈陈列  right
        老王烟店      客流稳，缺中档                                partly
        通仙          push, 回头客多                                right
        prices        slipping, 红七                                right
        social stock  fair                                          wrong
        the market    元旦前略紧                                    -

        Shop         Forecast       Actual  Accuracy
        --------  -----------  -----------  --------
        惠民超市  170 cartons  172 cartons     98.8%

        [Reasonableness of the plan]
        - right
        - Planned visits 5, done 4 (80%)
        - 1 of 6 visits outside the plan (16.7%), 1 to shops of the plan beyond it; 60% of the possible visits used
        """
    )
  }

  @Test(arguments: Language.allCases)
  func `no table is wider than eighty columns`(language: Language) {
    let text = fixture.text(Stories.month(), "2026-11", language)
    let tables = text.split(separator: "\n").filter { $0.contains("  ") }
    #expect(tables.count > 20)
    for row in tables { #expect(String(row).columns <= 80, "\(row)") }
  }

  @Test func `Markdown keeps the verdicts whole`() {
    let document = fixture.summary(Stories.month(), "2026-11").document(for: .markdown)
    let text = MarkdownRenderer(catalogue: fixture.catalogue, language: .chinese).text(document)
    #expect(text.contains("| 惠民超市 | 通仙断货两周，回头客转去对面，先补货再谈陈列 | 准 | — |"))
    #expect(text.contains("| 价格 | 略降，红七 | 准 | 集市价和店价都看了 |"))
    #expect(text.contains("| 通仙 | 1 | 1 | 0 | 1 | 5 |"))
  }

  @Test func `what changes after the month leaves its judgements alone`() {
    var story = Stories.month()
    story.day = Day("2026-12-03")
    story.answer("A-F1", about: "territory", in: "2026-11", .integer(1))
    story.answer("A-C13", about: "惠民超市", in: "2026-11", .string("后来想的"))
    story.answer("P-C3", about: "惠民超市", in: "2026-11", .row(["visits": .integer(9)]))
    story.state("通仙", 3, at: "兴旺商店")
    story.visit("老王烟店")
    let text = fixture.text(story, "2026-11", .chinese)
    #expect(text.contains("销量：预测12,000条，实际12,500条，预测准确率96%"))
    #expect(text.contains("惠民超市  通仙断货两周，回头客转去对面，先补货再谈陈列  准"))
    #expect(text.contains("计划拜访5次，完成4次（80%）"))
    #expect(text.contains("通仙     1     1         0         1       5\n"))
    #expect(text.contains("老王烟店       2     1         1    20  11-03"))
  }

  @Test func `a month without a word says so in one line`() {
    let story = Stories.month()
    #expect(fixture.text(story, "2026-09", .chinese) == "2026年09月：还没有记录。")
  }
}
