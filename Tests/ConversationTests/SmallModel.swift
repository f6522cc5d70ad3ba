/// What an interview of three questions must do, said a second time and in another way.
///
///     Q-1  yes or no
///     Q-2  a number; asked once Q-1 is answered, to be reviewed where that changed
///     Q-3  a note of several lines
///
/// It knows nothing of the program but what the README promises: what stands in the journal after each
/// event, and which question comes next.
struct SmallModel: Hashable {
  enum Event: CaseIterable {
    case reply
    case otherReply
    case enter
    case back
    case skip
    /// Something quickly noted beside the question.
    case entry
    /// The next write fails; a second time, the one after it.
    case failure
    /// Another program of the same person records something; a second time, that is read here.
    case elsewhere
    /// The program is killed, and the step begun again.
    case cut
    case interrupt
  }

  enum Question: Int, Comparable {
    case first = 1
    case second
    case third

    var id: String { "Q-\(rawValue)" }
    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// A line of the journal.
  enum Line: Hashable {
    /// The value as JSON, and whether more lines of it may follow.
    case answer(Question, String, isOpen: Bool)
    case note
    case noteElsewhere
    case analysed
  }

  private(set) var disk: [Line] = []
  /// What waits for the disk.
  private(set) var unsaved: Line?
  /// Whether another program's note stands in the journal unread, behind the lines of `disk`.
  private(set) var isUnread = false
  /// How many writes the disk takes before one fails.
  private(set) var writesLeft: Int?
  private(set) var isOver = false
  private var revisited: Question?
  private var wasHinted = false
  private var asked: Question? = .first
  /// Filled only in `future`: answers that are not final, or not any more.
  private var reviewed: [Question] = []

  /// What decides over all that may come: of two that are equal in it, one need be followed.
  var future: SmallModel {
    var future = self
    let standing = [Question.first, .second, .third].map { ($0, answer($0), isAnswered($0)) }
    future.disk = standing.compactMap(\.1) + (disk.contains(.analysed) ? [.analysed] : [])
    future.reviewed = standing.filter { $0.1 != nil && !$0.2 }.map(\.0)
    return future
  }

  /// What is asked now; nil where nothing is open, or something waits for the disk.
  var question: Question? { unsaved == nil && !isOver ? current : nil }
}

extension SmallModel {
  /// Where the answer that holds stands, among lines.
  private func place(_ question: Question, in lines: ArraySlice<Line>) -> Int? {
    lines.lastIndex { if case .answer(question, _, _) = $0 { true } else { false } }
  }

  private func answer(_ question: Question) -> Line? {
    place(question, in: disk[...]).map { disk[$0] }
  }

  private func value(_ question: Question) -> String? {
    if case .answer(_, let value, _) = answer(question) { value } else { nil }
  }

  private func isOpen(_ question: Question) -> Bool {
    if case .answer(_, _, true) = answer(question) { true } else { false }
  }

  private var relevant: [Question] {
    value(.first) == nil ? [.first, .third] : [.first, .second, .third]
  }

  private func isAnswered(_ question: Question) -> Bool {
    guard let place = place(question, in: disk[...]) else { return false }
    guard question == .second else { return !isOpen(question) }
    // The second rests on the first.
    return self.place(.first, in: disk[..<place]).map { disk[$0] } == answer(.first)
  }

  private var current: Question? {
    if let revisited, relevant.contains(revisited) { return revisited }
    return relevant.first { !isAnswered($0) }
  }
}

extension SmallModel {
  mutating func take(_ event: Event) {
    switch event {
    case .interrupt: break
    case .failure: writesLeft = writesLeft == nil ? 0 : 1
    case .elsewhere where isUnread: readNews()
    case .elsewhere: isUnread = true
    case .cut: cut()
    case .enter where unsaved != nil:
      let line = unsaved
      unsaved = nil
      if let line { write(line) }
    case _ where unsaved != nil: break
    case .entry: write(.note)
    case .back:
      if let here = current, here != .first {
        revisited = relevant.last { $0 < here }
      }
    case .reply, .otherReply, .enter, .skip:
      if let question = current { answer(question, by: event) }
    }
    settle()
  }

  private mutating func readNews() {
    guard isUnread else { return }
    isUnread = false
    disk.append(.noteElsewhere)
  }

  /// Only what is on disk survives.
  private mutating func cut() {
    readNews()
    (unsaved, revisited, wasHinted, asked) = (nil, nil, false, nil)
  }

  private mutating func answer(_ question: Question, by event: Event) {
    switch (question, event) {
    case (.third, .reply):
      let typed = isOpen(.third) ? value(.third) ?? "" : ""
      write(.answer(.third, typed.isEmpty ? "x" : typed + "+x", isOpen: true))
    case (.third, _) where isOpen(.third):
      write(.answer(.third, value(.third) ?? "", isOpen: false))
    case (.third, .otherReply), (.third, .enter):
      isAnswered(.third) ? moveOn() : write(.answer(.third, "", isOpen: false))
    case (.third, _): skip(.third)
    case (_, .reply): reply(question == .first ? "true" : "5", to: question)
    case (_, .otherReply): reply(question == .first ? "false" : "7", to: question)
    case (_, .enter): enter(at: question)
    default: skip(question)
    }
  }

  private mutating func reply(_ value: String, to question: Question) {
    if isAnswered(question), self.value(question) == value { return moveOn() }
    write(.answer(question, value, isOpen: false))
  }

  private mutating func enter(at question: Question) {
    if isAnswered(question) {
      moveOn()
    } else if let value = value(question) {
      // What stood there is right after all.
      write(.answer(question, value, isOpen: false))
    } else if wasHinted {
      skip(question)
    } else {
      wasHinted = true
    }
  }

  /// An answer that is there is kept, and where it was to be reviewed it is right after all.
  private mutating func skip(_ question: Question) {
    if isAnswered(question) { return moveOn() }
    write(.answer(question, value(question) ?? "null", isOpen: false))
  }

  private mutating func moveOn() {
    let next = revisited.flatMap { here in relevant.first { $0 > here } }
    revisited = next.flatMap { isAnswered($0) ? $0 : nil }
  }

  private mutating func write(_ line: Line) {
    if writesLeft == 0 {
      (writesLeft, unsaved) = (nil, line)
      return
    }
    writesLeft = writesLeft.map { $0 - 1 }
    readNews()
    disk.append(line)
    if case .answer(_, _, false) = line { revisited = nil }
  }

  private mutating func settle() {
    guard unsaved == nil, !isOver else { return }
    if let current {
      if asked != current { wasHinted = false }
      asked = current
    } else if disk.contains(.analysed) {
      isOver = true
    } else {
      write(.analysed)
      isOver = unsaved == nil
    }
  }
}
