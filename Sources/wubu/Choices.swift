import Catalogue

/// The options, checked as far as that needs neither the journal nor the clock.
struct Choices {
  let options: Options
  let format: Format
  let width: Int?
  let time: FrozenTime?

  init(_ options: Options) throws(ProgramError) {
    self.options = options
    do throws(UsageError) {
      if let name = options.lang, Language(code: name) == nil { throw .unknownLanguage(name) }
      format = try Self.format(options)
      width = try Self.width(options)
      time = try Self.time(options)
    } catch {
      throw .usage(error)
    }
  }

  /// The one line that was given instead of a conversation.
  ///
  /// The shell took the quotes from a file's name with spaces; the line needs them again.
  var line: String? {
    guard !options.words.isEmpty else { return nil }
    let words = options.words.enumerated().map { position, word in
      let before = position > 0 ? options.words[position - 1] : ""
      let isPath = ["-o", "--output"].contains(before)
      return isPath && word.contains(" ") ? "\"\(word)\"" : word
    }
    return words.joined(separator: " ")
  }

  private static func format(_ options: Options) throws(UsageError) -> Format {
    if let name = options.format { return try Format(named: name) }
    return try options.output.map { path throws(UsageError) in try Format(path: path) } ?? .text
  }

  private static func width(_ options: Options) throws(UsageError) -> Int? {
    guard let text = options.width else { return nil }
    guard let width = Int(text), width > 0 else { throw .noWidth(text) }
    return width
  }

  private static func time(_ options: Options) throws(UsageError) -> FrozenTime? {
    guard let text = options.now else { return nil }
    return try FrozenTime(text)
  }
}
