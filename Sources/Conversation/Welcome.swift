/// The first start: what is asked of somebody whose journal is empty.
///
/// Nothing of it must be answered, and whoever types a command instead is not asked again.
struct Welcome: Equatable, Sendable {
  enum Question: Int, CaseIterable, Sendable {
    /// What the person is called.
    case name
    /// Which work method is followed.
    case method
    /// The file with the customers.
    case customers
    /// One entry to try; it is taken back at once.
    case sample
  }

  /// Nil once all were asked.
  private(set) var question: Question? = .name
  /// Whether it was put since it came up.
  var isPut = false
  /// How many lines the journal had when the sample was typed.
  var linesBeforeSample: Int?

  mutating func goOn() { ask(question.flatMap { Question(rawValue: $0.rawValue + 1) }) }

  mutating func goBack() { ask(question.flatMap { Question(rawValue: $0.rawValue - 1) } ?? .name) }

  private mutating func ask(_ question: Question?) { (self.question, isPut) = (question, false) }
}
