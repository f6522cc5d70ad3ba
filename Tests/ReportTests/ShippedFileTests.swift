import Foundation
import Method
import TestSupport
import Testing

/// Every method that is shipped reads without a finding, with the facts and subjects there are.
struct ShippedFileTests {
  static let files: [String] = {
    let folder = Shipped.root.appending(path: "lang/methods").path
    // An empty list would be a test that runs over nothing; the count below sees to it.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  @Test(arguments: files)
  func `a shipped method has no fault`(file: String) throws {
    do {
      let method = try MethodFixture(String(file.dropLast(5))).method
      #expect(method.id + ".yaml" == file)
      #expect(!method.steps.isEmpty)
    } catch let findings as MethodFindings {
      Issue.record("\(findings.all)")
    }
  }

  @Test func `there are shipped methods`() { #expect(Self.files.contains("135.yaml")) }
}
