import Terminal
import Testing

struct LineSplitterTests {
  /// Everything that a stream of these pieces brings, in the order of arrival.
  private func inputs(_ pieces: [[UInt8]]) -> [Input] {
    var splitter = LineSplitter()
    var inputs: [Input] = []
    for piece in pieces {
      splitter.append(piece)
      while let input = splitter.next() { inputs.append(input) }
    }
    if let last = splitter.last() { inputs.append(last) }
    return inputs
  }

  private func inputs(_ text: String) -> [Input] { inputs([Array(text.utf8)]) }

  private func line(_ text: String) -> Input { .line(text, wasRepaired: false) }

  @Test func `lines end with a line feed, with or without a carriage return before it`() {
    #expect(inputs("拜访老王\r\n\n记 缺货\n") == [line("拜访老王"), line(""), line("记 缺货")])
  }

  @Test func `a carriage return inside a line stays`() {
    #expect(inputs("a\rb\n") == [line("a\rb")])
  }

  @Test func `the last line counts without its line end`() {
    #expect(inputs("a\nb") == [line("a"), line("b")])
    #expect(inputs("") == [])
    #expect(inputs("a\n") == [line("a")])
  }

  @Test func `text that arrives byte by byte is the same text`() {
    let text = "拜访老王 45分钟\r\n#缺货\n惠民"
    #expect(inputs(text.utf8.map { [$0] }) == inputs(text))
  }

  @Test func `NUL and ESC stay in the line`() {
    #expect(inputs("a\u{0}b\u{1B}[2J\n") == [line("a\u{0}b\u{1B}[2J")])
  }

  @Test func `bytes that are not UTF-8 are spelled out and the rest is kept`() {
    let bytes = Array("记 ".utf8) + [0xE4, 0xBD] + Array("好\u{1F600}".utf8) + [0xFF, 0x0A]
    #expect(inputs([bytes]) == [.line(#"记 \xE4\xBD好😀\xFF"#, wasRepaired: true)])
  }

  @Test func `half a character at the end of the stream is spelled out`() {
    #expect(inputs([[0x61, 0xE5, 0xA5]]) == [.line(#"a\xE5\xA5"#, wasRepaired: true)])
  }

  @Test func `a line of one megabyte is taken, one byte more is refused whole`() {
    let full = [UInt8](repeating: 0x61, count: LineSplitter.limit)
    let text = String(decoding: full, as: UTF8.self)
    #expect(inputs([full + [0x0A]]) == [line(text)])
    #expect(inputs([full + [0x0D, 0x0A]]) == [line(text)])
    #expect(inputs([full + [0x62, 0x0A], Array("next\n".utf8)]) == [.tooLong, line("next")])
  }

  @Test
  func `a line over the limit that arrives in pieces is refused once, and so is an endless one`() {
    let piece = [UInt8](repeating: 0x61, count: 1 << 16)
    let long = [[UInt8]](repeating: piece, count: 40)
    #expect(inputs(long + [Array("\nnext\n".utf8)]) == [.tooLong, line("next")])
    #expect(inputs(long) == [.tooLong])
  }
}
