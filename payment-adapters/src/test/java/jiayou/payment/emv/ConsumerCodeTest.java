package jiayou.payment.emv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsumerCodeTest {

  private static final String EXAMPLE = Codes.text("/cpm");

  @Test
  void exampleOfTheDocumentIsRead() {
    ConsumerCode code = ConsumerCode.read(EXAMPLE).orElseThrow();

    assertEquals(
        List.of("A0000000555555", "A0000000666666"),
        code.applications().stream().map(each -> each.part("4F").orElseThrow().hex()).toList());
    assertEquals(List.of("Product1", "Product2"), labels(code));
    assertEquals("1234567890123458", code.common("5A").orElseThrow().hex());
    assertEquals("CARDHOLDER/EMV", ascii(code.common("5F20").orElseThrow()));
    assertEquals("ruesdeen", ascii(code.common("5F2D").orElseThrow()));
    assertEquals("584FD385FA234BCC", code.common("9F26").orElseThrow().hex());
    assertEquals("0001", code.common("9F36").orElseThrow().hex());
    assertEquals("6D58EF13", code.common("9F37").orElseThrow().hex());
    assertEquals(Optional.empty(), code.common("57"));
  }

  @Test
  void cardIsNeverPrinted() {
    ConsumerCode code = ConsumerCode.read(EXAMPLE).orElseThrow();
    assertFalse(code.toString().contains("1234"));
    assertFalse(code.elements().toString().contains("1234"));
  }

  @Test
  void cutExampleIsNoCode() {
    byte[] bytes = Base64.getDecoder().decode(EXAMPLE);
    for (int length = 0; length < bytes.length; length++) {
      String cut = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, length));
      boolean isWhole = ConsumerCode.read(cut).isPresent();
      // After an application (at 28 and 49) it ends between two elements, which nothing can tell.
      assertEquals(length == 28 || length == 49, isWhole, "cut to " + length);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "85054350563031",
        "8505435056303261034F0155",
        "61034F015585054350563031",
        "85054350563031618003",
        "8505435056303161844F015500",
        "850543505630317FFFFFFF",
        "8505435056303161026102",
        "85054350563031610C610A6108610661046102610000"
      })
  void bytesThatAreNoCodeAreRefused(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertEquals(
        Optional.empty(), ConsumerCode.read(Base64.getEncoder().encodeToString(bytes)), hex);
  }

  @Test
  void longLengthsAreRead() {
    String value = "AB".repeat(200);
    byte[] bytes = HexFormat.of().parseHex("8505435056303161034F01554481C8" + value);
    ConsumerCode code = ConsumerCode.read(Base64.getEncoder().encodeToString(bytes)).orElseThrow();
    assertEquals(value, code.elements().getLast().hex());
  }

  @Test
  void anyTextWhateverIsReadOrRefused() {
    Random random = new Random(20261122);
    byte[] bytes = Base64.getDecoder().decode(EXAMPLE);
    for (int i = 0; i < 20_000; i++) {
      byte[] spoilt = bytes.clone();
      for (int times = random.nextInt(4); times >= 0; times--) {
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt();
      }
      ConsumerCode.read(Base64.getEncoder().encodeToString(spoilt));
    }
    assertTrue(ConsumerCode.read("hQVDUFYwMQ!").isEmpty());
    assertTrue(ConsumerCode.read("\u0000最佳").isEmpty());
  }

  private static List<String> labels(ConsumerCode code) {
    return code.applications().stream().map(each -> ascii(each.part("50").orElseThrow())).toList();
  }

  private static String ascii(BerTlv element) {
    byte[] bytes = HexFormat.of().parseHex(element.hex());
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
