import Catalogue
import Command
import Dates
import Journal
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
    case .report(let reference): return exportReport(reference, options)
    }
    let export = Export(portfolio, setup.catalogue, language, isWhole: options.full)
    let (text, rows, isMasked) = export.csv(subject, in: options.period)
    let notices: [Phrase] =
      (rows == 0 ? [.key(.exportEmpty)] : []) + (isMasked ? [.key(.exportMasked)] : [])
    return [.write(text, as: .csv, request, notices: notices)]
  }

  /// An upward report, ready to be mailed or handed in.
  private func exportReport(_ reference: EntryReference, _ options: ExportOptions) -> [Effect] {
    let id = id(of: reference)
    guard let entry = standing(id) else { return [.fail(noSuch(id))] }
    guard entry.kind == .report else { return [.fail(.key(.upwardKind, ["entry": name(of: id)]))] }
    let form = upwardReport(entry)
    let request = ReportRequest(
      format: options.format,
      output: options.output,
      force: options.force
    )
    let missing = missing(in: form, entry).map { [Effect.notice($0)] } ?? []
    return [.show(form.document, request)] + missing
  }

  func upwardReport(_ entry: Entry) -> UpwardReport {
    UpwardReport(entry, portfolio, catalogue, number: name(of: entry.id))
  }

  /// What nobody wrote of a report, and how to add it; nil where all of it is there.
  func missing(in form: UpwardReport, _ entry: Entry) -> Phrase? {
    let fields = form.missing
    guard !fields.isEmpty else { return nil }
    let example = Phrase.key(
      .upwardExample,
      [
        "verb": .word(.wordVerbAmend), "n": .text(name(of: entry.id, isTyped: true)),
        "note": .text((entry.note ?? "").truncated(to: 24)),
      ]
    )
    return .key(.upwardMissing, ["fields": .list(fields), "example": example])
  }

  private func name(of id: EntryID, isTyped: Bool) -> String {
    id.by == setup.by ? String(id.n) : "\(id.by)/\(id.n)"
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
