import Method

/// What a file's reader found wrong, as tests write it down.
struct Found: Equatable {
  var line: Int
  var problem: MethodFinding.Problem

  init(_ line: Int, _ problem: MethodFinding.Problem) {
    self.line = line
    self.problem = problem
  }

  static func all(in read: () throws(MethodFindings) -> Void) -> [Found] {
    do {
      try read()
      return []
    } catch {
      return error.all.map { Found($0.line, $0.problem) }
    }
  }
}
