import Catalogue
import Dates
import Journal
import Report

/// All that was looked at, what was found, and what to do about it.
struct DoctorReport {
  private let examination: Examination
  private let journal: Journal
  private let inspection: Inspection
  /// Nil where nothing is wrong.
  private let repair: Repair?
  /// One line each, what is wrong apart from what is not.
  private var lines: [Phrase] = []
  private(set) var findings = 0

  init(_ examination: Examination, _ journal: Journal, at now: Moment) {
    self.examination = examination
    self.journal = journal
    inspection = Inspection(of: journal)
    repair = inspection.isSound ? nil : Repair(journal, inspection, at: now)
    if let file = examination.file { look(at: file) } else { fine(.doctorSandbox) }
    lookAtLines()
    lookAtNumbers()
    lookAtSurroundings()
  }

  /// Whether the journal is damaged: something in it calls for a repair.
  var hasDamage: Bool {
    repair?.isNeeded == true || !inspection.unsound.isEmpty
      || (examination.file?.tornBytes ?? 0) > 0
  }

  func document(on day: Day) -> Document {
    Document(
      title: .key(.doctorTitle, ["day": .day(day)]),
      [
        .bullets(lines),
        .paragraph(
          findings == 0 ? .key(.doctorHealthy) : .key(.doctorFindings, ["n": .number(findings)])
        ),
      ]
    )
  }

  private mutating func fine(_ key: Key, _ arguments: [String: Phrase] = [:]) {
    lines.append(.key(.doctorFine, ["words": .key(key, arguments)]))
  }

  private mutating func wrong(_ key: Key, _ arguments: [String: Phrase] = [:]) {
    findings += 1
    lines.append(.key(.doctorWrong, ["words": .key(key, arguments)]))
  }
}

/// The file, its folder and its disk.
extension DoctorReport {
  private mutating func look(at file: Examination.File) {
    let path = Phrase.text(file.target)
    if let mode = file.mode {
      fine(.doctorJournal, ["path": path, "n": .number(journal.count)])
      if mode & 0o077 != 0 { wrong(.doctorWide, ["path": path]) }
    } else {
      fine(.doctorNoJournal, ["path": path])
    }
    if file.target != file.path { fine(.doctorLink, ["path": .text(file.path), "target": path]) }
    if let mode = file.folderMode, mode & 0o022 != 0, mode & 0o1000 == 0 {
      wrong(.doctorFolderWide, ["path": .text(file.folder)])
    }
    if let refusal = file.refusal { wrong(.doctorRefused, ["reason": refusal]) }
    switch file.trial {
    case .works(let time): fine(.doctorDisk, ["n": .number(time)])
    case .lacks(let reason): wrong(.doctorDiskLacks, ["reason": reason])
    case nil: break
    }
    if file.tornBytes > 0 { wrong(.doctorTorn, ["n": .number(file.tornBytes)]) }
    for copy in file.copies { fine(.doctorCopy, ["path": .text(copy)]) }
  }

  private mutating func lookAtSurroundings() {
    let locale = Phrase.text(examination.locale.isEmpty ? "C" : examination.locale)
    if examination.isUTF8 {
      fine(.doctorLocale, ["locale": locale])
    } else {
      wrong(.doctorNoUTF8, ["locale": locale])
    }
    switch examination.width {
    case nil: fine(.doctorNoScreen)
    case .some(let width) where width < 60: wrong(.doctorNarrow, ["n": .number(width)])
    case .some(let width): fine(.doctorWidth, ["n": .number(width)])
    }
    fine(
      .doctorPaths,
      ["history": .text(examination.history), "methods": .text(examination.methods)]
    )
    let versions = examination.versions.map(Phrase.text) + [.key(.doctorFormat)]
    fine(.doctorVersions, ["versions": .list(versions)])
  }
}

/// What stands in the file.
extension DoctorReport {
  /// Neighbouring lines with the same trouble are one finding.
  private mutating func lookAtLines() {
    var groups: [(key: Key, first: Int, last: Int, detail: String)] = []
    for position in inspection.unsound.keys.sorted() {
      guard let (key, detail) = inspection.unsound[position]?.finding else { continue }
      if let last = groups.last, last.key == key, last.detail == detail, last.last == position {
        groups[groups.count - 1].last = position + 1
      } else {
        groups.append((key, position + 1, position + 1, detail))
      }
    }
    for group in groups {
      let place: Phrase =
        group.first == group.last
        ? .key(.doctorLine, ["line": .number(group.first)])
        : .key(.doctorLines, ["first": .number(group.first), "last": .number(group.last)])
      wrong(group.key, ["place": place, "detail": .text(group.detail)])
    }
    if groups.isEmpty, journal.count > 0 { fine(.doctorLinesFine, ["n": .number(journal.count)]) }
  }

  /// Numbers that are told but call for nothing are no findings.
  private mutating func lookAtNumbers() {
    for damage in inspection.numbers {
      switch damage.problem {
      case .gap(let before, let n): tell(gap: (before, n), at: damage.line)
      case .double(let n, let first):
        let places: [String: Phrase] = [
          "line": .number(damage.line), "n": .number(n), "first": .number(first),
        ]
        if isRepeated(damage.line) {
          wrong(.doctorRepeated, places)
        } else {
          fine(.doctorDouble, places)
        }
      case .jump(let before, let n): fine(.doctorJump, place(damage.line, before, n))
      case .unreadable, .unusable: break
      }
    }
  }

  private mutating func tell(gap: (before: Int, n: Int), at line: Int) {
    let place = place(line, gap.before, gap.n)
    guard gap.n > gap.before else { return wrong(.doctorSwapped, place) }
    let missing = (gap.before + 1)..<gap.n
    guard missing.count <= Repair.widestFilling else { return fine(.doctorWideGap, place) }
    // What comes later is told there.
    let by = journal.id(at: line - 1)?.by ?? ""
    if missing.allSatisfy({ journal.position(of: EntryID(by: by, n: $0)) != nil }) { return }
    wrong(.doctorGap, place)
  }

  private func place(_ line: Int, _ before: Int, _ n: Int) -> [String: Phrase] {
    ["line": .number(line), "before": .number(before), "n": .number(n)]
  }

  private func isRepeated(_ line: Int) -> Bool {
    repair?.steps.contains { if case .repeated(line, _) = $0 { true } else { false } } ?? false
  }
}

extension LineDiagnosis {
  /// What to say of it, and the key that a line lacks; nil where nothing is wrong.
  var finding: (key: Key, detail: String)? {
    switch self {
    case .sound: nil
    case .salvageable: (.doctorSalvageable, "")
    case .changed(.wrongSum): (.doctorWrongSum, "")
    case .changed(.noSum): (.doctorNoSum, "")
    case .changed(.notUTF8): (.doctorNoText, "")
    case .lost(.blank): (.doctorBlank, "")
    case .lost(.cutOff): (.doctorCutOff, "")
    case .lost(.notJSON): (.doctorNotJSON, "")
    case .lost(.missing(let key)): (.doctorLacks, key)
    }
  }
}

extension Examination.File {
  fileprivate var folder: String {
    target.lastIndex(of: "/").map { String(target[..<$0]) } ?? "."
  }
}
