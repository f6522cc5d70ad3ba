import Catalogue
import Journal
import Portfolio
import Report

/// Looks the journal and its surroundings over.
extension Session {
  /// Says what was found; damage decides how a piped run ends.
  mutating func diagnosed(_ examination: Examination) -> [Effect] {
    let report = DoctorReport(examination, portfolio.journal, at: now)
    passOverDamage()
    let shown = Effect.show(report.document(on: today), ReportRequest())
    return report.hasDamage ? [shown, .noteDamage] : [shown]
  }

  /// All that is wrong with the journal stands in what is shown just now.
  mutating func passOverDamage() {
    portfolio.compareSums()
    (toldDamage, toldTornTail) = (portfolio.journal.damage.count, true)
  }
}
