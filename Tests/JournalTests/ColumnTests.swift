import Foundation
import Testing

@testable import Journal

struct ColumnTests {
  /// A column whose first numbers stand in a checkpoint, at an odd place of its bytes, as after a name.
  private func noted(_ numbers: [Int32]) throws -> Column<Int32> {
    var writer = ColumnWriter()
    writer.append("odd")
    writer.append(numbers)
    var reader = ColumnReader(writer.bytes)
    #expect(reader.text() == "odd")
    let column = reader.column(of: Int32.self)
    return try #require(column)
  }

  @Test func `what a checkpoint holds and what came since is one row`() throws {
    var column = try noted([3, -1, 4])
    column.append(1)
    column.extend(to: 6, with: 9)
    column.extend(to: 2, with: 7)
    #expect(Array(column) == [3, -1, 4, 1, 9, 9])
    #expect(column.last == 9)
    #expect(column.positions(in: 1..<6) { $0 > 0 } == [2, 3, 4, 5])
    #expect(column.positions(in: 4..<6) { $0 == 9 } == [4, 5])
    #expect(column.positions(in: 0..<2) { $0 == 3 } == [0])
    #expect(column.positions(in: 2..<2) { _ in true } == [])
    #expect(column.arePositionsOrNone(of: 10))
    #expect(!column.arePositionsOrNone(of: 9))
  }

  @Test func `a number that changes leaves those of the checkpoint alone`() throws {
    let before = try noted([3, -1, 4])
    var column = before
    column.append(1)
    column[1] = 5
    column[3] = 6
    #expect(Array(column) == [3, 5, 4, 6])
    #expect(Array(before) == [3, -1, 4])
  }

  /// A decade has more lines than a piece has; some were noted, some came since.
  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 131_072, 140_000, 150_000])
  func `a column of many pieces is written whole, however much of it was noted`(count: Int) throws {
    let all = (0..<Int32(150_000)).map { $0 &* 7 }
    var column = try noted(Array(all.prefix(count)))
    for number in all[count...] { column.append(number) }
    var writer = ColumnWriter()
    writer.append(column)
    #expect(writer.pieces.allSatisfy { $0.count <= 1 << 18 })
    var reader = ColumnReader(writer.bytes)
    let read = reader.column(of: Int32.self)
    #expect(reader.atEnd)
    #expect(read.map(Array.init) == all)
  }

  @Test func `a column that says to be longer than the bytes are is none`() {
    var writer = ColumnWriter()
    writer.append([Int32(1), 2, 3])
    var reader = ColumnReader(writer.bytes.dropLast())
    #expect(reader.column(of: Int32.self) == nil)
  }
}

struct LineBlocksTests {
  /// Lines that go on from day to day, two a day, one of them entered late and one that cannot be read.
  @Test func `lines about some days are in the blocks that are named, and in few others`() {
    var days = (0..<2000).map { Int32(20_000 + $0 / 2) }
    days[1500] = 20_010
    var blocks = LineBlocks()
    for (position, day) in days.enumerated() {
      blocks.note(position == 700 ? nil : .visit, day, at: position)
    }
    #expect(blocks.firsts.count == LineBlocks.count(forLines: 2000))
    for wanted in [20_010...20_010, 19_000...19_999, 20_300...20_500, 19_000...30_000]
      as [ClosedRange<Int32>]
    {
      let lines = Set(blocks.ranges(touching: wanted, ofLines: 2000).joined())
      for position in days.indices where position != 700 && wanted.contains(days[position]) {
        #expect(lines.contains(position), "\(position) for \(wanted)")
      }
    }
    // The day that was entered late makes two of eight blocks of it.
    #expect(blocks.ranges(touching: 20_010...20_010, ofLines: 2000) == [0..<256, 1280..<1536])
    #expect(blocks.ranges(touching: 20_900...20_999, ofLines: 2000) == [1792..<2000])
    #expect(blocks.ranges(touching: 19_000...19_999, ofLines: 2000) == [])
  }

  @Test func `lines of rare kinds are in the blocks that are named, and in few others`() {
    var blocks = LineBlocks()
    for position in 0..<1000 {
      let kind: Kind? = [300: .task, 301: .task, 900: .goal, 901: nil][position, default: .visit]
      blocks.note(kind, 20_000, at: position)
    }
    #expect(blocks.ranges(holding: KindSet([.task]), ofLines: 1000) == [256..<512])
    #expect(
      blocks.ranges(holding: KindSet([.goal, .task]), ofLines: 1000) == [256..<512, 768..<1000]
    )
    #expect(blocks.ranges(holding: KindSet([.visit]), ofLines: 1000) == [0..<1000])
    #expect(blocks.ranges(holding: KindSet([.undo]), ofLines: 1000) == [])
  }
}
