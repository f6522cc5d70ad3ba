import Catalogue

/// Wordings of a document, each made when it is first asked for: most days need few of the many there are.
package struct Wordings: Equatable, Sendable {
  private let made: [Lazily<[Document.Block]>]
  /// Blocks at the end of every wording.
  var foot: [Document.Block] = []

  package init(_ make: [@Sendable () -> [Document.Block]]) { made = make.map { Lazily($0) } }

  package var count: Int { made.count }

  package subscript(number: Int) -> [Document.Block] { made[number].value + foot }

  /// Whether all wordings say the same; they are all made for that.
  package static func == (one: Wordings, other: Wordings) -> Bool {
    one.count == other.count && (0..<one.count).allSatisfy { one[$0] == other[$0] }
  }
}

extension Wordings: ExpressibleByArrayLiteral {
  package init(arrayLiteral wordings: [Document.Block]...) {
    self.init(wordings.map { blocks in { blocks } })
  }
}
