package import Catalogue
import Method
import Report

/// How the trade of a method speaks.
extension Session {
  /// What the method that speaks now calls customer, brand and visit: that of the open interview,
  /// else the default one, once it was read.
  package var trade: Trade {
    shelf.methods[interview?.method ?? defaultMethod].map(\.trade) ?? Trade()
  }

  /// The words, as the trade speaks.
  var catalogue: Catalogue { setup.catalogue.speaking(as: trade) }
}
