import Terminal
import Testing

struct CompletionTests {
  private func completion(of line: String, from start: Int, _ candidates: String...) -> Completion {
    Completion(of: line, wordStart: start) { _ in candidates }
  }

  @Test func `the one candidate takes the place of pinyin`() {
    #expect(completion(of: "拜访 hm", from: 7, "惠民超市").replacement == "惠民超市")
  }

  @Test func `several candidates complete as far as they agree`() {
    let found = completion(of: "拜访 惠", from: 7, "惠民超市", "惠民便利店")
    #expect(found.replacement == "惠民")
    #expect(found.words == ["惠民超市", "惠民便利店"])
  }

  @Test func `what was typed stays where candidates share no more of it`() {
    #expect(completion(of: "hm", from: 0, "惠民超市", "红梅烟店").replacement == "hm")
    #expect(completion(of: "lw", from: 0, "老王烟店", "老魏超市").replacement == "lw")
  }

  @Test func `nothing fits, nothing changes`() {
    #expect(completion(of: "xyz", from: 0).replacement == nil)
  }

  @Test func `a full-width space begins a word and stays in the line`() {
    #expect(completion(of: "拜访\u{3000}hm", from: 0, "惠民超市").replacement == "拜访\u{3000}惠民超市")
  }

  @Test func `candidates are asked for the line as it stands left of the cursor`() {
    var asked = ""
    _ = Completion(of: "拜访 hm", wordStart: 7) { line in
      asked = line
      return []
    }
    #expect(asked == "拜访 hm")
  }
}
