import Foundation
import TestSupport
import Testing

struct TranscriptTests {
  static let folder = Shipped.root.appending(path: "Tests/ConversationTests/Transcripts")

  static let files: [String] = {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let urls = all?.compactMap { $0 as? URL } ?? []
    return urls.filter { $0.pathExtension == "txt" && !$0.path.contains("/setups/") }
      .map { String($0.path.dropFirst(folder.path.count + 1)) }.sorted()
  }()

  /// `RECORD=1 swift test` writes down how the conversation runs now, and still fails where that
  /// is a change: whoever changed it reads the difference.
  @Test(arguments: files)
  func `the conversation runs as written`(name: String) throws {
    let file = Self.folder.appending(path: name)
    let transcript = try Transcript(reading: file)
    let replayed = try transcript.replayed()
    if ProcessInfo.processInfo.environment["RECORD"] != nil, replayed != transcript.text {
      try replayed.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(replayed == transcript.text)
  }

  @Test func `every conversation is told in both languages`() {
    let names = Set(Self.files)
    for name in names {
      let other =
        name.contains(".zh.")
        ? name.replacingOccurrences(of: ".zh.", with: ".en.")
        : name.replacingOccurrences(of: ".en.", with: ".zh.")
      #expect(names.contains(other), "\(name) has no counterpart")
    }
  }
}
