import Catalogue
import Journal

/// Reads what follows the verbs of training.
extension ArgumentReader {
  /// `train 3`, `train first.lesson --demo --pace 80ms`, `练习 成绩 文件夹`.
  func train() throws(CommandError) -> TrainingRequest {
    let first = tokens.first.map { catalogue.means($0, .wordTrainScores) } ?? false
    if first { return try scores() }
    var options = TrainingOptions()
    var words: [String] = []
    var tokens = tokens[...]
    while let token = tokens.popFirst() {
      switch token {
      case "--demo": options.isDemo = true
      case "--check": options.isCheck = true
      case "--again": options.isAgain = true
      case "--pace":
        let typed = try optionValue(token, &tokens)
        options.pace = try pace(typed)
      case _ where token.hasPrefix("--pace="): options.pace = try pace(String(token.dropFirst(7)))
      case _ where token.hasPrefix("--"): throw .unexpected(token, verb: verb)
      default: words.append(token)
      }
    }
    return try action(path(words), options)
  }

  private struct TrainingOptions {
    var isDemo = false
    var isCheck = false
    var isAgain = false
    var pace: Int?
  }

  private func action(
    _ name: String?,
    _ options: TrainingOptions
  ) throws(CommandError) -> TrainingRequest {
    if options.isCheck { return .check(name) }
    guard let name else {
      // An option says what is to be done with a lesson, and there is none.
      guard tokens.isEmpty else { throw .missing(.name, verb: verb) }
      return .list
    }
    // A pace is that of a lesson that is played.
    if options.isDemo || options.pace != nil { return .demo(name, pace: options.pace) }
    return .learn(name, again: options.isAgain)
  }

  /// `80ms`, `0.1s`, `80`, in milliseconds.
  private func pace(_ typed: String) throws(CommandError) -> Int {
    let text = typed.lowercased()
    let (digits, unit) =
      text.hasSuffix("ms")
      ? (text.dropLast(2), 1.0)
      : text.hasSuffix("s") ? (text.dropLast(1), 1000.0) : (text[...], 1.0)
    guard let number = Double(digits), (0...60_000).contains(number * unit) else {
      throw .unexpected(typed, verb: verb)
    }
    return Int((number * unit).rounded())
  }

  private func scores() throws(CommandError) -> TrainingRequest {
    var options = ReportOptions()
    let words = try reportOptions(tokens.dropFirst(), &options)
    guard let folder = path(words) else { throw .missing(.name, verb: verb) }
    return .scores(folder: folder, options)
  }

  /// `record my.lesson --force`, `录制 结束`.
  func record() throws(CommandError) -> RecordingRequest {
    let words = tokens.filter { $0 != "--force" }
    if words.count == 1, catalogue.means(words[0], .wordRecordOff) { return .end }
    if let option = words.first(where: { $0.hasPrefix("--") }) {
      throw .unexpected(option, verb: verb)
    }
    guard let path = path(words) else { throw .missing(.name, verb: verb) }
    return .begin(path: path, force: words.count < tokens.count)
  }

  private func path(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: " ").trimmingQuotes
  }
}
