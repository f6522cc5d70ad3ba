import Dates
import Glibc

/// The present moment: the system's, or one that stands still until it is moved.
struct Clock {
  private let zone: Zone
  private var frozen: Moment?

  init(zone: Zone, frozen: Moment? = nil) {
    self.zone = zone
    self.frozen = frozen
  }

  var now: Moment {
    if let frozen { return frozen }
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Moment(
      milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000,
      offsetMinutes: zone.offsetMinutes(at: time.tv_sec)
    )
  }

  mutating func move(to moment: Moment) { frozen = moment }
}

/// The zone of the moments that are stamped.
///
/// The C library knows the zones; Foundation would load ICU for it.
enum Zone {
  case offset(minutes: Int)
  /// The one that `TZ` or the system names.
  case system

  /// The zone that a setting names, as `+08:00` or `Asia/Shanghai`; nil where the system has none such.
  init?(named name: String) {
    if let moment = Moment("2000-01-01T00:00\(name)") {
      self = .offset(minutes: moment.offsetMinutes)
      return
    }
    guard Self.isFile(name) else { return nil }
    unsafe setenv("TZ", name, 1)
    tzset()
    self = .system
  }

  /// Whether a setting may name it: what is accepted is what can be used.
  @Sendable static func isKnown(_ name: String) -> Bool {
    Moment("2000-01-01T00:00\(name)") != nil || isFile(name)
  }

  private static func isFile(_ name: String) -> Bool {
    let isName = !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    guard isName, !name.contains("..") else { return false }
    var status = stat()
    return unsafe stat("/usr/share/zoneinfo/\(name)", &status) == 0
      && status.st_mode & S_IFMT == S_IFREG
  }

  func offsetMinutes(at seconds: Int) -> Int {
    switch self {
    case .offset(let minutes): return minutes
    case .system:
      var time = seconds
      var local = unsafe tm()
      return unsafe localtime_r(&time, &local) == nil ? 0 : unsafe local.tm_gmtoff / 60
    }
  }
}

/// The moment at which `--now` freezes the clock; without an offset it waits for its zone.
enum FrozenTime: Equatable {
  case exact(Moment)
  /// Taken as if the zone were that of Greenwich.
  case local(Moment)

  /// Reads `2026-11-23`, `2026-11-23T09:15` or `2026-11-23T09:15+08:00`; without a time it is 09:00.
  init(_ text: String) throws(UsageError) {
    let text = text.replacing(" ", with: "T")
    if let moment = Moment(text) {
      self = .exact(moment)
    } else if let moment = Moment(text + "Z") ?? Moment(text + "T09:00Z") {
      self = .local(moment)
    } else {
      throw .noTime(text)
    }
  }

  func moment(in zone: Zone) -> Moment {
    switch self {
    case .exact(let moment): return moment
    case .local(let moment):
      // The offset at that time of day, which is near enough the one at the same time in Greenwich;
      // asked a second time it is right around a change of the clocks too.
      let seconds = moment.milliseconds / 1000
      let guess = zone.offsetMinutes(at: seconds)
      let offset = zone.offsetMinutes(at: seconds - guess * 60)
      return Moment(
        milliseconds: moment.milliseconds - offset * 60_000,
        offsetMinutes: offset
      )
    }
  }
}
