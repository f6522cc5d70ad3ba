package import Catalogue

/// What the edge has found around the conversation; what it means is said by the session.
package struct Examination: Equatable, Sendable {
  /// What a journal needs of the disk, and whether it is there.
  package enum Trial: Equatable, Sendable {
    case works(syncMilliseconds: Int)
    case lacks(Phrase)
  }

  /// The file of the journal.
  package struct File: Equatable, Sendable {
    package var path: String
    /// Where links lead; the same as the path where there are none.
    package var target: String
    /// The rights of the file and of its folder, as `chmod` counts them; nil where it is missing.
    package var mode: Int?
    package var folderMode: Int?
    /// Why it cannot be written; nil where it can.
    package var refusal: Phrase?
    /// Nil where it could not be tried.
    package var trial: Trial?
    /// How many bytes stand behind the last line end.
    package var tornBytes: Int
    /// What crashes and repairs have left beside it.
    package var copies: [String]

    package init(
      path: String,
      target: String? = nil,
      mode: Int? = nil,
      folderMode: Int? = nil,
      refusal: Phrase? = nil,
      trial: Trial? = nil,
      tornBytes: Int = 0,
      copies: [String] = []
    ) {
      self.path = path
      self.target = target ?? path
      self.mode = mode
      self.folderMode = folderMode
      self.refusal = refusal
      self.trial = trial
      self.tornBytes = tornBytes
      self.copies = copies
    }
  }

  /// Nil in a sandbox, which has none.
  package var file: File?
  /// The locale that the environment names, and whether it stands for UTF-8.
  package var locale: String
  package var isUTF8: Bool
  /// Columns of the screen; nil where nothing is shown on one.
  package var width: Int?
  package var history: String
  package var methods: String
  /// The program and what it was built with: `wubu 0.1.0`, `GNU readline 8.2`.
  package var versions: [String]

  package init(
    file: File?,
    locale: String,
    isUTF8: Bool,
    width: Int?,
    history: String,
    methods: String,
    versions: [String]
  ) {
    self.file = file
    self.locale = locale
    self.isUTF8 = isUTF8
    self.width = width
    self.history = history
    self.methods = methods
    self.versions = versions
  }
}
