import TestSupport
import Testing
import YAML
import Yams

/// The packed form of a YAML text is the tree that the parser gives.
struct NodeTests {
  static let files: [String] =
    (try? Shipped.language().keys.filter { $0.hasSuffix(".yaml") }.sorted()) ?? []

  @Test func `there are shipped files to compare`() {
    #expect(Self.files.count >= 15)
    #expect(Self.files.contains("lang/methods/135.yaml"))
  }

  @Test(arguments: files)
  func `a shipped file is the same tree packed as parsed, line by line`(path: String) throws {
    let text = try Shipped.text(path)
    let packed = YAML.Node(packed: try #require(try YAML.Node.packed(yaml: text)))
    compare(packed, try #require(try Yams.compose(yaml: text, .basic)), path)
  }

  private func compare(_ node: YAML.Node, _ parsed: Yams.Node, _ path: String) {
    #expect(node.line == parsed.mark?.line, "\(path)")
    #expect(node.string == parsed.scalar?.string, "\(path):\(node.line)")
    #expect(node.sequence?.count == parsed.sequence?.count)
    for (own, other) in zip(node.sequence ?? [], parsed.sequence ?? []) {
      compare(own, other, path)
    }
    #expect(node.isMapping == (parsed.mapping != nil))
    #expect(Array(node.members).count == parsed.mapping?.count ?? 0)
    for (own, other) in zip(node.members, parsed.mapping.map(Array.init) ?? []) {
      compare(own.key, other.key, path)
      compare(own.value, other.value, path)
      if let name = own.key.string { #expect(node[name]?.string == own.value.string) }
    }
  }

  @Test func `what is looked up by key is found by its letters alone`() throws {
    let node = try #require(try YAML.Node(yaml: "id: a\nidle: b\n12: c\nlist: [x, {y: z}]\n"))
    #expect(node["id"]?.string == "a")
    #expect(node["idle"]?.string == "b")
    #expect(node["12"]?.string == "c")
    #expect(node["i"] == nil)
    #expect(node["list"]?["y"] == nil)
    #expect(node["list"]?.sequence?[1]["y"]?.string == "z")
    #expect(node["list"]?.line == 4)
  }

  @Test(arguments: [
    ("a: b # c", true), ("a: b", false), ("a: \"b\" # c", false), ("a: b#c", false),
    ("a: 第三 # 第四", true), ("a: [b, c] # d", false), ("a: '# b'", false),
  ])
  func `a comment behind a text without quotes is seen`(text: String, isCut: Bool) throws {
    #expect(try YAML.Node(yaml: text)?["a"]?.isCutByComment == isCut)
  }

  @Test func `a key without a value is void in braces and elsewhere`() throws {
    let node = try #require(try YAML.Node(yaml: "a: {b, c: }\nd:\ne: ''\n"))
    #expect(node["a"]?.isInBraces == true)
    #expect(node["a"]?["b"]?.isVoid == true)
    #expect(node["a"]?["c"]?.isVoid == true)
    #expect(node["d"]?.isVoid == true)
    #expect(node["e"]?.isVoid == false)
    #expect(!node.isInBraces)
  }

  @Test(
    arguments: [
      ("a: true", true), ("a: No", false), ("a: \"yes\"", nil), ("a: maybe", nil),
      ("a: [true]", nil),
    ] as [(String, Bool?)]
  )
  func `yes and true are meant without quotes only`(text: String, flag: Bool?) throws {
    #expect(try YAML.Node(yaml: text)?["a"]?.bool == flag)
  }

  @Test(
    arguments: [
      ("a:\n\tb: c", 2, .tab), ("a: b: c", 1, .colon), ("a: @b", 1, .sign("@")),
      ("a: `b`", 1, .sign("`")), ("a: {b: c", 2, .unclosed), ("a: 'b\n", 2, .unclosed),
      ("a: {b: \"c\" d}", 1, .unclosed), ("a: 1\na: 2", 1, .doubleKey("a")),
      ("a:\n- {b: 第 #1 行, c: d}\n- {b: e}\n", 2, .comment("第")),
    ] as [(String, Int, YAMLFault.Reason)]
  )
  func `what is no YAML is told by its reason and line`(
    text: String,
    line: Int,
    reason: YAMLFault.Reason
  ) {
    do {
      _ = try YAML.Node(yaml: text)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.reason == reason)
      #expect(error.line == line)
    }
  }
}
