import Catalogue
import Command
import Dates
import Journal
import Portfolio
import Report

/// 投诉解决了, `the complaint is solved`: nobody complains that something is solved.
extension Session {
  /// Closes what is open of the kind, and of the customer where one is named; asks where there are several.
  ///
  /// Nil where the line tells something else.
  mutating func closedInWords(_ recording: Recording) -> [Effect]? {
    guard recording.drafts.count == 1, let draft = recording.drafts.first,
      draft.kind == .complaint || draft.kind == .need,
      draft.fields.keys.allSatisfy({ $0 == .customer || $0 == .note }),
      let note = draft[.note]?.string, let result = reader.resultOfDone(note, in: context())
    else { return nil }
    var listing = Listing()
    (listing.open, listing.kinds, listing.customer) = (true, [draft.kind], draft[.customer]?.string)
    let open = Array(openEntries(listing).prefix(2))
    guard let first = open.first else {
      return [.fail(.key(.nothingOpen, ["kind": .key(EntryWords.verb(of: draft))]))]
    }
    guard open.count > 1 else {
      let reference = EntryReference(by: first.by, n: first.n)
      return close([reference], result.isEmpty ? nil : result, draft.on)
    }
    let line = draft.on.description + " " + setup.catalogue.name(of: .wordVerbDone, in: .english)
    return list(listing) + refused(.missing(.of, verb: .done), line, chosen: [:])
  }
}
