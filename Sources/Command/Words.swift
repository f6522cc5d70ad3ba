import Catalogue
import Dates

/// All the words a line may use, read from the catalogue once.
struct Words: Sendable {
  let verbs: Lexicon<Verb>
  let controls: Lexicon<Control>
  /// 跳到 before a number.
  let go: Lexicon<Bool>
  let numbers: NumberWords
  let days: Lexicon<DayWord>
  /// 今年, `last quarter`: periods that are no span of days a line is about.
  let periods: Lexicon<PeriodWord>
  let times: Lexicon<TimeWord>
  let fields: Lexicon<FieldWord>
  let adverbs: Lexicon<Bool>
  /// Words that only look like verbs: 市场部, 客户经理, 完成率.
  let notVerbs: Lexicon<Bool>
  /// 了, 过, 完 after a verb belong to it.
  let aspects: Lexicon<Bool>
  /// Joins names in a list: 和, 、, and.
  let joiners: Lexicon<Bool>
  /// 各, each: the same for every name of the list.
  let each: Lexicon<Bool>
  /// `the` before a name.
  let articles: Lexicon<Bool>
  /// 给 between 打电话 and a name.
  let receivers: Lexicon<Bool>
  /// 去, `was at`: with a place behind it, a visit.
  let goings: Lexicon<Bool>
  /// 从 before a place from which somebody comes 回来.
  let goingsFrom: Lexicon<Bool>
  let goingsBack: Lexicon<Bool>
  /// 那里, 's: behind a name, where somebody was.
  let atPlaces: Lexicon<Bool>
  /// 我, `we`: whose visit it was.
  let subjects: Lexicon<Bool>
  /// 晚 of 昨晚, `morning`: the part of a day that a word for a day may end with.
  let halfDays: Lexicon<Bool>
  /// for, since: words that need what follows them.
  let prepositions: Lexicon<Bool>
  /// a, the, with: no customer's name begins with one in small letters.
  let notNames: Lexicon<Bool>
  /// Mr, Dr: a full stop after one ends no sentence.
  let titles: Lexicon<Bool>
  /// The `of` in Bank of China.
  let nameLinks: Lexicon<Bool>
  /// 不对, `no`: the line corrects the one before it.
  let corrections: Lexicon<Bool>
  /// 应该是, `it was`: says nothing more than that a correction follows.
  let corrects: Lexicon<Bool>
  /// 不是, `not`: what follows is what was wrong.
  let denials: Lexicon<Bool>
  /// 效果 before a colon: how it went, which stays in the note.
  let effects: Lexicon<Bool>
  /// Which names may mean the same customer.
  var likeness: Likeness { lazyLikeness.value }
  private let lazyLikeness: Lazily<Likeness>
  /// 条, cartons: what a number counts that is no duration.
  let units: Lexicon<Bool>
  let priorities: Lexicon<String>
  let brandStates: Lexicon<Int>
  let ways: Lexicon<String>
  let classes: Lexicon<String>
  let categories: Lexicon<String>
  let urgencies: Lexicon<String>
  /// 的, 起: ties the day before it to the sentence.
  let bound: Lexicon<Bool>
  private let languages: Lexicon<Language>
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    verbs = Lexicon(catalogue, Verb.allCases.map { ($0.key, $0) })
    controls = Lexicon(catalogue, Control.words.map { ($0.key, $0.control) })
    go = Lexicon(catalogue, [(.wordControlGo, true)])
    numbers = NumberWords(catalogue)
    days = Lexicon(catalogue, DayWord.keys)
    periods = Lexicon(catalogue, PeriodWord.keys)
    times = Lexicon(catalogue, TimeWord.keys)
    fields = Lexicon(catalogue, FieldWord.keys)
    adverbs = Lexicon(catalogue, [(.wordAdverb, true)])
    notVerbs = Lexicon(catalogue, [(.wordNotVerb, true)])
    aspects = Lexicon(catalogue, [(.wordAspect, true)])
    joiners = Lexicon(catalogue, [(.wordJoiner, true)])
    effects = Lexicon(catalogue, [(.wordNoteEffect, true)])
    each = Lexicon(catalogue, [(.wordEach, true)])
    articles = Lexicon(catalogue, [(.wordArticle, true)])
    receivers = Lexicon(catalogue, [(.wordReceiver, true)])
    goings = Lexicon(catalogue, [(.wordGoing, true)])
    goingsFrom = Lexicon(catalogue, [(.wordGoingFrom, true)])
    goingsBack = Lexicon(catalogue, [(.wordGoingBack, true)])
    atPlaces = Lexicon(catalogue, [(.wordAtPlace, true)])
    subjects = Lexicon(catalogue, [(.wordSubject, true)])
    halfDays = Lexicon(catalogue, [(.wordHalfDay, true)])
    prepositions = Lexicon(catalogue, [(.wordPreposition, true)])
    notNames = Lexicon(catalogue, [(.wordNotName, true)])
    titles = Lexicon(catalogue, [(.wordTitle, true)])
    nameLinks = Lexicon(catalogue, [(.wordNameLink, true)])
    corrections = Lexicon(catalogue, [(.wordCorrection, true)])
    corrects = Lexicon(catalogue, [(.wordCorrects, true)])
    denials = Lexicon(catalogue, [(.wordDenial, true)])
    lazyLikeness = Lazily { Likeness(catalogue) }
    units = Lexicon(catalogue, [(.wordUnit, true)])
    priorities = Lexicon(
      catalogue,
      [
        (.wordPriorityHigh, "high"), (.wordPriorityNormal, "normal"), (.wordPriorityLow, "low"),
      ]
    )
    brandStates = Lexicon(
      catalogue,
      [(.wordState0, 0), (.wordState1, 1), (.wordState2, 2), (.wordState3, 3)]
    )
    ways = Lexicon(
      catalogue,
      [
        (.wordWayOnSite, "on-site"), (.wordWayPhone, "phone"), (.wordWayWeChat, "wechat"),
        (.wordWayVideo, "video"), (.wayFixedReport, "fixed-report"), (.wayOAMail, "oa-mail"),
      ]
    )
    classes = Lexicon(
      catalogue,
      [
        (.wordClassPromised, "promised"), (.wordClassKey, "key"), (.wordClassRoutine, "routine"),
      ]
    )
    categories = Lexicon(
      catalogue,
      [
        (.categoryCompetition, "competition"),
        (.categoryComplaint, "escalated-complaint"), (.categoryDemand, "customer-demand"),
        (.categoryOther, "other"), (.wordCategoryCompetition, "competition"),
        (.wordCategoryComplaint, "escalated-complaint"), (.wordCategoryDemand, "customer-demand"),
      ]
    )
    urgencies = Lexicon(
      catalogue,
      [
        (.urgencyNormal, "normal"), (.urgencyImportant, "important"), (.urgencyUrgent, "urgent"),
      ]
    )
    bound = Lexicon(catalogue, [(.wordBound, true)])
    languages = Lexicon(catalogue, Language.allCases.map { ($0.names, $0) })
  }

  /// Words that few lines need: they are looked up only then.
  func rare(_ key: Key) -> Lexicon<Bool> { Lexicon(catalogue, [(key, true)]) }

  /// The language that a typed word means: 中文, `English`, or a code such as `zh`.
  func language(named typed: String) -> Language? {
    languages.meaning(of: typed) ?? Language(code: typed)
  }
}
