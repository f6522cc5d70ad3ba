package import Synchronization

/// What is made when it is first asked for.
///
/// A class, since all copies of what holds one must share what was made: a table of words takes longer to
/// read than a line does.
package final class Lazily<Value: Sendable>: Sendable {
  @usableFromInline let make: @Sendable () -> Value
  @usableFromInline let made = Mutex<Value?>(nil)

  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  // Other modules can specialise what they see.
  @inlinable package var value: Value {
    made.withLock { made in
      if let made { return made }
      let new = make()
      made = new
      return new
    }
  }

  /// Hands over what was made, if it was, so that it can be changed without a copy.
  package func take() -> Value? { made.withLock { $0.take() } }
}
