import Catalogue
import Foundation
import TestSupport
import Testing

@testable import Training

/// How long a newcomer takes with a lesson, by a keystroke-level estimate: 300 characters (Chinese) or 220 words
/// (English) read a minute, 40 or 160 characters typed, and 1.35 s of thinking for each line that is typed.
struct LessonTimeTests {
  /// Minutes for all that a lesson shows, its answers too, and all that is typed.
  private func minutes(_ file: LessonFile) throws -> Double {
    let isChinese = file.language == .chinese
    var shown: [Substring] = []
    var typed: [Substring] = []
    var isHinted = false
    for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("#:") || line == "..." { continue }
      if line.hasPrefix(">") || line.hasPrefix("!>") {
        typed.append(line.drop { "!> ".contains($0) })
        isHinted = false
      } else if line.hasPrefix("? ") {
        // Further hints wait for a mistake.
        if !isHinted { shown.append(line.dropFirst(2)) }
        isHinted = true
      } else {
        shown.append(line.drop { "#\\ ".contains($0) })
      }
    }
    let words = shown.flatMap { $0.split(separator: " ") }
    let read = isChinese ? Double(words.map(\.count).reduce(0, +)) / 300 : Double(words.count) / 220
    let keys = Double(typed.map(\.count).reduce(0, +)) / (isChinese ? 40 : 160)
    return read + keys + Double(typed.count) * 1.35 / 60
  }

  private static let firstWeek = ["01-first", "02-day", "03-morning", "11-week"]

  @Test(arguments: Language.allCases)
  func `the lessons that lead to the first week summary leave time for one's own`(
    language: Language
  )
    throws
  {
    let files = Class.files.filter { file in
      file.language == language && Self.firstWeek.contains { file.name.hasPrefix($0) }
    }
    let minutes = try files.map(minutes)
    #expect(minutes.count == Self.firstWeek.count)
    #expect(minutes.allSatisfy { $0 <= 7 }, "\(minutes)")
    #expect(minutes.reduce(0, +) <= 19, "\(minutes)")
  }

  /// What a lesson says of itself is what it takes, within a minute and a half.
  @Test(arguments: Class.files.filter { file in firstWeek.contains { file.name.hasPrefix($0) } })
  func `the minutes that a first lesson is said to take are those it takes`(file: LessonFile) throws
  {
    let said = try #require(file.lesson(otherwise: .english).minutes)
    let taken = try minutes(file)
    #expect(abs(Double(said) - taken) <= 1.5, "\(taken)")
  }
}
