/// A day that people plan around.
package enum Festival: String, CaseIterable, Sendable {
  case newYear = "new-year"
  case springFestivalEve = "spring-festival-eve"
  case springFestival = "spring-festival"
  case lantern
  case womensDay = "womens-day"
  case qingming
  case labourDay = "labour-day"
  case dragonBoat = "dragon-boat"
  case childrensDay = "childrens-day"
  case qixi
  case teachersDay = "teachers-day"
  case midAutumn = "mid-autumn"
  case nationalDay = "national-day"
  case doubleNinth = "double-ninth"
  case singlesDay = "singles-day"
  case winterSolstice = "winter-solstice"
  case christmas

  /// What decides the day of a festival.
  enum Rule: Equatable {
    /// The same day of the Gregorian calendar each year.
    case solar(month: Int, day: Int)
    /// The same day of the lunar calendar each year.
    case lunar(month: Int, day: Int)
    /// The day before another festival: the last lunar month has 29 days or 30.
    case eve(of: Festival)
    /// A position of the sun, which only a calendar file tells.
    case solarTerm
  }

  var rule: Rule {
    switch self {
    case .newYear: .solar(month: 1, day: 1)
    case .springFestivalEve: .eve(of: .springFestival)
    case .springFestival: .lunar(month: 1, day: 1)
    case .lantern: .lunar(month: 1, day: 15)
    case .womensDay: .solar(month: 3, day: 8)
    case .qingming, .winterSolstice: .solarTerm
    case .labourDay: .solar(month: 5, day: 1)
    case .dragonBoat: .lunar(month: 5, day: 5)
    case .childrensDay: .solar(month: 6, day: 1)
    case .qixi: .lunar(month: 7, day: 7)
    case .teachersDay: .solar(month: 9, day: 10)
    case .midAutumn: .lunar(month: 8, day: 15)
    case .nationalDay: .solar(month: 10, day: 1)
    case .doubleNinth: .lunar(month: 9, day: 9)
    case .singlesDay: .solar(month: 11, day: 11)
    case .christmas: .solar(month: 12, day: 25)
    }
  }
}
