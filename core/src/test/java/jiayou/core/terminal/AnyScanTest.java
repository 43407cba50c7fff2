package jiayou.core.terminal;

import static jiayou.core.Sample.NOON;
import static jiayou.core.terminal.Stage.FUEL;
import static jiayou.core.terminal.Stage.KIOSK;
import static jiayou.core.terminal.Stage.PICK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jiayou.core.Sample;
import jiayou.core.invoice.Receipt;
import jiayou.core.invoice.Title;
import jiayou.core.press.Press;
import jiayou.core.rules.Rules;
import jiayou.core.session.KioskSession;
import jiayou.core.session.Toast;
import jiayou.core.station.Station;
import jiayou.core.terminal.Input.Scan;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// Whatever is held before the scanner, wherever she is: the screen answers.
class AnyScanTest {

  private static final Receipt RECEIPT =
      new Receipt("K07_261121_0003", Money.fen(20_000), NOON, "https://papers.example/i/S1/x");

  private static final Receipt OTHER =
      new Receipt("K07_261121_0002", Money.fen(9_900), NOON, "https://papers.example/i/S1/y");

  private static final List<Scan> SCANS =
      List.of(
          new Scan.PaymentCode("wechat", "c1", Optional.empty()),
          new Scan.Card("ecard", "k1", Optional.empty()),
          new Scan.MemberCode(),
          new Scan.PartnerCoupon("P1"),
          new Scan.StaffBadge("z7"),
          new Scan.Goods(Sample.WATER.ean()),
          new Scan.Goods("0000000000000"),
          new Scan.Goods(Sample.TOBACCO.ean()),
          new Scan.TitleCode(new Title(Title.Kind.PERSON, "王小明", "", "")),
          new Scan.ReceiptCode(RECEIPT),
          new Scan.Other());

  @Test
  void everyScanOnEveryPageHasAnAnswer() {
    List<String> silent = new ArrayList<>();
    places()
        .forEach((place, way) -> {
          for (Scan scan : SCANS) {
            Stage stage = new Stage(rules());
            way.accept(stage);
            Station before = stage.station();
            stage.scan(KIOSK, scan);
            if (isSilent(before, stage.station())) {
              silent.add(place + ": " + scan);
            }
          }
        });
    assertEquals(List.of(), silent);
  }

  @Test
  void noScanIsEverTypedIntoTheForm() {
    for (Scan scan : SCANS) {
      if (!(scan instanceof Scan.TitleCode) && !(scan instanceof Scan.ReceiptCode)) {
        Stage stage = new Stage(rules());
        stage.scan(KIOSK, new Scan.ReceiptCode(RECEIPT));
        var before = stage.kiosk().doing().form();
        stage.scan(KIOSK, scan);
        assertEquals(before, stage.kiosk().doing().form(), scan.toString());
      }
    }
  }

  /// An answer is anything that she can see: a notice, another page, another basket.
  private static boolean isSilent(Station before, Station after) {
    var was = before.sessions().get(KIOSK);
    var is = after.sessions().get(KIOSK);
    return was != null
        && is != null
        && was.toast().map(Toast::notice).equals(is.toast().map(Toast::notice))
        && was.sale().equals(is.sale())
        && before.books().sales().equals(after.books().sales())
        && was instanceof KioskSession k
        && is instanceof KioskSession l
        && k.page() == l.page()
        && k.doing().equals(l.doing());
  }

  private static Map<String, Consumer<Stage>> places() {
    Map<String, Consumer<Stage>> places = new LinkedHashMap<>();
    places.put("attract", _ -> {});
    places.put("home", s -> s.press(KIOSK, new Press.Start()));
    places.put("nozzles", s -> pressed(s, new Press.Start(), new Press.OpenNozzleKeypad()));
    places.put("member", s -> pressed(s, new Press.Start(), new Press.OpenMember()));
    places.put("pumps", s -> pressed(s, new Press.Start(), new Press.OpenPrepay()));
    places.put("basket", AnyScanTest::basket);
    places.put(
        "payment",
        s -> {
          basket(s);
          s.press(KIOSK, new Press.OtherWays());
        });
    places.put("invoice", s -> s.scan(KIOSK, new Scan.ReceiptCode(OTHER)));
    return places;
  }

  private static void basket(Stage stage) {
    stage.ended(FUEL);
    pressed(stage, new Press.Start(), PICK);
    stage.claimed();
  }

  private static void pressed(Stage stage, Press... presses) {
    for (Press press : presses) {
      stage.press(KIOSK, press);
    }
  }

  private static Rules rules() {
    return Sample.invoicing();
  }
}
