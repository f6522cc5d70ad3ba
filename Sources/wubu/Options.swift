import ArgumentParser
import Catalogue

/// The options before the words; everything from the first word on is the line (`design.md` 6).
struct Options {
  var journal: String?
  var lang: String?
  var format: String?
  var output: String?
  var force = false
  var now: String?
  var sandbox = false
  var dryRun = false
  var strict = false
  var echo = false
  var batch = false
  var width: String?
  var noColor = false
  var quiet = false
  var help = false
  var version = false
  var words: [String] = []

  /// Reads the options; an unknown one and a missing value are the only mistakes at this level.
  init(reading arguments: [String]) throws(ProgramError) {
    // Words alone, as on most days, need no parser: it takes longer than to read the words.
    guard arguments.first?.hasPrefix("-") == true else {
      words = arguments
      return
    }
    let parsed: OptionParser
    do {
      parsed = try OptionParser.parse(arguments)
    } catch {
      throw .usage(UsageError(parser: OptionParser.message(for: error)))
    }
    take(parsed)
    // Where the words would begin stands an option that nobody knows, unless `--` leads them in.
    if words.first == "--" {
      words.removeFirst()
    } else if words == ["-"] {
      // Standard input by its usual name, which is where lines come from without words.
      words = []
    } else if let first = words.first, first.hasPrefix("-") {
      throw .usage(.unknownOption(first))
    }
  }

  private mutating func take(_ parsed: OptionParser) {
    (journal, lang, format, output) = (parsed.journal, parsed.lang, parsed.format, parsed.output)
    (now, width, words) = (parsed.now, parsed.width, parsed.words)
    (force, sandbox, dryRun) = (parsed.force, parsed.sandbox, parsed.dryRun)
    (strict, echo, batch) = (parsed.strict, parsed.echo, parsed.batch)
    (noColor, quiet) = (parsed.noColor, parsed.quiet)
    (help, version) = (parsed.help, parsed.version)
  }
}

/// How the options are typed.
///
/// The words of `--help` and of usage errors are in the catalogue, so the parser's own are not shown.
struct OptionParser: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "wubu", helpNames: [])

  @Option(completion: .file()) var journal: String?
  @Option(completion: .list(Language.allCases.map(\.rawValue))) var lang: String?
  @Option(completion: .list(Format.allCases.map(\.rawValue))) var format: String?
  @Option(name: [.short, .long], completion: .file()) var output: String?
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
  @Argument(parsing: .captureForPassthrough, completion: .custom(ShellCompletion.candidates))
  var words: [String] = []
}
