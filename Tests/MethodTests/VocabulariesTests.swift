import Method
import TestSupport
import Testing

struct VocabulariesTests {
  @Test func `a list keeps its choices in their order`() throws {
    let read = try Vocabularies(
      yaml: "size:\n  large: {zh: 大, en: large}\n  small: {zh: 小, en: small}\n",
      file: "v.yaml"
    )
    #expect(read.lists.keys.sorted() == ["size"])
    #expect(
      read.lists["size"]?.map { "\($0.id) \($0.text.chinese) \($0.text.english)" }
        == ["large 大 large", "small 小 small"]
    )
  }

  @Test func `everything wrong is told with its line`() {
    let text = """
      size:
        large: {zh: 大}
        small: {en: small}
      colour: red
      """
    do {
      _ = try Vocabularies(yaml: text, file: "v.yaml")
      Issue.record("it was read")
    } catch {
      #expect(error.all.map(\.file) == ["v.yaml", "v.yaml", "v.yaml"])
      #expect(error.all.map(\.line) == [2, 3, 4])
      #expect(error.all.map(\.problem) == [.oneLanguage("en"), .oneLanguage("zh"), .notAMapping])
    }
  }
}
