import Foundation
import Journal
import Testing

/// The manual says what the program does, in both languages.
struct ManualTests {
  private static let pages = ["lang/man/", "lang/man/zh_CN/"]

  private func page(_ path: String) throws -> String {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    return text.replacing("\\-", with: "-")
  }

  @Test(arguments: pages)
  func `every option and every exit status is explained`(folder: String) throws {
    let wubu = try Wubu()
    defer { wubu.remove() }
    let help = try wubu.run("--lang", "en", "--help").output
    let page = try page(folder + "wubu.1")
    let options = Set(help.matches(of: /--[a-z-]+/).map { String($0.output) })
    #expect(options.count > 12)
    for option in options.sorted() { #expect(page.contains(option), "\(option)") }
    let codes = try #require(help.firstRange(of: "Exit status: "))
    let statuses = help[codes.upperBound...].matches(of: /\b[0-9]+\b/).map { String($0.output) }
    #expect(statuses.count == 9)
    for status in statuses {
      #expect(page.contains(try Regex("(?m)^(.*, )?\(status)[|,]")), "\(status)")
    }
  }

  @Test(arguments: pages)
  func `every kind and every key of the journal is named`(folder: String) throws {
    let page = try page(folder + "wubu-journal.5")
    let words = Set(page.matches(of: /[a-z]+/).map { String($0.output) })
    for kind in Kind.allCases { #expect(words.contains(kind.name), "\(kind)") }
    for field in Field.allCases { #expect(words.contains(field.name), "\(field)") }
  }
}
