import Foundation
import TestSupport
import Testing

/// Every question that the domain page marks with a star stands in the method file of its section.
struct QuestionIDTests {
  struct Starred: CustomTestStringConvertible, Sendable {
    var file: String
    var id: String
    var testDescription: String { file + " " + id }
  }

  static let starred: [Starred] = {
    let path = Shipped.root.appending(path: "Tests/MethodTests/QuestionIDs.txt")
    var file = ""
    var all: [Starred] = []
    for line in ((try? String(contentsOf: path, encoding: .utf8)) ?? "").split(separator: "\n") {
      if line.hasPrefix("#") { continue }
      if line.hasPrefix("file: ") {
        file = String(line.dropFirst(6))
      } else {
        all += line.split(separator: " ").map { Starred(file: file, id: String($0)) }
      }
    }
    return all
  }()

  @Test func `the list was read`() {
    #expect(Self.starred.count >= 81)
    #expect(Set(Self.starred.map(\.testDescription)).count == Self.starred.count)
  }

  @Test(arguments: starred)
  func `a starred question is asked by default`(question: Starred) throws {
    let text = try Shipped.text("lang/methods/" + question.file)
    let id = NSRegularExpression.escapedPattern(for: question.id)
    // A question of the short form, or a line of a checklist.
    let asked = "(?m)^ *- id: \(id)\n(?: +.*\n)*? +core: true\n"
    let ticked = "(?m)^ *- \\{id: \(id), "
    #expect(
      text.range(of: asked, options: .regularExpression) != nil
        || text.range(of: ticked, options: .regularExpression) != nil
    )
  }
}
