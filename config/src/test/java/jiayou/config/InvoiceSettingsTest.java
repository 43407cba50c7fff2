package jiayou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jiayou.config.InvoiceSettings.Issuer;
import jiayou.core.invoice.TaxItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example of `invoices.yaml`, and what is wrong with spoilt ones.
final class InvoiceSettingsTest {

  private static final String FILE = "invoices.yaml";
  private static final BigDecimal RATE = new BigDecimal("0.13");

  @TempDir private Path folder;

  private ExampleFolder kiosk;

  @BeforeEach
  void copyTheExample() throws IOException {
    kiosk = new ExampleFolder(folder, "kiosk");
  }

  @Test
  void theExampleSaysWhatIsInvoicedAndByWhom() {
    InvoiceSettings invoices = kiosk.settings().invoices().orElseThrow();
    assertEquals(Duration.ofDays(30), invoices.claimWithin());
    assertEquals(Set.of("92", "95", "98", "0"), invoices.grades().keySet());
    assertEquals(
        new TaxItem("1070101030100000000", "*柴油*0号车用柴油(VI)", "", "升", RATE),
        invoices.grades().get("0"));
    assertEquals(
        Map.of("6901234500011", new TaxItem("1030307010000000000", "*软饮料*饮用水", "550ml", "瓶", RATE)),
        invoices.products());
    assertEquals(
        new Issuer.Nuonuo(
            new NuonuoAccount(
                URI.create("https://sdk.nuonuo.com"),
                "12345678",
                new Secret("nuonuo secret"),
                new Secret("nuonuo token"),
                new NuonuoAccount.Seller(
                    "91330782147634358J", "长安路加油站有限公司", "河北省石家庄市长安区中山东路 18 号", "0311-85550123"),
                "王芳",
                new CallLimits(
                    Duration.ofSeconds(4), Duration.ofSeconds(12), Duration.ofSeconds(20)))),
        invoices.issuer());
  }

  @Test
  void withoutTheFileNoneAreOffered() throws IOException {
    kiosk.delete(FILE);
    assertEquals(Optional.empty(), kiosk.settings().invoices());
  }

  @Test
  void theBackOfficeNeedsNoContract() throws IOException {
    kiosk.replace(FILE, "issuer: NUONUO", "issuer: OFFICE");
    assertEquals(new Issuer.Office(), kiosk.settings().invoices().orElseThrow().issuer());
  }

  @Test
  void whoIssuesMustBeReachable() throws IOException {
    int issuer = kiosk.replace(FILE, "issuer: NUONUO", "issuer:  NUONUO");
    kiosk.replace(FILE, "\nnuonuo:", "\nnuonou:");
    List<String> faults = kiosk.faults().stream().map(Fault::toString).toList();
    assertEquals(
        "invoices.yaml:%d: 'nuonuo' is missing; write its keys below it, or let OFFICE issue"
            .formatted(issuer),
        faults.getFirst());
    assertEquals("did you mean 'nuonuo'?", kiosk.faults().getLast().mend());
  }

  @Test
  void everyGradeHasAnItem() throws IOException {
    int line = kiosk.replace(FILE, "grade: \"98\"", "grade: \"97\"");
    expect(
        new Fault(
            FILE,
            line - 2,
            "grade 98 of forecourt.yaml has no item",
            "write one: {grade: \"98\", code: ...}"),
        new Fault(
            FILE,
            line - 2,
            "no grade of forecourt.yaml is 97",
            "remove it, or correct its 'grade'"));
  }

  @Test
  void aGradeHasOneItem() throws IOException {
    int line = kiosk.replace(FILE, "grade: \"95\"", "grade: \"92\"");
    expect(
        new Fault(FILE, line - 1, "'92' is there twice", "keep one of the two"),
        new Fault(
            FILE,
            line - 1,
            "grade 95 of forecourt.yaml has no item",
            "write one: {grade: \"95\", code: ...}"));
  }

  @Test
  void codesUnitsAndRatesAreHeldAgainstTheLaw() throws IOException {
    int code =
        kiosk.replace(FILE, "goods: {code: \"1060512990000000000\"", "goods: {code: \"10605\"");
    int unit = kiosk.replace(FILE, "柴油(VI)\", unit: 升", "柴油(VI)\", unit: 吨");
    int rate = kiosk.replace(FILE, "unit: 瓶, rate: 0.13", "unit: 瓶, rate: 0.17");
    expect(
        new Fault(
            FILE, unit - 3, "grade 0 is sold by the litre and invoiced in 吨", "write unit: 升"),
        new Fault(FILE, code, "'code' is '10605'", "write the 19 digits of its tax code"),
        new Fault(FILE, rate, "'rate' is '0.17'", "write one of 0, 0.01, 0.03, 0.06, 0.09, 0.13"));
  }

  @Test
  void secretsAreNeverWrittenInTheOpen() throws IOException {
    int secret = kiosk.replace(FILE, "secret: {file: secrets/nuonuo-secret}", "secret: abc");
    expect(
        new Fault(
            FILE,
            secret,
            "'secret' is written here in the open",
            "move it to a file or a variable and write {file: PATH} or {env: NAME}"));
  }

  private void expect(Fault... faults) {
    assertEquals(
        List.of(faults).stream().map(Fault::toString).toList(),
        kiosk.faults().stream().map(Fault::toString).toList());
  }
}
