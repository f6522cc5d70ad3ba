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
}
