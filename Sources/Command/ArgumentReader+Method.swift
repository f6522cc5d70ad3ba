package import Catalogue
import Dates
import Journal

/// What is to be done about work methods.
package enum MethodRequest: Equatable, Sendable {
  case list
  /// A method, and what follows it: a step, or that it is no longer used. Titles have spaces too, so
  /// which word ends the name is for whoever knows the methods.
  case named([String])
  /// Says what is wrong in a file, in the language of the moment or in another.
  case check(String, Language?)
  /// A remark about a question or a method, for those who write it.
  case note(String)
  case notes(ReportOptions)
}

extension ArgumentReader {
  func method() throws(CommandError) -> MethodRequest {
    guard let first = tokens.first else { return .list }
    let rest = String(rest.dropFirst(first.count)).trimmed
    if catalogue.means(first, .wordMethodCheck) {
      return try check()
    }
    if catalogue.means(first, .wordMethodNote) {
      guard !rest.isEmpty else { throw .missing(.note, verb: verb) }
      return .note(rest)
    }
    guard catalogue.means(first, .wordMethodNotes) else { return .named(tokens) }
    var options = ReportOptions()
    let words = try reportOptions(tokens.dropFirst(), &options)
    guard words.isEmpty else { throw .unexpected(words[0], verb: verb) }
    return .notes(options)
  }

  /// `check FILE --lang zh`; a path may have spaces in it.
  private func check() throws(CommandError) -> MethodRequest {
    var words = tokens.dropFirst()
    var language: Language?
    if let place = words.firstIndex(of: "--lang") {
      guard place + 1 < words.endIndex else { throw .unexpected("--lang", verb: verb) }
      language = Language(code: words[place + 1])
      if language == nil { throw .unknownLanguage(words[place + 1]) }
      words.removeSubrange(place...place + 1)
    }
    guard !words.isEmpty else { throw .missing(.name, verb: verb) }
    return .check(words.joined(separator: " "), language)
  }
}

extension ArgumentReader {
  /// `检查表 care 1 3`: what stands before the numbers names a method.
  func checklist() throws(CommandError) -> Command {
    let words = rest.split(whereSeparator: { " ,，、\u{3000}".contains($0) }).map(String.init)
    let name = words.prefix { EntryReference(typed: $0) == nil }
    var numbers: [Int] = []
    for word in words.dropFirst(name.count) {
      guard let reference = EntryReference(typed: word) else { throw .notANumber(word) }
      numbers.append(reference.n)
    }
    return .checklist(numbers, method: name.isEmpty ? nil : name.joined(separator: " "))
  }

  /// `小结 43 周 2026-W48 --format md -o week.md`: what stands before the cycle and period names a method.
  func summary(_ cycle: Cycle?) throws(CommandError) -> Command {
    let (words, options) = try wordsAndOptions()
    for count in 0...words.count {
      let rest = words.dropFirst(count).joined(separator: " ")
      guard let (typed, period) = try? cycleAndPeriod(rest) else { continue }
      let name = count == 0 ? nil : words.prefix(count).joined(separator: " ")
      guard let cycle = cycle ?? typed else {
        return .summary(nil, period, options, method: name)
      }
      let whole = period.map { Period(cycle, containing: $0.first) }
      return .summary(cycle, whole, options, method: name)
    }
    throw .noSuchPeriod(words.joined(separator: " "))
  }
}
