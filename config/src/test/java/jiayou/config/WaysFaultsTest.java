package jiayou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same for every way to pay beside WeChat, and for `selling.yaml`.
final class WaysFaultsTest {

  @TempDir private Path folder;

  private ExampleFolder kiosk;

  @BeforeEach
  void copyTheExample() throws IOException {
    kiosk = new ExampleFolder(folder, "kiosk");
  }

  @Test
  void alipaysNumbersAndKeysAreHeldAgainstTheirForm() throws IOException {
    int api = kiosk.replace("payments.yaml", "  api: V2", "  api: V4");
    int seller = kiosk.replace("payments.yaml", "sellerId: \"2088", "sellerId: \"2099");
    int key = kiosk.replace("payments.yaml", "keys/alipay-public-key.pem", "keys/alipay.pem");
    expect(
        new Fault("payments.yaml", api, "'api' is 'V4'", "write one of V2, V3"),
        new Fault(
            "payments.yaml",
            seller,
            "'sellerId' is '2099102175794899'",
            "write 2088 and 12 digits"),
        new Fault(
            "payments.yaml",
            key,
            "no file is at " + kiosk.path("keys/alipay.pem"),
            "put it there, or correct the path"));
  }

  @Test
  void anAcquirerHasItsOwnIdAndSignsInOneWay() throws IOException {
    int id = kiosk.replace("payments.yaml", "  - id: unionpay", "  - id: alipay");
    int way = kiosk.replace("payments.yaml", "way: RSA", "way: DSA");
    int rule = kiosk.replace("payments.yaml", "{provider: unionpay,", "{provider: unionpay,  ");
    expect(
        new Fault(
            "payments.yaml",
            id,
            "two providers have one id",
            "give each its own: [wechat, alipay, alipay]"),
        new Fault("payments.yaml", way, "'way' is 'DSA'", "write one of RSA, SM2"),
        new Fault(
            "payments.yaml",
            rule,
            "'provider' is 'unionpay'",
            "write one of wechat, alipay, alipay"));
  }

  @Test
  void anAcquirerWithSm2NeedsItsPoint() throws IOException {
    kiosk.replace("payments.yaml", "      way: RSA", "      way: SM2\n      method: \"99\"");
    kiosk.replace("payments.yaml", "      root: keys/unionpay-root.pem\n", "");
    int group = kiosk.replace("payments.yaml", "      way: SM2", "      way:  SM2");
    expect(
        new Fault(
            "payments.yaml",
            group,
            "'acquirerKey' is missing",
            "write 04 and 128 hexadecimal digits"));
  }

  @Test
  void theCardNeedsARootAndALimit() throws IOException {
    int index = kiosk.replace("payments.yaml", "{index: 1,", "{index: 256,");
    int limit = kiosk.replace("payments.yaml", "floorLimit: 300", "floorLimit: -1");
    kiosk.delete("keys/ecard-proofs.pem");
    int proofs = kiosk.replace("payments.yaml", "proofsKey: keys", "proofsKey: ./keys");
    expect(
        new Fault(
            "payments.yaml",
            proofs,
            "no file is at " + kiosk.path("keys/ecard-proofs.pem"),
            "put it there, or correct the path"),
        new Fault("payments.yaml", index, "'index' is '256'", "write a whole number from 0 to 255"),
        new Fault(
            "payments.yaml", limit, "'floorLimit' is '-1'", "write a number from 0 to 10000"));
  }

  @Test
  void nobodyPaysMoreInAdvanceThanIsAllowed() throws IOException {
    int amounts = kiosk.replace("selling.yaml", "[100, 200, 300]", "[100, 200, 600]");
    int full = kiosk.replace("selling.yaml", "full: 400", "full: 501");
    expect(
        new Fault(
            "selling.yaml", amounts, "600 is more than 'most'", "leave it out, or raise 'most'"),
        new Fault("selling.yaml", full, "'full' is more than 'most'", "write no more than 500"));
  }

  @Test
  void aRuleSaysWhatItChecksAndWhatFollows() throws IOException {
    int outcome = kiosk.replace("selling.yaml", "most: 2000, outcome: ATTENDANT", "most: 2000");
    int within = kiosk.replace("selling.yaml", "within: 1h", "within: 2");
    int from = kiosk.replace("selling.yaml", "from: 23:00", "from: 11pm");
    expect(
        new Fault(
            "selling.yaml",
            outcome,
            "'outcome' is missing",
            "write one of ALLOW, WARN, ATTENDANT, DENY"),
        new Fault(
            "selling.yaml",
            within,
            "'within' is '2'",
            "write a duration from 1m to 24h, such as 500ms, 2s, 5m or 1h"),
        new Fault("selling.yaml", from, "'from' is '11pm'", "write a time of day such as 18:30"));
  }

  @Test
  void aBadgeIsNeverWrittenInTheOpen() throws IOException {
    int code = kiosk.replace("selling.yaml", "{file: secrets/badge-6217}", "JYS62170001");
    expect(
        new Fault(
            "selling.yaml",
            code,
            "'code' is written here in the open",
            "move it to a file or a variable and write {file: PATH} or {env: NAME}"));
  }

  private void expect(Fault... faults) {
    assertEquals(
        List.of(faults).stream().map(Fault::toString).toList(),
        kiosk.faults().stream().map(Fault::toString).toList());
  }
}
