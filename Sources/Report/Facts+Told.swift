import Catalogue
import Dates
import Journal
import Portfolio

/// What people wrote, as a summary tells it.
extension Facts {
  /// A text in one line, cut where there is no room for all of it.
  func told(_ text: String) -> Phrase { .text(text.excerpt(columns: room(.max))) }

  /// The same; who reads of several days cannot know which one 明天 was, so the day stands behind it.
  func told(_ text: String, on day: Day) -> Phrase {
    dated(text.excerpt(columns: room(.max)), on: day)
  }

  /// What an entry says in short: its note, else its tags; nil where it has neither.
  func gist(of entry: Entry, columns: Int) -> Phrase? {
    guard let note = entry.note, !note.isEmpty else { return entry.gist(columns: columns) }
    return dated(note.excerpt(columns: columns), on: entry.on)
  }

  /// How a contact went: the mark, the words or both; a dash where neither is known.
  func effect(_ mark: Int?, _ words: Phrase?) -> Phrase {
    let mark = mark.map { Phrase.quantity($0, .rating) }
    guard let mark, let words else { return .known(mark ?? words) }
    return .key(.ratingAndWords, ["mark": mark, "words": words])
  }

  /// `惠民超市 送货晚了一天，结果：换了线路`: what was closed, and what came of it.
  func closing(_ closing: (entry: Entry, done: Entry)) -> Phrase {
    let what = taskGist(closing.entry)
    let rests = [closing.entry, closing.done]
    guard let result = closing.done.note, !result.isEmpty else { return what.resting(on: rests) }
    return .key(
      .closedWith,
      ["what": what, "result": told(result, on: closing.done.on)]
    ).resting(on: rests)
  }

  private func dated(_ line: String, on day: Day) -> Phrase {
    guard isHandedIn, period.cycle != .day else { return .text(line) }
    let named = factWords.days(line, day)
    guard let last = named.last else { return .text(line) }
    var start = line.startIndex
    var words: [Phrase] = []
    for (end, days) in named {
      words += [.text(String(line[start..<end])), parenthesis(days)]
      start = end
    }
    return .sequence(words + (last.end < line.endIndex ? [.text(String(line[last.end...]))] : []))
  }

  private func parenthesis(_ days: ClosedRange<Day>) -> Phrase {
    let (first, last) = (Phrase.monthAndDay(days.lowerBound), Phrase.monthAndDay(days.upperBound))
    return days.count == 1
      ? .key(.noteDay, ["day": first]) : .key(.noteDays, ["first": first, "last": last])
  }
}
