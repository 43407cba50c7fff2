package jiayou.payment.emv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jiayou.payment.emv.MerchantCode.Reading;
import jiayou.payment.emv.MerchantField.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class MerchantCodeTest {

  private static final String EXAMPLE = Codes.text("/mpm/payload");

  @Test
  void checksumIsTheOneOfItsCatalogue() {
    assertEquals(Codes.text("/crc_check/out"), Checksum.of(Codes.text("/crc_check/in")));
  }

  @Test
  void exampleOfTheDocumentIsReadFieldByField() {
    List<MerchantField> fields = new ArrayList<>();
    Codes.ALL
        .at("/mpm/tlv")
        .forEach(row -> fields.add(new MerchantField(text(row, 0), text(row, 1))));

    assertEquals(fields.subList(1, fields.size() - 1), good(EXAMPLE).fields());
  }

  @Test
  void exampleOfTheDocumentIsMadeAgainLetterByLetter() {
    assertEquals(EXAMPLE, new MerchantCode(good(EXAMPLE).fields()).payload());
  }

  @Test
  void fieldsInsideAFieldAreRead() {
    MerchantCode code = good(EXAMPLE);
    assertEquals(Optional.of("23.72"), code.value(MerchantCode.AMOUNT));
    assertTrue(code.isForOnePayment());
    assertEquals(
        List.of(
            new MerchantField("00", "ZH"),
            new MerchantField("01", "最佳运输"),
            new MerchantField("02", "北京")),
        code.inside("64"));
    assertEquals(List.of(), code.inside("65"));
    assertEquals(List.of(), code.inside(MerchantCode.NAME));
  }

  @Test
  void lengthsCountCharactersAndTheChecksumBytes() {
    MerchantCode station =
        new MerchantCode(
            List.of(
                new MerchantField("01", "12"),
                new MerchantField("15", "3123456789012345"),
                new MerchantField(MerchantCode.CATEGORY, "5542"),
                new MerchantField(MerchantCode.CURRENCY, "156"),
                new MerchantField(MerchantCode.AMOUNT, "216.33"),
                new MerchantField(MerchantCode.COUNTRY, "CN"),
                new MerchantField(MerchantCode.NAME, "加油站⛽🚗"),
                new MerchantField(MerchantCode.CITY, "上海")));

    String payload = station.payload();
    assertTrue(payload.contains("5905加油站⛽🚗6002上海6304"), payload);
    assertEquals(new Reading.Good(station), MerchantCode.read(payload));
  }

  @ParameterizedTest
  @CsvSource({"0,WRONG_CHECKSUM", "1,CUT_OFF", "2,CUT_OFF"})
  void spoiltExampleIsRefusedForWhatIsWrong(int number, Flaw flaw) {
    assertEquals(bad(flaw), MerchantCode.read(Codes.text("/mpm_bad/" + number)));
  }

  @ParameterizedTest
  @CsvSource({
    "'',NO_BEGINNING",
    "000202,NO_BEGINNING",
    "0103123,NO_BEGINNING",
    "000201,NO_CHECKSUM",
    "0002016304AAE6,INCOMPLETE",
    "00020101021201021263040000,TWICE",
    "0002010100,NO_FIELD",
    "000201０１0211,NO_FIELD",
    "000201 10212,NO_FIELD",
    "0002016,CUT_OFF",
    "0002016303123,NO_CHECKSUM",
    "hello world,NO_FIELD"
  })
  void whatIsNoCodeIsRefusedForWhatIsWrong(String payload, Flaw flaw) {
    assertEquals(bad(flaw), MerchantCode.read(payload));
  }

  @Test
  void everySingleCharacterOfTheExampleCounts() {
    for (int at = 0; at < EXAMPLE.length(); at++) {
      char other = EXAMPLE.charAt(at) == '7' ? '8' : '7';
      String changed = EXAMPLE.substring(0, at) + other + EXAMPLE.substring(at + 1);
      assertInstanceOf(Reading.Bad.class, MerchantCode.read(changed), changed);
      assertInstanceOf(Reading.Bad.class, MerchantCode.read(EXAMPLE.substring(0, at)));
    }
  }

  @Test
  void anyTextWhateverIsReadOrRefused() {
    Random random = new Random(20261122);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("000201");
      for (int left = random.nextInt(60); left > 0; left--) {
        text.append((char) (i % 2 == 0 ? random.nextInt(0x10000) : '0' + random.nextInt(10)));
      }
      assertInstanceOf(Reading.Bad.class, MerchantCode.read(text.toString()));
    }
  }

  @Test
  void codeWithoutAnAccountOrWithAFrameOfItsOwnCannotBeMade() {
    List<MerchantField> fields = good(EXAMPLE).fields();
    List<MerchantField> bare =
        fields.stream().filter(f -> !List.of("29", "31").contains(f.id())).toList();
    List<MerchantField> framed = new ArrayList<>(fields);
    framed.add(new MerchantField("63", "A13A"));

    assertThrows(IllegalArgumentException.class, () -> new MerchantCode(bare));
    assertThrows(IllegalArgumentException.class, () -> new MerchantCode(framed));
    assertThrows(IllegalArgumentException.class, () -> new MerchantField("5", "x"));
    assertThrows(IllegalArgumentException.class, () -> new MerchantField("59", ""));
    assertThrows(IllegalArgumentException.class, () -> new MerchantField("59", "x".repeat(100)));
  }

  private static MerchantCode good(String payload) {
    return assertInstanceOf(Reading.Good.class, MerchantCode.read(payload)).code();
  }

  private static Reading bad(Flaw flaw) {
    return new Reading.Bad(flaw);
  }

  private static String text(JsonNode row, int at) {
    return row.path(at).stringValue("");
  }
}
