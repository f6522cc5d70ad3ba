import Catalogue
import Command
import Dates
import Report

/// Gives out what is known, for a spreadsheet or a calendar.
extension Session {
  mutating func export(_ options: ExportOptions) -> [Effect] {
    let request = ReportRequest(output: options.output, force: options.force)
    let subject: Export.Subject
    switch options.subject {
    case .customers: subject = .customers
    case .figures: subject = .figures
    case .entries: subject = .entries
    case .calendar: return exportCalendar(options.period, request)
    }
    let export = Export(portfolio, setup.catalogue, language, isWhole: options.full)
    let (text, rows, isMasked) = export.csv(subject, in: options.period)
    let notices: [Phrase] =
      (rows == 0 ? [.key(.exportEmpty)] : []) + (isMasked ? [.key(.exportMasked)] : [])
    return [.write(text, as: .csv, request, notices: notices)]
  }

  /// The plan and what comes, of the default method; without a period what lies ahead.
  private mutating func exportCalendar(_ period: Period?, _ request: ReportRequest) -> [Effect] {
    guard let method = shelf.load(defaultMethod) else { return [noMethod] }
    prepare()
    let day = Period(.day, containing: today)
    let inUse = methodsInUse.compactMap { shelf.load($0) }.map { facts(of: $0, day) }
    let export = CalendarExport(facts(of: method, day), inUse, days: period?.days)
    let (text, count) = export.text(setup.catalogue, language, at: now)
    return [
      .write(
        text,
        as: .calendar,
        request,
        notices: count == 0 ? [.key(.exportEmpty)] : []
      )
    ]
  }
}
