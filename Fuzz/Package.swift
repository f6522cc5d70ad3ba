// swift-tools-version: 6.2

// Coverage-guided fuzzing of what reads bytes from outside: scripts/fuzz. A package of its own, over
// the same sources, so that neither a build nor the tests pay for it.

import PackageDescription

/// Everything here reports to the fuzzer which ways it went.
let fuzzed: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-sanitize=fuzzer"]),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func module(_ name: String, uses: [Target.Dependency] = [], data: [String] = []) -> Target {
  .target(
    name: name,
    dependencies: uses,
    path: "Sources/\(name)",
    exclude: data,
    swiftSettings: fuzzed
  )
}

let package = Package(
  name: "fuzz",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    module("YAML", uses: [yams]),
    module("Dates", uses: ["YAML"]),
    module("Catalogue"),
    module("CSV"),
    .systemLibrary(name: "CBytes", path: "Sources/CBytes"),
    module("Journal", uses: ["Dates", "CBytes"], data: ["README.md"]),
    module("Method", uses: ["Dates", "YAML"]),
    module("Portfolio", uses: ["Journal", "Method", "Dates"]),
    module("Command", uses: ["Portfolio", "Journal", "Dates", "Catalogue", "CSV"]),
    .target(name: "Driver", path: "Driver"),
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "Driver", "Command", "Portfolio", "Journal", "Method", "Dates", "Catalogue", "CSV",
      ],
      path: "Fuzzing",
      swiftSettings: fuzzed,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]
    ),
  ]
)
