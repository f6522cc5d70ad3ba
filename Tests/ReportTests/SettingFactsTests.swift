import Catalogue
import Dates
import Foundation
import Journal
import Method
import Report
import TestSupport
import Testing

/// What a fact reads of the settings of its method.
struct SettingFactsTests {
  private let fixture: ReportFixture
  private var story = Story(on: Day("2026-11-02"))

  init() throws { fixture = try ReportFixture() }

  private func set(_ key: String, _ value: Value) -> Facts {
    var story = story
    story.add(.setting, [.key: .string(key), .value: value])
    return fixture.facts(story, "2026-11")
  }

  @Test func `a setting is the file's default until somebody sets it`() {
    #expect(fixture.facts(story, "2026-11").number(setting: "visits-a-day") == 30)
    #expect(set("135.visits-a-day", .integer(25)).number(setting: "visits-a-day") == 25)
    #expect(set("43.visits-a-day", .integer(25)).number(setting: "visits-a-day") == 30)
    #expect(set("135.visits-a-day", .string("many")).number(setting: "visits-a-day") == 30)
    #expect(fixture.facts(story, "2026-11").setting("no-such") == nil)
  }

  @Test func `a journal from before methods had settings calls it by its id`() {
    #expect(set("visits-a-day", .string("25")).number(setting: "visits-a-day") == 25)
  }

  @Test func `the settings that were read stand at the foot, and no others`() {
    let facts = set("135.visits-a-day", .integer(25))
    #expect(facts.settingsUsed == nil)
    _ = facts.number(setting: "visits-a-day")
    guard case .notes(let words)? = facts.settingsUsed else {
      Issue.record("nothing was noted")
      return
    }
    #expect(fixture.chinese(words) == ["所用设置：每天拜访户数 25户"])
    #expect(fixture.english(words) == ["Settings: shops visited a day 25 shops"])
  }

  @Test func `what a fact cannot do without is a setting that it reads`() {
    for (name, settings) in Facts.settingsNeeded {
      let facts = fixture.facts(Stories.month(), "2026-11")
      _ = facts.lines(name, about: nil)
      _ = facts.value(name, about: nil)
      #expect(facts.settingsRead.isSuperset(of: settings), "\(name)")
    }
  }
}
