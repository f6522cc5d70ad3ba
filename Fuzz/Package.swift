// swift-tools-version: 6.2

// Coverage-guided fuzzing of what reads bytes from outside: scripts/fuzz. A package of its own, over
// the same sources, so that neither a build nor the tests pay for it.

import Foundation
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

func module(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: uses, path: "Sources/\(name)", swiftSettings: fuzzed)
}

let core = ["Dates", "Catalogue", "Journal", "Method", "Portfolio", "Command"]
let csv = FileManager.default.fileExists(atPath: Context.packageDirectory + "/Sources/CSV")

let package = Package(
  name: "fuzz",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    module("Dates", uses: [yams]),
    module("Catalogue"),
    module("Journal", uses: ["Dates"]),
    module("Method", uses: ["Dates", yams]),
    module("Portfolio", uses: ["Journal", "Method", "Dates"]),
    module("Command", uses: ["Portfolio", "Journal", "Dates", "Catalogue"]),
    .target(name: "Driver", path: "Driver"),
    .executableTarget(
      name: "Fuzzing",
      dependencies: ["Driver"] + (core + (csv ? ["CSV"] : [])).map { .byName(name: $0) },
      path: "Fuzzing",
      swiftSettings: fuzzed,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]
    ),
  ] + (csv ? [module("CSV")] : [])
)
