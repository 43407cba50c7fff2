package jiayou.payment.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jiayou.payment.wire.Pem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {

  @Test
  void settingsNeverPrintASecret() {
    try (Bench bench = new Bench()) {
      String printed =
          Bench.settings("http://x", bench.v2WithCertificate(), Bench.PATIENT, Bench.bothKeys())
              .toString();

      assertFalse(printed.contains(Bench.KEYS.apiV2Key()));
      assertFalse(printed.contains(Bench.KEYS.apiV3Key()));
      assertFalse(printed.contains("modulus"), printed);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0a1b2c3", "0a1b2c3d4", "0A1B2C3D", "0a1b2c3;"})
  void markOfAnInstallationIsEightHexadecimalDigits(String mark) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new WechatSettings.Terminal("K1", "S1", "10.0.0.21", mark));
  }

  @Test
  void keyFilesAreReadWithTextAroundThem(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("apiclient_cert.pem");
    Files.writeString(file, "Bag Attributes\r\n" + Bench.KEYS.merchantCertificatePem());

    assertEquals(Bench.KEYS.merchantSerial(), Pem.serial(Pem.certificate(file)));
  }

  @Test
  void wrongKeyFileIsNamedWithoutItsContents(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("key.pem");
    Files.writeString(file, Bench.KEYS.publicKeyPem());

    IOException fault = assertThrows(IOException.class, () -> Pem.privateKey(file));
    assertEquals("no block \"BEGIN PRIVATE KEY\" in the file", fault.getMessage());
    assertThrows(
        IOException.class,
        () -> Pem.privateKey("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"));
  }

  @Test
  void descriptionIsCutToWholeCharactersOfTheBasicPlane() {
    assertEquals("加油", Description.fit("加🚗油\n"));
    assertEquals("升".repeat(42), Description.fit("升".repeat(60)));
    assertEquals("a".repeat(127), Description.fit("a".repeat(200)));
  }
}
