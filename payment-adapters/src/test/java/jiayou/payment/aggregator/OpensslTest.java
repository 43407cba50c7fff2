package jiayou.payment.aggregator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A stranger's program believes what we sign.
final class OpensslTest {

  private static final String TEXT = Resources.text("golden-request.txt");

  /// How X.509 announces a point of SM2's curve.
  private static final String POINT_OF_SM2 = "3059301306072a8648ce3d020106082a811ccf5501822d034200";

  @BeforeAll
  static void isThere() throws InterruptedException {
    boolean works;
    try {
      works = new ProcessBuilder("openssl", "version").start().waitFor() == 0;
    } catch (IOException e) {
      works = false;
    }
    assumeTrue(works, "openssl is not on this machine");
  }

  @Test
  void opensslBelievesOurSm2AndNotAnothersText(@TempDir Path folder) throws Exception {
    JsonNode keys = JsonMapper.shared().readTree(Resources.text("golden-sm2.json")).path("openssl");
    String point = keys.path("point").stringValue("");
    String number = keys.path("number").stringValue("");
    byte[] ours =
        Base64.getDecoder()
            .decode(Sm2Signer.of("99", "1", number, point, new SecureRandom()).sign(TEXT));
    byte[] key = HexFormat.of().parseHex(POINT_OF_SM2 + point);
    Files.writeString(
        folder.resolve("key.pem"),
        "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
            .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)));
    Files.write(folder.resolve("signature"), asn1(ours));

    assertEquals(0, verify(folder, TEXT));
    assertEquals(1, verify(folder, TEXT + "&txnAmt=1"));
  }

  private static int verify(Path folder, String text) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("text"), text);
    String command =
        "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -digest sm3"
            + " -pkeyopt distid:1234567812345678 -in text -sigfile signature";
    return new ProcessBuilder(command.split(" "))
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start()
        .waitFor();
  }

  /// r and s, 32 bytes each, as a sequence of two whole numbers.
  private static byte[] asn1(byte[] plain) {
    byte[] r = new BigInteger(1, Arrays.copyOfRange(plain, 0, 32)).toByteArray();
    byte[] s = new BigInteger(1, Arrays.copyOfRange(plain, 32, 64)).toByteArray();
    String numbers =
        "02%02x%s02%02x%s"
            .formatted(
                r.length, HexFormat.of().formatHex(r), s.length, HexFormat.of().formatHex(s));
    return HexFormat.of().parseHex("30%02x%s".formatted(numbers.length() / 2, numbers));
  }
}
