import ArgumentParser

/// The options before the words; everything from the first word on is the line (`design.md` 6).
///
/// The words of `--help` and of usage errors are in the catalogue, so the parser's own are not shown.
struct Options: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "wubu", helpNames: [])

  @Option var journal: String?
  @Option var lang: String?
  @Option var format: String?
  @Option(name: [.short, .long]) var output: String?
  @Flag var force = false
  @Option var now: String?
  @Flag var sandbox = false
  @Flag(name: [.customShort("n"), .long]) var dryRun = false
  @Flag var strict = false
  @Flag var echo = false
  @Flag var batch = false
  @Option var width: String?
  @Flag var noColor = false
  @Flag(name: [.short, .long]) var quiet = false
  @Flag(name: [.short, .long]) var help = false
  @Flag var version = false
  @Argument(parsing: .captureForPassthrough) var words: [String] = []
}

extension Options {
  /// Reads the options; an unknown one and a missing value are the only mistakes at this level.
  init(reading arguments: [String]) throws(ProgramError) {
    do {
      self = try Options.parse(arguments)
    } catch {
      throw .usage(UsageError(parser: Options.message(for: error)))
    }
    // Where the words would begin stands an option that nobody knows, unless `--` leads them in.
    if words.first == "--" {
      words.removeFirst()
    } else if let first = words.first, first.hasPrefix("-") {
      throw .usage(.unknownOption(first))
    }
  }
}
