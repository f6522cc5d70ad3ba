import Synchronization

/// The pinyin table, read when it is first needed.
///
/// A class, since all copies of an index must share the one table: reading it takes longer than
/// reading a line.
final class SharedReadings: Sendable {
  private let read: @Sendable () -> Readings
  private let table = Mutex<Readings?>(nil)

  init(_ read: @escaping @Sendable () -> Readings) { self.read = read }

  var readings: Readings {
    table.withLock { table in
      if let table { return table }
      let new = read()
      table = new
      return new
    }
  }
}
