package import Journal
package import Method

extension Session {
  /// The question that an answer answers; nil where its method, or the question in it, is not known.
  package func question(answeredBy draft: Draft) -> Question? {
    guard draft.kind == .answer, let id = draft[.method]?.string else { return nil }
    return shelf.method(id)?.question(draft[.question]?.string ?? "")
  }
}
