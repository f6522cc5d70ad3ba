import Catalogue
import Method
import Testing

/// A method file and the catalogue know the same words of a trade.
struct TradeWordTests {
  @Test func `what a method file may name is what sentences can say`() {
    #expect(Method.wordNames == Set(Trade.Word.allCases.map(\.rawValue)))
  }
}
