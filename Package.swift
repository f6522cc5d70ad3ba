// swift-tools-version: 6.2

// The architecture in one page: the modules, and who may use whom. The core decides and touches
// nothing; the edge acts and decides nothing. `scripts/check` holds the build to these lines.

import PackageDescription

/// Every target is built this way: Swift 6 concurrency checks, warnings are errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func module(_ name: String, uses: [Target.Dependency] = [], data: [String] = []) -> Target {
  .target(name: name, dependencies: uses, exclude: data, swiftSettings: strict)
}

func tests(_ name: String, uses: [Target.Dependency], data: [String] = []) -> Target {
  .testTarget(name: name, dependencies: uses, exclude: data, swiftSettings: strict)
}

let package = Package(
  name: "wubu",
  products: [.executable(name: "wubu", targets: ["wubu"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The core: no input or output, no clock, no terminal.
    module("YAML", uses: [yams]),
    module("Dates", uses: ["YAML"]),
    module("Catalogue"),
    module("CSV"),
    module("Journal", uses: ["Dates", "CBytes"], data: ["README.md"]),
    module("Method", uses: ["Dates", "YAML"]),
    module("Portfolio", uses: ["Journal", "Method", "Dates"]),
    module("Command", uses: ["Portfolio", "Journal", "Dates", "Catalogue", "CSV"]),
    module(
      "Report",
      uses: ["Portfolio", "Method", "Journal", "Dates", "Catalogue", "CSV"],
      data: ["README.md"]
    ),
    module(
      "Conversation",
      uses: [
        "Command", "Report", "Portfolio", "Method", "Journal", "Dates", "Catalogue", "CSV", "YAML",
      ]
    ),

    module(
      "Training",
      uses: [
        "Conversation", "Command", "Report", "Portfolio", "Method", "Journal", "Dates", "Catalogue",
      ]
    ),

    // What Swift has no word for: the sum of bytes by the processor, the search for bytes. No system call.
    .systemLibrary(name: "CBytes"),

    // The edge: readline, the terminal, the file, the program.
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    module("Terminal", uses: ["CReadline", "Catalogue"]),
    module("Storage", uses: ["Journal", "Dates"]),
    .executableTarget(
      name: "wubu",
      dependencies: [
        "Training", "Conversation", "Command", "Report", "Portfolio", "Method", "Journal", "Dates",
        "Catalogue", "Terminal", "Storage", arguments,
      ],
      swiftSettings: strict,
      plugins: ["EmbedPlugin"]
    ),

    // lang/ and the lessons become Swift tables at build time, YAML in the form that needs no parser.
    .executableTarget(name: "Embed", dependencies: ["YAML"], swiftSettings: strict),
    .plugin(
      name: "EmbedPlugin",
      capability: .buildTool(),
      dependencies: ["Embed"],
      path: "Sources/EmbedPlugin"
    ),

    .target(
      name: "TestSupport",
      dependencies: [
        "Dates", "Catalogue", "Journal", "Method", "Portfolio", "Conversation", "YAML",
      ],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    // System calls that fail when a test plans it; scripts/torture loads them into the program itself.
    .target(name: "FailingCalls", path: "Tests/FailingCalls"),
    tests("YAMLTests", uses: ["YAML", yams, "TestSupport"]),
    tests("DatesTests", uses: ["Dates", "TestSupport"]),
    tests("CatalogueTests", uses: ["Catalogue", "TestSupport"]),
    tests("CSVTests", uses: ["CSV", "TestSupport"]),
    tests("JournalTests", uses: ["Journal", "Dates", "TestSupport"]),
    tests(
      "MethodTests",
      uses: ["Method", "Dates", "YAML", "TestSupport"],
      data: ["QuestionIDs.txt"]
    ),
    tests("PortfolioTests", uses: ["Portfolio", "Journal", "Method", "Dates", "TestSupport"]),
    tests(
      "CommandTests",
      uses: ["Command", "Portfolio", "Journal", "Dates", "Catalogue", "CSV", "TestSupport"],
      data: ["Lines"]
    ),
    tests(
      "ReportTests",
      uses: ["Report", "Portfolio", "Method", "Journal", "Dates", "Catalogue", "TestSupport"],
      data: ["Golden"]
    ),
    tests(
      "ConversationTests",
      uses: [
        "Conversation", "Command", "Report", "Portfolio", "Method", "Journal", "Dates",
        "Catalogue", "YAML", "TestSupport",
      ],
      data: ["Transcripts"]
    ),
    tests(
      "TrainingTests",
      uses: [
        "Training", "Conversation", "Command", "Report", "Journal", "Dates", "Catalogue",
        "TestSupport",
      ]
    ),
    tests("StorageTests", uses: ["Storage", "Journal", "Dates", "TestSupport", "FailingCalls"]),
    tests("TerminalTests", uses: ["Terminal", "Catalogue", "FailingCalls"]),
    tests("EndToEndTests", uses: ["wubu", "Journal", "TestSupport"], data: ["terminal.py"]),
  ]
)
