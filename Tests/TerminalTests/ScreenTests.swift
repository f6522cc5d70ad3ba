import Terminal
import Testing

struct ScreenTests {
  private func screen(
    _ environment: [String: String],
    input: Bool = true,
    output: Bool = true,
    width: Int? = nil,
    allowsColour: Bool = true
  ) -> Screen {
    Screen(
      environment: environment,
      isInputTerminal: input,
      isOutputTerminal: output,
      width: width,
      allowsColour: allowsColour
    )
  }

  @Test func `only a terminal that can edit gets the line editor`() {
    #expect(screen(["TERM": "xterm"]).way == .editor)
    #expect(screen(["TERM": "dumb"]).way == .dumb)
    #expect(screen([:]).way == .dumb)
    #expect(screen(["TERM": "xterm", "ACCESSIBLE": "1"]).way == .dumb)
    #expect(screen(["TERM": "xterm", "ACCESSIBLE": ""]).way == .editor)
    #expect(screen(["TERM": "xterm"], output: false).way == .dumb)
    #expect(screen(["TERM": "xterm"], input: false).way == .pipe)
  }

  @Test func `colour needs a terminal and nobody who objects, unless it is forced`() {
    #expect(screen(["TERM": "xterm"]).usesColour)
    #expect(!screen(["TERM": "xterm"], output: false).usesColour)
    #expect(!screen(["TERM": "dumb"]).usesColour)
    #expect(!screen(["TERM": "xterm", "NO_COLOR": "1"]).usesColour)
    #expect(screen(["TERM": "xterm", "NO_COLOR": ""]).usesColour)
    #expect(screen(["FORCE_COLOR": "1"], output: false).usesColour)
    #expect(!screen(["TERM": "xterm"], allowsColour: false).usesColour)
  }

  @Test func `the width is the one asked for, then COLUMNS`() {
    #expect(screen(["COLUMNS": "100"], width: 40).width == 40)
    #expect(screen(["COLUMNS": "100"]).width == 100)
    #expect(screen(["COLUMNS": "0"]).width == screen([:]).width)
  }

  @Test func `what goes to another program is not wrapped unless a width is asked for`() {
    #expect(screen(["COLUMNS": "100"]).wrapWidth == 100)
    #expect(screen(["COLUMNS": "100"], output: false).wrapWidth == nil)
    #expect(screen([:], output: false, width: 40).wrapWidth == 40)
  }

  @Test func `blocks are drawn where they can be expected to be seen`() {
    #expect(screen(["TERM": "xterm", "LANG": "zh_CN.UTF-8"]).drawsBlocks)
    #expect(screen(["TERM": "xterm", "LC_ALL": "C.utf8", "LANG": "C"]).drawsBlocks)
    #expect(!screen(["TERM": "xterm", "LANG": "C"]).drawsBlocks)
    #expect(!screen(["TERM": "xterm", "LC_ALL": "C", "LANG": "zh_CN.UTF-8"]).drawsBlocks)
    #expect(!screen(["TERM": "dumb", "LANG": "zh_CN.UTF-8"]).drawsBlocks)
    // What goes to a file or a pipe is seen elsewhere.
    #expect(screen(["LANG": "C"], output: false).drawsBlocks)
    #expect(screen(["TERM": "xterm", "ACCESSIBLE": "1"]).isListenedTo)
    #expect(!screen(["TERM": "xterm"]).isListenedTo)
  }

  @Test func `a pager is for who looks at a terminal that can go back`() {
    #expect(screen(["TERM": "xterm"]).pager != nil)
    #expect(screen(["TERM": "xterm", "PAGER": ""]).pager == nil)
    #expect(screen(["TERM": "dumb"]).pager == nil)
    #expect(screen(["TERM": "xterm"], output: false).pager == nil)
    #expect(screen(["TERM": "xterm"], input: false).pager == nil)
  }
}
