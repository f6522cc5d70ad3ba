/// The texts of `lang/`, and the person's own methods: read where they are needed, not at the start.
package struct Library: Sendable {
  /// Path below the project's root → text, such as `lang/methods/135.yaml`.
  private let files: [String: String]
  /// File name → text of the person's own methods.
  package let ownMethods: [String: String]

  package init(files: [String: String], ownMethods: [String: String] = [:]) {
    self.files = files
    self.ownMethods = ownMethods
  }

  package func find(_ path: String) -> String? { files[path] }
  package func text(_ path: String) -> String { files[path] ?? "" }

  /// The paths in a folder, in order.
  package func paths(in folder: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder + "/") }.sorted()
  }
}
