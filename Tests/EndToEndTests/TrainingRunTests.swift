import Foundation
import TestSupport
import Testing

/// Lessons in the built program.
struct TrainingRunTests {
  private let wubu: Wubu

  init() throws { wubu = try Wubu() }

  private static let lesson = """
    # Small
    #: now 2026-11-23T08:30
    #: minutes 1
    # You were at Sunrise Mart.
    > customer Sunrise Mart
    Saved #{number} customer Sunrise Mart ...
    > visit Sunrise Mart 45 min
    ...45 min...

    """

  private var progress: URL { wubu.home.appending(path: ".local/state/wubu/training.json") }

  private func put(_ text: String, _ name: String = "small.en.lesson") throws {
    try Data(text.utf8).write(to: wubu.home.appending(path: name))
  }

  /// All files in the home, by their paths.
  private func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: wubu.home.path).filter { path in
      var isFolder: ObjCBool = false
      let whole = wubu.home.appending(path: path).path
      return unsafe FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  private func run(_ arguments: String..., input: String = "") throws -> Wubu.Outcome {
    try wubu.run(Wubu.binary, ["--lang", "en"] + arguments, input: Data(input.utf8))
  }

  @Test func `the lessons are listed with what was done of them`() throws {
    defer { wubu.remove() }
    let list = try run("train")
    #expect(list.status == 0)
    #expect(list.output.hasPrefix("Lessons\n"))
    #expect(list.output.contains("The first five minutes"))
    #expect(try files() == [])
    _ = try run("train", "1", input: "skip\nquit\n")
    #expect(try run("train").output.contains("at line 2 of "))
    #expect(try files() == [".local/state/wubu/training.json"])
  }

  @Test func `all lessons that are built in run as written`() throws {
    defer { wubu.remove() }
    #expect(try run("train", "--check") == Wubu.Outcome(status: 0, output: "", errors: ""))
    #expect(try files() == [])
  }

  @Test func `a lesson that does not run as written is told with file and line`() throws {
    defer { wubu.remove() }
    try put(Self.lesson.replacing("...45 min...", with: "...50 min..."))
    let outcome = try run("train", "small.en.lesson", "--check")
    #expect(outcome.status == 65)
    #expect(outcome.output.hasPrefix("small.en.lesson:8: expected: ...50 min...\n"))
    try put("no title\n")
    #expect(try run("train", "small.en.lesson", "--check").status == 65)
    #expect(try run("train", "small.en.lesson").status == 1)
    #expect(try run("train", "none.lesson", "--check").status == 1)
    #expect(try run("train", "quantum").errors.contains("There is no lesson \"quantum\""))
  }

  @Test func `a lesson is taken from a pipe, and touches nothing but the progress`() throws {
    defer { wubu.remove() }
    _ = try run("note", "my own")
    let before = wubu.lines
    try put(Self.lesson)
    let typed = "customer Moonrise Mart\ncustomer Sunrise Mart\nvisit Sunrise Mart 45\n"
    let outcome = try run("train", "small.en.lesson", input: typed)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains("# Not yet, so it was not kept. Understood: customer Moonrise Mart. ")
    )
    #expect(outcome.output.contains("# Score 75 of 100: 1 of 2 right at once, 1 after another try"))
    #expect(wubu.lines == before)
    #expect(
      try files() == [
        ".local/share/wubu/journal.jsonl", ".local/state/wubu/training.json", "small.en.lesson",
      ]
    )
    let mode = try FileManager.default.attributesOfItem(atPath: progress.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `the end of the pipe keeps the place, and a conversation goes on after a lesson`()
    throws
  {
    defer { wubu.remove() }
    try put(Self.lesson)
    #expect(
      try run("train", "small.en.lesson", input: "customer Sunrise Mart\n").output
        .contains("You stopped at line 2 of 2")
    )
    let lines = "note before\ntrain small.en.lesson\nvisit Sunrise Mart 45\nnote after\n"
    let outcome = try run(input: lines)
    #expect(outcome.output.contains("You go on at line 2 of 2."))
    #expect(outcome.output.contains("Lesson finished: Small"))
    #expect(wubu.lines.count == 2)
  }

  @Test func `a sandbox keeps no progress`() throws {
    defer { wubu.remove() }
    _ = try run("--sandbox", "train", "1", input: "skip\nskip\n")
    #expect(try files() == [])
  }

  @Test func `a progress file that is none is put aside`() throws {
    defer { wubu.remove() }
    try FileManager.default.createDirectory(
      at: progress.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data("garbage".utf8).write(to: progress)
    #expect(try run("train").errors.contains("is no progress file"))
    #expect(try files() == [".local/state/wubu/training.json.old"])
  }

  @Test func `a progress file that cannot be read or put aside is left as it is`() throws {
    defer { wubu.remove() }
    try FileManager.default.createDirectory(at: progress, withIntermediateDirectories: true)
    let unread = try run("train", "1", input: "skip\nquit\n")
    #expect(unread.errors.contains("Your progress could not be kept: it is a folder"))
    #expect(try files() == [])
    try FileManager.default.removeItem(at: progress)
    // Far more than any progress takes is none.
    let large = Data(repeating: UInt8(ascii: "x"), count: 5 << 20)
    try large.write(to: progress)
    #expect(try run("train").errors.contains("is no progress file; it was put aside as"))
    let old = progress.deletingLastPathComponent().appending(path: "training.json.old")
    #expect(try Data(contentsOf: old) == large)
    try FileManager.default.removeItem(at: old)
    // A folder stands where it would be put aside.
    try FileManager.default.createDirectory(
      at: old.appending(path: "in-the-way"),
      withIntermediateDirectories: true
    )
    try Data("mine\n".utf8).write(to: progress)
    let stuck = try run("train", "1", input: "skip\nquit\n")
    #expect(stuck.errors.contains("is no progress file and could not be put aside"))
    #expect(try Data(contentsOf: progress) == Data("mine\n".utf8))
  }

  @Test func `a demonstration on a pipe is a transcript, without a stop`() throws {
    defer { wubu.remove() }
    try put(Self.lesson)
    let outcome = try run("train", "small.en.lesson", "--demo")
    #expect(
      outcome.output == """
        # You were at Sunrise Mart.
        wubu> customer Sunrise Mart
        Saved #1 customer Sunrise Mart (undo 1)
        wubu> visit Sunrise Mart 45 min
        Saved #2 visit Sunrise Mart 2026-11-23 Mon 45 min (undo 2)

        """
    )
    #expect(try files() == ["small.en.lesson"])
  }

  @Test func `a recorded lesson runs, and is never written over by accident`() throws {
    defer { wubu.remove() }
    let typed = "record my.lesson\ncustomer Sunrise Mart\nsummary\nrecord off\nnote mine\n"
    let outcome = try run(input: typed)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Recorded 2 lines in my.lesson."))
    // What was recorded is in no journal; what came after it is.
    #expect(wubu.lines.count == 1)
    #expect(
      try run("train", "my.lesson", "--check") == Wubu.Outcome(status: 0, output: "", errors: "")
    )
    let again = try run(input: "record my.lesson\n")
    #expect(again.status == 1)
    #expect(again.errors.contains("my.lesson exists already"))
    #expect(try run(input: "record my.lesson --force\nnote x\n").status == 0)
  }

  @Test func `a trainer sees the scores of a class`() throws {
    defer { wubu.remove() }
    try put(Self.lesson)
    let folder = wubu.home.appending(path: "class")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, first) in [("li", "customer Sunrise Mart"), ("wang", "customer Sunset Mart")] {
      let lines = "\(first)\ncustomer Sunrise Mart\nvisit Sunrise Mart 45\nskip\n"
      _ = try run("train", "small.en.lesson", "--again", input: lines)
      try FileManager.default.moveItem(
        at: progress,
        to: folder.appending(path: name + ".json")
      )
    }
    let text = try run("train", "scores", "class").output
    #expect(text.hasPrefix("Training, 2 learners\n"))
    #expect(text.contains("customer Sunset Mart"))
    let csv = try run("train", "scores", "class", "--format", "csv").output
    #expect(csv.contains("wang,Small,2/2,75,0"))
    #expect(try run("train", "scores", "nowhere").status == 1)
  }
}
