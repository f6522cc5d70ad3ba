extension Int {
  /// Reads ASCII digits and nothing else: no sign, no digits of another script.
  init?(digits text: some StringProtocol) {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.init(text)
  }

  /// The number that ASCII digits write; nil where there is none, or anything else.
  init?(digits bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty, bytes.count < 16, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    self = bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The number with zeros before it.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
