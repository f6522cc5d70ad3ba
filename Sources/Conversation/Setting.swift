import Catalogue
import Command
import Journal
import Report

/// What a manager may set, whatever the method, and which values it takes.
enum Setting: String, CaseIterable, Sendable {
  /// The person at this machine, as entries name them.
  case by
  case lang
  /// The offset from UTC, such as `+08:00`, or the name of a time zone.
  case zone
  /// The work method that step verbs mean.
  case method
  /// The work methods in use: their step titles are verbs, and `today` tells what is due of each.
  case methods
  /// Which characters pictures are made of: `blocks`, `ascii` or `none`; what the terminal can show, where unset
  /// or `auto`.
  case pictures

  /// The value as the journal keeps it; nil where it is none.
  func value(
    _ typed: String,
    reader: CommandReader,
    methods: [String],
    knowsZone: (String) -> Bool
  ) -> Value? {
    switch self {
    case .by: return typed.contains("/") || typed.contains("\"") ? nil : .string(typed)
    case .lang: return reader.language(named: typed).map { .string($0.rawValue) }
    case .zone: return knowsZone(typed) ? .string(typed) : nil
    case .method: return methods.contains(typed) ? .string(typed) : nil
    case .methods:
      let ids = typed.split { ",，、 ".contains($0) }.map(String.init)
      return ids.allSatisfy(methods.contains) && Set(ids).count == ids.count ? .strings(ids) : nil
    case .pictures:
      let known: [(Key, String)] = [
        (.wordPicturesAuto, "auto"), (.wordPicturesBlocks, Ink.blocks.rawValue),
        (.wordPicturesASCII, Ink.ascii.rawValue), (.wordPicturesNone, Ink.none.rawValue),
      ]
      return known.first { reader.catalogue.means(typed, $0.0) }.map { .string($0.1) }
    }
  }

  /// The catalogue key of its explanation.
  var explanation: Key {
    switch self {
    case .by: .settingBy
    case .lang: .settingLang
    case .zone: .settingZone
    case .method: .settingMethod
    case .methods: .settingMethods
    case .pictures: .settingPictures
    }
  }
}
