/// Random numbers that a seed repeats (Steele, Lea, Flood 2014), so that a failure names itself.
package struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SplitMix64 {
  /// Text from the pieces that break naive code: quotes, controls, wide and joined characters.
  package mutating func awkwardText() -> String {
    let pieces = [
      "\"", "\\", "\n", "\r\n", "\t", "\u{0}", "\u{1B}[2J", "\u{7F}", "\u{202E}", "e\u{301}", "👩‍👩‍👧",
      "睡", "“", "，", ",\"sum\":\"00000000\"}", "{\"n\":1", "𠮷", " ", "a", "#", "\u{FEFF}", "/", "",
    ]
    let count = Int.random(in: 0...8, using: &self)
    return (0..<count).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
