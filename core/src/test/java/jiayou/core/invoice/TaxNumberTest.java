package jiayou.core.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jiayou.core.invoice.TaxNumber.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of a typed tax number; the codes are those of real bodies.
class TaxNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y43",
        "91330782147634358J",
        "91330782MAEKK29W4R",
        "91610000681575394Q",
        "52310106751466629W",
      })
  void aSocialCreditCodeWithItsCheckDigitIsFine(String code) {
    assertEquals(new Judgement.Fine(), TaxNumber.judge(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"91330782147634358K", "91330782147643358J", "91110108MA01KPGP0L"})
  void aWrongCheckDigitWarnsAndDoesNotBlock(String code) {
    assertEquals(new Judgement.WrongCheckDigit(), TaxNumber.judge(code));
    assertTrue(TaxNumber.judge(code).isAllowed());
  }

  @Test
  void otherLegalLengthsHaveNoCheckDigit() {
    assertEquals(new Judgement.Fine(), TaxNumber.judge("339901999999142"));
    assertEquals(new Judgement.Fine(), TaxNumber.judge("12345678901234567"));
    assertEquals(new Judgement.Fine(), TaxNumber.judge("12345678901234567890"));
  }

  @Test
  void aShortOneSaysHowManyAreMissing() {
    assertEquals(new Judgement.TooShort(18), TaxNumber.judge(""));
    assertEquals(new Judgement.TooShort(2), TaxNumber.judge("9133078214763435"));
    assertEquals(new Judgement.TooShort(1), TaxNumber.judge("1234567890123456789"));
  }

  @Test
  void blanksSmallLettersAndTooManyAreNoNumber() {
    assertEquals(new Judgement.NoNumber(), TaxNumber.judge("9135 0100"));
    assertEquals(new Judgement.NoNumber(), TaxNumber.judge("91350100m000100y43"));
    assertEquals(new Judgement.NoNumber(), TaxNumber.judge("123456789012345678901"));
  }
}
