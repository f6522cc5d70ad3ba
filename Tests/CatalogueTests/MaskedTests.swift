import Catalogue
import Testing

struct MaskedTests {
  @Test(arguments: [
    ("13812345678", "138****5678"), ("138 1234 5678", "138 **** 5678"),
    ("+86 13812345678", "+86 1******5678"), ("0531-88886666", "053*-****6666"),
    ("88886666", "****6666"), ("12345", "***45"), ("１３８１２３４５６７８", "１３８****５６７８"),
    ("", ""), ("无", "无"),
  ])
  func `of a phone number only the ends are shown`(phone: String, masked: String) {
    #expect(phone.maskedAsPhone == masked)
  }

  @Test(arguments: [
    ("致电138 1234 5678。", "致电138 **** 5678。"), ("138-1234-5678", "138-****-5678"),
    ("2026-11-23 2026-11-24", "2026-11-23 2026-11-24"), ("370 1234 56789", "370 1234 56789"),
    ("164 1234", "164 1234"), ("", ""),
  ])
  func `a phone number in groups is masked too`(text: String, masked: String) {
    #expect(text.maskingLongNumbers == masked)
  }

  @Test func `long numbers in a text are masked, short ones and dates stay`() {
    let text = "店主 13812345678，身份证37010119800512001X，2026-11-23要164条，编码1001"
    #expect(
      text.maskingLongNumbers
        == "店主 138****5678，身份证370**********2001X，2026-11-23要164条，编码1001"
    )
  }
}
