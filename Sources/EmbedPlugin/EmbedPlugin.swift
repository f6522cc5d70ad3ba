import Foundation
import PackagePlugin

/// Turns `lang/` and the lessons into one Swift table that is compiled into the program.
///
/// The inputs are listed anew at each build, so a new or changed file is picked up by the next one.
@main
struct EmbedPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    let inputs = try ["lang", "scripts/training"].flatMap { try files(in: $0, below: root) }
    return [
      .buildCommand(
        displayName: "Embedding lang/ and the lessons",
        executable: try context.tool(named: "Embed").url,
        arguments: [output.path, root.path] + inputs.map(\.path),
        inputFiles: inputs,
        outputFiles: [output]
      )
    ]
  }

  /// The data files below a folder, in a fixed order so that builds are reproducible.
  private func files(in folder: String, below root: URL) throws -> [URL] {
    let kinds: Set<String> = ["strings", "yaml", "txt", "lesson"]
    let all = FileManager.default.enumerator(
      at: root.appending(path: folder),
      includingPropertiesForKeys: nil
    )
    let urls = all?.compactMap { $0 as? URL } ?? []
    return
      urls
      .filter { kinds.contains($0.pathExtension) && !$0.path.hasSuffix("first-month.txt") }
      .sorted { $0.path < $1.path }
  }
}
