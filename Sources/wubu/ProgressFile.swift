import Catalogue
import Foundation
import Glibc
import Storage
import Training

/// Where a learner's progress is kept between runs: beside the history, never in the journal.
struct ProgressFile {
  /// Far more than all lessons take.
  private static let mostBytes = 4 << 20

  private let path: String?
  private(set) var record = TrainingRecord()

  /// Nothing is known, and nothing is kept.
  init() { path = nil }

  /// Reads it; one that is none of ours is put aside, which is told.
  init(_ path: String, tell: (Phrase) -> Void) {
    let bytes: Data
    do throws(InputFileError) {
      bytes = try InputFile.read(path, most: Self.mostBytes)
    } catch {
      self.path = Self.isFree(path, error, tell) ? path : nil
      return
    }
    do {
      record = try TrainingRecord(reading: bytes)
      self.path = path
    } catch {
      self.path = Self.isPutAside(path, tell) ? path : nil
    }
  }

  /// Where one is there and cannot be read, a new one must not take its place.
  private static func isFree(
    _ path: String,
    _ error: InputFileError,
    _ tell: (Phrase) -> Void
  ) -> Bool {
    if case .tooBig = error { return isPutAside(path, tell) }
    if unsafe access(path, F_OK) != 0 { return true }
    tell(.key(.trainingProgressLost, ["reason": error.reason]))
    return false
  }

  /// What cannot be put aside must not be written over.
  private static func isPutAside(_ path: String, _ tell: (Phrase) -> Void) -> Bool {
    let kept = path + ".old"
    guard unsafe rename(path, kept) == 0 else {
      let reason = Phrase.reason(errno)
      tell(.key(.trainingProgressStuck, ["path": .text(path), "reason": reason]))
      return false
    }
    tell(.key(.trainingProgressBroken, ["path": .text(path), "kept": .text(kept)]))
    return true
  }

  /// - Throws: Why it could not be kept; the file is as it was then.
  mutating func keep(_ progress: LessonProgress) throws(OutputFileError) {
    guard let path else { return }
    record.keep(progress)
    try OutputFile.replace(path, by: record.text + "\n")
  }

  /// The progress files in a folder under their learners' names: `lin.json`, `lin/training.json`, or as
  /// a state folder holds it, `lin/wubu/training.json`.
  static func learners(in folder: String) -> [(name: String, bytes: Data)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      let path = folder + "/" + name
      if name.hasSuffix(".json") { return read(path).map { (String(name.dropLast(5)), $0) } }
      let own = ["/training.json", "/wubu/training.json"].lazy.compactMap { read(path + $0) }
      return own.first.map { (name, $0) }
    }
  }

  private static func read(_ path: String) -> Data? {
    try? InputFile.read(path, most: mostBytes)
  }
}
