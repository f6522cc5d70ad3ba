import Catalogue
import Dates
import Journal
import TestSupport
import Testing

@testable import Report

/// The length that a day's text keeps: 300 characters up to eight contacts, 800 beyond, twice that in English.
struct DayLengthTests {
  private let fixture: ReportFixture
  private let note = String(repeating: "货架太满，店主想先卖掉红七再补通仙，", count: 6) + "共120条"

  init() throws { fixture = try ReportFixture() }

  private static func names(_ count: Int) -> [String] {
    (1...count).map { "城东新区第\($0 + 100)号烟酒商行" }
  }

  /// A day on which everything there is to write was written at length.
  private func wordy(_ contacts: Int) -> Story {
    var story = Stories.november()
    story.day = Day("2026-11-24")
    for name in Self.names(contacts) {
      story.visit(name, 10, note)
      story.note(.market, note, of: name)
      story.note(.need, note, of: name)
    }
    story.answer("d6", in: "2026-11-24", .string(note))
    return story
  }

  @Test(arguments: [(1, 300), (6, 300), (8, 300), (9, 800), (12, 800), (30, 800)])
  func `a day of long notes keeps its length in both languages`(contacts: Int, limit: Int) {
    let story = wordy(contacts)
    let chinese = fixture.text(story, "2026-11-24", .chinese)
    #expect(chinese.count <= limit, "\(chinese.count)")
    let english = fixture.text(story, "2026-11-24", .english)
    #expect(english.count <= limit * 2, "\(english.count)")
    for text in [chinese, english] {
      let services = text.split(separator: "\n").first { $0.hasPrefix("5. ") } ?? ""
      for name in Self.names(contacts) {
        #expect(services.split(separator: name, omittingEmptySubsequences: false).count == 2)
      }
    }
  }

  @Test func `twelve visits with long notes are shortened evenly, at the ends of clauses`() {
    var story = Stories.november()
    story.day = Day("2026-11-24")
    for name in Stories.names(ofContacts: 12) { story.visit(name, 10, note) }
    let task = story.task("送订货单", due: "2026-11-26", of: "惠民超市")
    let text = fixture.text(story, "2026-11-24", .chinese)
    #expect(text.count <= 800, "\(text.count)")
    let cut = text.matches(of: /（([^（）]*…)）/).map { String($0.1) }
    #expect(cut.count == 12)
    #expect(Set(cut).count == 1)
    #expect(cut.allSatisfy { note.hasPrefix($0.dropLast() + "，") })
    #expect(text.contains("上门12次、电话微信0次，共12户、2小时"))
    #expect(text.contains("惠民超市 送订货单（11-26）"), "\(task)")
  }

  @Test(arguments: 1...8)
  func `notes that fit are told whole`(contacts: Int) {
    var story = Stories.november()
    story.day = Day("2026-11-24")
    for name in Stories.names(ofContacts: contacts) { story.visit(name, 10, "价签缺了三张，补齐") }
    let text = fixture.text(story, "2026-11-24", .chinese)
    #expect(text.count <= 300, "\(text.count)")
    #expect(!text.contains("…"))
  }

  @Test func `a number is never cut in two`() {
    for columns in 1...40 {
      let cut = "这家店上个月一共订了12345条".excerpt(columns: columns)
      #expect(!cut.contains(/[0-9]…/) || cut.contains("12345…"), "\(cut)")
    }
  }

  @Test func `the renderer says for which length it had to shorten`() {
    let renderer = TextRenderer(catalogue: fixture.catalogue, language: .chinese)
    let long = fixture.summary(wordy(12), "2026-11-24").document(for: .text)
    #expect(renderer.limitOfShortened(long) == 800)
    let short = fixture.summary(Stories.dayOfSix(), "2026-11-23").document(for: .markdown)
    #expect(renderer.limitOfShortened(short) == nil)
  }
}
