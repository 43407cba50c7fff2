package jiayou.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jiayou.config.BackOfficeSettings.Credentials;
import jiayou.config.ForecourtSettings.Auth;
import jiayou.config.ForecourtSettings.Authorise;
import jiayou.config.ForecourtSettings.GradeSettings;
import jiayou.config.ForecourtSettings.Nozzle;
import jiayou.config.ForecourtSettings.Protocol;
import jiayou.config.ForecourtSettings.Pump;
import jiayou.config.Settings.Reading;
import jiayou.config.TerminalSettings.Dispenser;
import jiayou.config.TerminalSettings.ExitPass;
import jiayou.config.TerminalSettings.Language;
import jiayou.config.TerminalSettings.Motion;
import jiayou.config.TerminalSettings.PhonePay;
import jiayou.config.TerminalSettings.ScreenSize;
import jiayou.config.TerminalSettings.Station;
import jiayou.config.TerminalSettings.TerminalKind;
import jiayou.config.TerminalSettings.Theme;
import jiayou.config.WechatAccount.Codepay;
import jiayou.config.WechatAccount.PlatformKey;
import jiayou.core.value.Grade;
import jiayou.core.value.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsTest {

  @TempDir private Path folder;

  @Test
  void theKioskExampleSaysWhatItsTerminalIs() throws IOException {
    assertEquals(
        new TerminalSettings(
            new Station("S1", "长安路加油站", "河北省石家庄市长安区中山东路 18 号", "0311-85550123"),
            "K02",
            TerminalKind.KIOSK,
            Language.ZH_CN,
            Theme.LIGHT,
            Motion.FULL,
            new BigDecimal("0.2745"),
            Optional.of(new ScreenSize(1080, 1920)),
            Optional.empty(),
            new Secret("exit key of 20 bytes"),
            Optional.of(new ExitPass(Path.of("/mnt/station/used-passes"), Duration.ofHours(24))),
            Path.of("/var/lib/jiayou")),
        kiosk().settings().terminal());
  }

  @Test
  void theDispenserExampleNeedsNoPrinter() throws IOException {
    Settings settings = new ExampleFolder(folder, "dispenser").settings();
    assertEquals(
        Optional.of(new Dispenser(new ScreenSize(1280, 800), List.of(1, 2), PhonePay.SHOP_ONLY)),
        settings.terminal().dispenser());
    assertEquals(Optional.empty(), settings.terminal().kioskScreen());
    assertEquals(Optional.empty(), settings.printer());
  }

  @Test
  void pumpsAndGradesAreRead() throws IOException {
    ForecourtSettings forecourt = kiosk().settings().forecourt();
    assertEquals(
        new GradeSettings(new Grade("0", "0# 柴油", "Diesel 0#", Unit.LITRE, "g0"), 4),
        forecourt.grades().getLast());
    var main = forecourt.controllers().getFirst();
    assertEquals(
        new ForecourtSettings.Controller(
            "main",
            Protocol.PTS2,
            URI.create("http://192.168.1.117"),
            "kiosk02",
            new Secret("pts2 pass"),
            Auth.DIGEST,
            Optional.empty(),
            Authorise.CONTROLLER,
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            main.pumps()),
        main);
    assertEquals(
        new Pump(3, List.of(new Nozzle(1, 5, "92"), new Nozzle(2, 6, "98"))), main.pumps().get(2));
    assertEquals(Set.of(1, 2, 3, 4), forecourt.pumps());
  }

  @Test
  void theWechatAccountIsRead() throws IOException {
    ExampleFolder kiosk = kiosk();
    assertEquals(
        Optional.of(
            new WechatAccount(
                URI.create("https://api.mch.weixin.qq.com"),
                "1900000109",
                "wxd678efh567hg6787",
                "1DDE55AD98ED71D6EDD4A4A16996DE7B47773A8C",
                new Secret("merchant key"),
                new Secret(ExampleFolder.THIRTY_TWO),
                List.of(
                    new PlatformKey(
                        "PUB_KEY_ID_0119000001092024110900000000000000",
                        kiosk.path("keys/wechat-public-key.pem"))),
                new Codepay.V3(),
                Optional.empty(),
                Duration.ofSeconds(4),
                Duration.ofSeconds(12),
                Duration.ofSeconds(20))),
        kiosk.settings().payments().wechat());
  }

  @Test
  void everyWayToPayIsRead() throws IOException {
    ExampleFolder kiosk = kiosk();
    PaymentSettings payments = kiosk.settings().payments();
    CallLimits limits =
        new CallLimits(Duration.ofSeconds(4), Duration.ofSeconds(12), Duration.ofSeconds(20));
    assertEquals(List.of("wechat", "alipay", "unionpay"), payments.providers());
    assertEquals(
        Optional.of(
            new AlipayAccount(
                URI.create("https://openapi.alipay.com"),
                AlipayAccount.Api.V2,
                "2021004112345678",
                "2088102175794899",
                new Secret("app key"),
                kiosk.path("keys/alipay-public-key.pem"),
                Optional.empty(),
                limits)),
        payments.alipay());
    assertEquals(
        List.of(
            new AcquirerAccount(
                "unionpay",
                "云闪付",
                URI.create("https://gateway.95516.com"),
                "777290058110048",
                "00000001",
                "https://qr.95516.com/",
                true,
                true,
                new AcquirerAccount.Signing.Rsa(
                    "68759663125",
                    new Secret("unionpay key"),
                    kiosk.path("keys/unionpay-root.pem"),
                    List.of(),
                    "中国银联股份有限公司"),
                limits)),
        payments.acquirers());
    assertEquals(
        new EcardAccount.Offline(
            new BigDecimal("300"),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            kiosk.path("ecard-deny-list.txt")),
        payments.ecard().orElseThrow().offline());
  }

  @Test
  void whatIsSoldInAdvanceAndWhatIsGuardedAgainstIsRead() throws IOException {
    SellingSettings selling = kiosk().settings().selling();
    assertEquals(
        Optional.of(
            new SellingSettings.Prepay(
                List.of(new BigDecimal("100"), new BigDecimal("200"), new BigDecimal("300")),
                new BigDecimal("500"),
                new BigDecimal("400"),
                Duration.ofMinutes(10))),
        selling.prepay());
    assertEquals(
        new SellingSettings.RiskRule(
            "night",
            new SellingSettings.Check.Night(
                LocalTime.of(23, 0), LocalTime.of(5, 0), new BigDecimal("1000")),
            SellingSettings.Outcome.ATTENDANT),
        selling.risks().get(4));
    assertEquals(
        List.of(new SellingSettings.Badge("6217", new Secret("JYS62170001"))), selling.badges());
  }

  @Test
  void withoutTheFileNothingButWalletsIsOffered() throws IOException {
    ExampleFolder kiosk = kiosk();
    kiosk.delete("selling.yaml");
    assertEquals(SellingSettings.PLAIN, kiosk.settings().selling());
  }

  @Test
  void signageIsRead() throws IOException {
    ExampleFolder kiosk = kiosk();
    assertEquals(
        new SignageSettings.Item(
            kiosk.path("signage/breakfast.png"),
            Duration.ofSeconds(8),
            new SignageSettings.Dates(
                Optional.of(LocalDate.parse("2026-11-01")),
                Optional.of(LocalDate.parse("2027-02-28"))),
            Optional.of(new SignageSettings.Hours(LocalTime.of(6, 0), LocalTime.of(10, 30))),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
        kiosk.settings().signage().items().getLast());
  }

  @Test
  void aTerminalOfBothKindsHasBothScreens() throws IOException {
    ExampleFolder kiosk = kiosk();
    kiosk.replace("terminal.yaml", "kind: KIOSK", "kind: BOTH");
    kiosk.replace(
        "terminal.yaml",
        "kiosk:\n",
        """
        dispenser:
          screen: {widthPx: 1280, heightPx: 800}
          pumps: [4]
          phonePay: FORECOURT_WITH_GAS_ALARM
        kiosk:
        """);
    TerminalSettings terminal = kiosk.settings().terminal();
    assertEquals(Optional.of(new ScreenSize(1080, 1920)), terminal.kioskScreen());
    assertEquals(List.of(4), terminal.dispenser().orElseThrow().pumps());
  }

  @Test
  void mutualTlsAndV2PaymentCodesAreReadToo() throws IOException {
    ExampleFolder kiosk = kiosk();
    kiosk.replace(
        "back-office.yaml",
        "  bearer: {file: secrets/office-token}\n",
        "  mutualTls: {certificate: keys/t.pem, key: {file: secrets/office-token}}\n");
    kiosk.write("keys/t.pem", "certificate");
    kiosk.replace(
        "payments.yaml",
        "    version: V3\n",
        "    {version: V2, apiKey: {file: secrets/wechat-api-v3-key}, sign: MD5}\n");
    Settings settings = kiosk.settings();
    assertEquals(
        new Credentials.MutualTls(
            kiosk.path("keys/t.pem"), new Secret("office token"), Optional.empty()),
        settings.backOffice().credentials());
    assertEquals(
        new Codepay.V2(
            new Secret(ExampleFolder.THIRTY_TWO), WechatAccount.V2Sign.MD5, Optional.empty()),
        settings.payments().wechat().orElseThrow().codepay());
  }

  @Test
  void aSecretMayComeFromTheEnvironmentAndNeverPrints() throws IOException {
    ExampleFolder kiosk = kiosk();
    kiosk.replace("back-office.yaml", "{file: secrets/office-token}", "{env: OFFICE_TOKEN}");
    Settings settings =
        switch (kiosk.read(Map.of("OFFICE_TOKEN", "from outside"))) {
          case Reading.Valid valid -> valid.settings();
          case Reading.Faulty faulty -> throw new AssertionError(faulty.toString());
        };
    assertEquals(
        new Credentials.Bearer(new Secret("from outside")), settings.backOffice().credentials());
    for (String secret :
        List.of("from outside", "pts2 pass", ExampleFolder.THIRTY_TWO, "exit key")) {
      assertFalse(settings.toString().contains(secret), secret);
    }
  }

  @Test
  void whatHasAUsualValueMayBeLeftOut() throws IOException {
    ExampleFolder kiosk = kiosk();
    Settings spelledOut = kiosk.settings();
    kiosk.write("screen.yaml", "{}\n");
    kiosk.replace("printer.yaml", "driver: tcp\nhost", "host");
    kiosk.replace("printer.yaml", "port: 9100\n", "");
    kiosk.replace("payments.yaml", "qrOnBasket: true\n", "");
    kiosk.replace("terminal.yaml", "  motion: FULL\n", "");
    assertEquals(spelledOut, kiosk.settings());
  }

  private ExampleFolder kiosk() throws IOException {
    return new ExampleFolder(folder, "kiosk");
  }
}
