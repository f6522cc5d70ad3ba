import Catalogue
import Dates
import Foundation
import Journal

/// Reads the titles of a table's columns: `许可证号`, `Customer Name`, `10月销量（条）`.
///
/// Case, width, spaces and signs do not matter. Of two columns with the same meaning the one counts
/// whose title stands earlier in the catalogue's list.
struct TitleReader {
  /// What a title says, and how well it says it: the smaller the rank, the better.
  struct Title: Equatable {
    var meaning: Meaning
    var rank: Int

    enum Meaning: Equatable {
      case column(ImportColumn)
      /// The kind of an entry: such a table is a list of entries.
      case kind
    }
  }

  let periods: PeriodReader
  private var titles: [String: Title] = [:]
  private var measures: Set<String> = []
  private var units: Set<String> = []

  init(_ catalogue: Catalogue, _ periods: PeriodReader) {
    self.periods = periods
    for (key, meaning) in Self.meanings {
      for language in Language.allCases {
        for (rank, word) in catalogue.words(key, in: language).enumerated() {
          titles[word.text.titleKey] = Title(meaning: meaning, rank: rank)
        }
      }
    }
    for language in Language.allCases {
      measures.formUnion(catalogue.words(.wordMeasure, in: language).map(\.text.titleKey))
      units.formUnion(catalogue.words(.wordMeasureUnit, in: language).map(\.text.titleKey))
    }
  }

  private static let meanings: [(Key, Title.Meaning)] = [
    (.wordColumnName, .column(.field(.name))), (.wordColumnCode, .column(.field(.code))),
    (.wordColumnAlias, .column(.field(.alias))), (.wordColumnTier, .column(.field(.tier))),
    (.wordColumnArea, .column(.field(.area))), (.wordColumnPhone, .column(.field(.phone))),
    (.wordColumnBirthday, .column(.field(.birthday))),
    (.wordColumnPinyin, .column(.field(.pinyin))), (.wordColumnNote, .column(.field(.note))),
    (.wordColumnMetric, .column(.field(.metric))), (.wordColumnValue, .column(.field(.value))),
    (.wordColumnUnit, .column(.field(.unit))), (.wordColumnPeriod, .column(.field(.period))),
    (.wordColumnBrand, .column(.field(.brands))), (.wordColumnOn, .column(.on)),
    (.wordColumnKind, .kind), (.wordColumnLine, .column(.unused)),
    (.wordColumnReason, .column(.unused)),
  ]

  /// What a title says; nil where it is not known.
  func title(_ typed: String) -> Title? {
    if let title = titles[typed.titleKey] { return title }
    let (rest, _) = typed.titleParts
    if let title = titles[rest.titleKey] { return title }
    return measure(typed).map { Title(meaning: .column(.measure($0)), rank: 0) }
  }

  /// A word for something that is measured, with a period before or after it and a unit in brackets.
  func measure(_ typed: String) -> Measure? {
    let (rest, remarks) = typed.titleParts
    var measure = remarked(remarks)
    if measures.contains(rest.titleKey) {
      measure.metric = rest
      return measure
    }
    guard let (period, metric) = parted(rest, isKnown: true) else { return nil }
    (measure.period, measure.metric) = (period, metric)
    return measure
  }

  /// A title that has a period in it, and otherwise words that nobody listed: 10月宽带数.
  ///
  /// Whether it holds figures, only its cells can tell.
  func possibleMeasure(_ typed: String) -> Measure? {
    let (rest, remarks) = typed.titleParts
    guard let (period, metric) = parted(rest, isKnown: false), titles[metric.titleKey] == nil
    else { return nil }
    var measure = remarked(remarks)
    (measure.period, measure.metric) = (period, metric)
    return measure
  }

  /// What a title measures whose column holds values, but no column says of what: 数量（条）.
  func namedByItself(_ typed: String) -> Measure {
    let (rest, remarks) = typed.titleParts
    var measure = remarked(remarks)
    measure.metric = rest
    return measure
  }

  /// The unit and the period that stand in brackets; other remarks say nothing.
  private func remarked(_ remarks: [String]) -> Measure {
    let unit = remarks.first { remark in
      let key = remark.titleKey
      return units.contains(key) || units.contains(key.withoutScale)
    }
    return Measure(metric: "", unit: unit, period: remarks.compactMap { periods.past($0) }.first)
  }

  /// The period at one end of a title and the words at the other.
  private func parted(_ title: String, isKnown: Bool) -> (Period, String)? {
    let scalars = Array(title.unicodeScalars)
    // The longest period first: 2026年10月销量 is not 月销量 of 2026.
    for length in stride(from: min(scalars.count - 1, 12), to: 0, by: -1) {
      let (head, tail) = (scalars.prefix(length), scalars.dropFirst(length))
      if let found = parted(head, tail, isKnown) { return found }
      let cut = scalars.count - length
      if let found = parted(scalars.dropFirst(cut), scalars.prefix(cut), isKnown) { return found }
    }
    return nil
  }

  private func parted(
    _ period: ArraySlice<Unicode.Scalar>,
    _ words: ArraySlice<Unicode.Scalar>,
    _ isKnown: Bool
  ) -> (Period, String)? {
    let separators = " _-/·的:：".unicodeScalars
    // A bare number is no month here, and `mar` is no part of `marketing`.
    let isCut = period.isNextTo(words) || period.count <= 2 && period.allSatisfy(\.isDigit)
    guard !isCut else { return nil }
    let words = words.text.trimming(separators)
    guard isKnown ? measures.contains(words.titleKey) : !words.titleKey.isEmpty,
      let period = periods.past(period.text.trimming(separators))
    else { return nil }
    return (period, words)
  }
}

extension String {
  /// The form in which titles are compared: letters, digits, characters and the percent sign.
  var titleKey: String {
    var key = UnicodeScalarView()
    for scalar in foldedForMatching where scalar.isWordPart || scalar == "%" { key.append(scalar) }
    return String(key)
  }

  /// A title without what stands in brackets, and that by itself.
  var titleParts: (rest: String, remarks: [String]) {
    let text = TypedText(self)
    var (rest, remark) = (UnicodeScalarView(), UnicodeScalarView())
    var remarks: [String] = []
    var isRemark = false
    for (typed, folded) in zip(text.typed, text.folded) {
      switch folded {
      case "(", "[", "【": isRemark = true
      case ")", "]", "】":
        remarks.append(String(remark).trimmed)
        (isRemark, remark) = (false, UnicodeScalarView())
      default: if isRemark { remark.append(typed) } else { rest.append(typed) }
      }
    }
    return (String(rest).trimming("*:： _".unicodeScalars), remarks)
  }

  /// 元 of 万元.
  var withoutScale: String {
    first == "万" || first == "亿" ? String(dropFirst()) : self
  }

  fileprivate func trimming(_ scalars: UnicodeScalarView) -> String {
    let kept = unicodeScalars.drop { scalars.contains($0) }
      .reversed().drop { scalars.contains($0) }.reversed()
    return Array(kept)[...].text.trimmed
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether two parts of one title were cut in the middle of a Latin word.
  fileprivate func isNextTo(_ other: ArraySlice<Unicode.Scalar>) -> Bool {
    let (left, right) = startIndex < other.startIndex ? (self, other) : (other, self)
    return left.last?.isLatin == true && right.first?.isLatin == true
  }

  fileprivate var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}
