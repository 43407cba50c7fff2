package jiayou.payment.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.payment.alipay.AlipaySettings.Api;
import jiayou.payment.alipay.AlipaySettings.Terminal;
import org.junit.jupiter.api.Test;

/// What settings refuse, and what they never print.
final class SettingsTest {

  @Test
  void settingsNeverPrintAKey() {
    assertEquals(
        "AlipaySettings[baseUrl=https://gateway.invalid, api=V2, appId=2021004112345678,"
            + " sellerId=2088102175794899,"
            + " Terminal[deviceId=K1, storeId=S1, installation=0a1b2c3d]]",
        Bench.settings("https://gateway.invalid", Api.V2, Bench.HASTY).toString());
  }

  @Test
  void terminalHasAName() {
    assertThrows(IllegalArgumentException.class, () -> new Terminal("", "S1", "0a1b2c3d"));
    assertThrows(IllegalArgumentException.class, () -> new Terminal("K1", "一号站", "0a1b2c3d"));
    assertThrows(IllegalArgumentException.class, () -> new Terminal("K1", "S1", "0A1B2C3D"));
  }

  @Test
  void numberThatIsNoneIsABug() {
    try (Bench bench = new Bench()) {
      AlipayProvider terminal = bench.terminal(Api.V2);
      assertThrows(IllegalArgumentException.class, () -> terminal.query(Trade.of("S1-K1")));
      assertThrows(
          IllegalArgumentException.class, () -> terminal.end(Trade.of(""), Presentation.SHOWN));
    }
  }
}
