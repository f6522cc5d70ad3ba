import Command
import TestSupport
import Testing

/// The pinyin of names, from the table that is shipped.
struct ReadingsTests {
  @Test(arguments: [
    ("单记杂货", "shan ji za huo"), ("福满多商行", "fu man duo shang hang"),
    ("长乐便利店", "chang le bian li dian"), ("重阳副食", "chong yang fu shi"),
    ("曾家小卖部", "zeng jia xiao mai bu"), ("仇记", "qiu ji"), ("查氏烟酒", "zha shi yan jiu"),
    ("翟家超市", "zhai jia chao shi"), ("覃记", "qin ji"), ("朴大姐", "piao da jie"),
    ("解放路", "jie fang lu"), ("盖家粮油", "ge jia liang you"), ("会仙路", "hui xian lu"),
  ])
  func `a name is spelled as people call it`(name: String, pinyin: String) throws {
    #expect(Readings(try Shipped.text("lang/readings.txt")).pinyin(of: name) == pinyin)
  }
}
