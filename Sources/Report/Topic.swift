import Catalogue

/// What a tag is about, in so far as a report counts it; the words are in the catalogue.
enum Topic: CaseIterable {
  case shortage
  case display
  case displayGood
  case displayBad
  case displayFixed
  case quote
  case newProduct
  case publicity
  case tagsGood
  case tagsBad

  var key: Key {
    switch self {
    case .shortage: .wordTopicShortage
    case .display: .wordTopicDisplay
    case .displayGood: .wordTopicDisplayGood
    case .displayBad: .wordTopicDisplayBad
    case .displayFixed: .wordTopicDisplayFixed
    case .quote: .wordTopicQuote
    case .newProduct: .wordTopicNewProduct
    case .publicity: .wordTopicPublicity
    case .tagsGood: .wordTopicTagsGood
    case .tagsBad: .wordTopicTagsBad
    }
  }
}
