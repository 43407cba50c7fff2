package jiayou.pump.pts2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jiayou.core.port.Forecourt.HistoryAnswer;
import jiayou.core.port.Forecourt.PricesAnswer;
import jiayou.core.port.Forecourt.TotalsAnswer;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Quantity;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;
import jiayou.sim.pts2.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is read rather than done: history, totalizers and prices.
final class ReportsTest {

  private static final LocalDateTime MORNING = LocalDateTime.parse("2026-11-21T08:00:00");

  private Corner corner;
  private Pts2Controller kiosk;

  @BeforeEach
  void open() throws IOException {
    corner = Corner.automatic();
    kiosk = corner.kiosk1();
  }

  @AfterEach
  void close() {
    corner.close();
  }

  @Test
  void whatEndedWhileTheKioskWasOffIsFoundAgain() {
    corner.fuel(2, 3, "40.00");
    FuellingTotal closed = Corner.payable(kiosk, 2);
    kiosk.claim(closed.key());
    kiosk.clear(closed.key());
    corner.clock.pass(Duration.ofMinutes(3));
    corner.fuel(1, 1, "28.46");
    FuellingTotal first = Corner.payable(kiosk, 1);
    corner.clock.pass(Duration.ofMinutes(3));
    corner.fuel(2, 2, "10.00");
    FuellingTotal second = Corner.payable(kiosk, 2);
    assertEquals(
        new HistoryAnswer.History(List.of(first, second), List.of(closed)),
        corner.kiosk1().endedSince(MORNING));
  }

  @Test
  void onlyWhatEndedSinceThenIsTold() {
    corner.fuel(1, 1, "28.46");
    FuellingTotal old = Corner.payable(kiosk, 1);
    kiosk.claim(old.key());
    kiosk.clear(old.key());
    corner.clock.pass(Duration.ofMinutes(30));
    LocalDateTime then = LocalDateTime.parse("2026-11-21T08:45:30");
    corner.fuel(1, 1, "1.00");
    FuellingTotal fresh = Corner.payable(kiosk, 1);
    assertEquals(new HistoryAnswer.History(List.of(fresh), List.of()), kiosk.endedSince(then));
  }

  @Test
  void theLastFuellingOfAnOfflinePumpIsToldByItsRecord() {
    corner.fuel(1, 1, "28.46");
    FuellingTotal total = Corner.payable(kiosk, 1);
    corner.box.pumpOffline(1, true);
    assertEquals(new HistoryAnswer.History(List.of(total), List.of()), kiosk.endedSince(MORNING));
  }

  @Test
  void aReportThatIsLostIsUnknownNotEmpty() {
    corner.box.fault("ReportGetPumpTransactions", new Fault.LoseAnswer());
    assertInstanceOf(HistoryAnswer.Unknown.class, kiosk.endedSince(MORNING));
    corner.box.fault("PumpGetStatus", new Fault.BadGateway());
    corner.box.fault("PumpGetStatus", new Fault.BadGateway());
    assertInstanceOf(HistoryAnswer.Unknown.class, kiosk.endedSince(MORNING));
  }

  @Test
  void totalsComeLateAndAreMatchedByNozzle() {
    corner.fuel(1, 1, "28.46");
    assertEquals(
        new TotalsAnswer.Totals(
            Map.of(1, Quantity.litres("28.46"), 2, Quantity.litres("0"), 3, Quantity.litres("0"))),
        kiosk.totals(1));
  }

  @Test
  void totalsThatWentToAnotherAreAskedForAgain() {
    corner.fuel(1, 1, "28.46");
    corner.box.fault("PumpGetStatus", new Fault.LoseAnswer());
    assertEquals(
        new TotalsAnswer.Totals(
            Map.of(1, Quantity.litres("28.46"), 2, Quantity.litres("0"), 3, Quantity.litres("0"))),
        kiosk.totals(1));
  }

  @Test
  void totalsThatCannotBeAskedForAreUnknown() {
    corner.box.fault("PumpGetTotals", new Fault.BadGateway());
    assertInstanceOf(TotalsAnswer.Unknown.class, kiosk.totals(1));
  }

  @Test
  void aChangeOfOnePriceLeavesTheOthersAsTheyAre() throws IOException {
    assertEquals(prices("7.38", "7.85", "7.10"), kiosk.prices());
    assertEquals(
        prices("7.38", "7.90", "7.10"),
        kiosk.changePrices(Map.of("95", UnitPrice.perLitre("7.90"))));
    try (Link link =
        new Link(
            Corner.settings(corner.box.url(), "kiosk1", "one", Pts2Settings.Authentication.DIGEST),
            new Random(2))) {
      Answer.Given all =
          assertInstanceOf(Answer.Given.class, link.ask(Request.of("GetFuelGradesPrices")));
      assertEquals(
          List.of("7.38", "7.90", "7.10", "9.01"),
          all.fields().list("FuelGradesPrices").stream()
              .map(grade -> grade.figure("Price").toPlainString())
              .toList());
    }
  }

  @Test
  void aChangeOfAGradeThatIsNotOursIsRefusedBeforeItIsSent() {
    assertEquals(
        new PricesAnswer.Unknown("the settings name no controller's id for grade 98"),
        kiosk.changePrices(Map.of("98", UnitPrice.perLitre("9.99"))));
  }

  @Test
  void aChangeWhoseAnswerWasLostIsUnknown() {
    corner.box.fault("SetFuelGradesPrices", new Fault.LoseAnswer());
    assertInstanceOf(
        PricesAnswer.Unknown.class, kiosk.changePrices(Map.of("95", UnitPrice.perLitre("7.90"))));
    assertEquals(prices("7.38", "7.90", "7.10"), kiosk.prices());
  }

  private static PricesAnswer prices(String grade92, String grade95, String diesel) {
    return new PricesAnswer.Prices(
        Map.of("92", price(grade92), "95", price(grade95), "0", price(diesel)));
  }

  private static UnitPrice price(String yuan) {
    return new UnitPrice(new BigDecimal(yuan), Unit.LITRE);
  }
}
