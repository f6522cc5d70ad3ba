package import Foundation
package import YAML

/// The texts of `lang/`, and the person's own methods: read where they are needed, not at the start.
package struct Library: Sendable {
  /// Path below the project's root → text, such as `lang/readings.txt`.
  private let files: [String: String]
  /// The YAML files that were packed when the program was built, by their paths.
  private let packed: [String: String]
  private let own: OwnMethods

  package init(
    files: [String: String],
    packed: [String: String] = [:],
    own: OwnMethods = OwnMethods()
  ) {
    self.files = files
    self.packed = packed
    self.own = own
  }

  package func text(_ path: String) -> String { files[path] ?? "" }

  /// A YAML file; nil where there is none.
  package func yaml(_ path: String) -> YAMLSource? {
    packed[path].map(YAMLSource.packed) ?? files[path].map(YAMLSource.text)
  }

  /// The YAML files of a folder, in order.
  package func yaml(in folder: String) -> [YAMLSource] { paths(in: folder).compactMap(yaml) }

  /// The paths of the YAML files in a folder, in order.
  private func paths(in folder: String) -> [String] {
    Set(files.keys).union(packed.keys)
      .filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".yaml") }.sorted()
  }

  /// The methods that there are: a person's own goes before a shipped one of the same name.
  package var methodIDs: [String] {
    let shipped = paths(in: Self.methods).map {
      String($0.dropFirst(Self.methods.count + 1).dropLast(5))
    }
    return Set(own.names() + shipped).sorted()
  }

  /// The file of a method, and where it lies; nil where there is none.
  package func method(_ id: String) -> (file: MethodFile, path: String)? {
    // What was typed is the name of a file, never a way to one.
    guard !id.contains("/") else { return nil }
    if let file = own.file(id) { return (file, own.folder + "/" + id + ".yaml") }
    let path = "\(Self.methods)/\(id).yaml"
    return yaml(path).map { (.yaml($0), path) }
  }

  private static let methods = "lang/methods"
}

/// A person's own method files, which the edge looks for when they are asked for.
package struct OwnMethods: Sendable {
  package var folder: String
  /// The names of the files, without `.yaml`.
  package var names: @Sendable () -> [String]
  package var file: @Sendable (String) -> MethodFile?

  package init(
    folder: String = "",
    names: @escaping @Sendable () -> [String] = { [] },
    file: @escaping @Sendable (String) -> MethodFile? = { _ in nil }
  ) {
    self.folder = folder
    self.names = names
    self.file = file
  }

  /// Files that are known already, by their names.
  package init(_ texts: [String: String], folder: String = "") {
    self.init(
      folder: folder,
      names: { texts.keys.map { String($0.dropLast(5)) } },
      file: { texts[$0 + ".yaml"].map { .yaml(.text($0)) } }
    )
  }
}

/// What is in a method file.
package enum MethodFile: Equatable, Sendable {
  case yaml(YAMLSource)
  /// More bytes than a method file may have; they were not read.
  case tooLarge
  /// No UTF-8, or not to be read at all.
  case unreadable

  /// The most that a method file may have; the longest shipped one has a sixth of it.
  package static let mostBytes = 256 << 10

  /// What a file holds, given all that was read of it.
  package init(_ bytes: Data) {
    if bytes.count > Self.mostBytes {
      self = .tooLarge
    } else {
      self = String(data: bytes, encoding: .utf8).map { .yaml(.text($0)) } ?? .unreadable
    }
  }
}
