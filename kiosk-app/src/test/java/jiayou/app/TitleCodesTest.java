package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import jiayou.core.invoice.Title;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The code that a phone shows for the title of an invoice; these were made by Python's `base64`.
class TitleCodesTest {

  static final String COMPANY =
      "$016Z2S5bKa54mp5rWB5pyJ6ZmQ5YWs5Y+4PC8+OTEzNTAxMDBNMDAwMTAwWTQzPC8+5Lq65rCR6LevI"
          + "DEg5Y+3fDAxMC0xPC8+5bel6KGMIDYyMjI8Lz4zQTVG$";

  static final Title TITLE = new Title(Title.Kind.COMPANY, "青岚物流有限公司", "91350100M000100Y43", "");

  @Test
  void aCompanysCodeHasItsNameAndTaxNumber() {
    assertEquals(Optional.of(TITLE), TitleCodes.read(COMPANY));
  }

  @Test
  void aCodeWithoutTaxNumberIsAPersons() {
    assertEquals(
        Optional.of(new Title(Title.Kind.PERSON, "王小明", "", "")),
        TitleCodes.read("$01546L5bCP5piOPC8+PC8+PC8+PC8+MDAwMA==$"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "$01$", "$01=====$", "$02AAAA$", "$01AAAA$", "hello"})
  void anythingElseIsNoTitle(String scanned) {
    assertEquals(Optional.empty(), TitleCodes.read(scanned));
  }
}
