import Catalogue
import Command

/// Lines with a slip in them, and what was probably meant.
extension Session {
  /// What a reply to the line that was probably meant leads to; nil where none is proposed.
  mutating func meant(_ open: Clarification, _ reply: String) -> [Effect]? {
    let isYes = reply.isEmpty || setup.catalogue.means(reply, .wordYes)
    let isNo = setup.catalogue.means(reply, .wordNo)
    switch open.need {
    case .verbMeant(let line):
      if isYes { return command(line, chosen: open.chosen) }
      if isNo { return command(noteVerb + " " + open.line) }
      return reader.control(reply) == nil ? command(reply) : [.say(.key(.nothingRecorded))]
    case .slip(let word, let line):
      if isYes { return command(line, chosen: open.chosen) }
      if isNo {
        distinct.insert(word)
        return command(open.line, chosen: open.chosen)
      }
      return withWord(reply, for: word, open)
    case .newBrand(let word, let line):
      if isYes { return command(line, chosen: open.chosen) }
      guard isNo else { return nil }
      // It was meant as the brand; when the right one is asked for, it is not to stay in the note.
      distinct.insert(word)
      let words = open.line.replacingLast(word, with: " ").split(separator: " ")
      return command(words.joined(separator: " "), chosen: open.chosen)
    default: return nil
    }
  }

  /// The line with the right word, where a word and no line was typed.
  private mutating func withWord(
    _ reply: String,
    for word: String,
    _ open: Clarification
  ) -> [Effect]? {
    guard reader.control(reply) == nil, !reply.contains(where: \.isNumber),
      reply.split(separator: " ").count < 4
    else { return nil }
    do throws(CommandError) {
      _ = try reader.command(reply, in: context())
      return nil
    } catch {
      guard error.lacksVerb else { return nil }
      return command(open.line.replacingLast(word, with: reply), chosen: open.chosen)
    }
  }
}
