package jiayou.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jiayou.core.port.BackOffice;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.HistoryAnswer;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.Forecourt.PricesAnswer;
import jiayou.core.port.Forecourt.TotalsAnswer;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.Order;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.PriceList;
import jiayou.core.value.Quantity;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;
import org.junit.jupiter.api.Test;

final class JournalCodecTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456789Z");
  private static final FuellingTotal TOTAL =
      new FuellingTotal(
          new FuellingKey("main", 3, 31, "2026-11-21T12:00:00"),
          1,
          "92",
          Quantity.litres("28.460"),
          UnitPrice.perLitre("7.3800"),
          Money.fen(21003));

  /// A sealed family that holds others, as the events of the machines do.
  sealed interface Event {
    record Answered(String attempt, PayAnswer answer) implements Event {}

    record Printed(PrintAnswer answer) implements Event {}

    record Seen(List<PumpStatus> pumps) implements Event {}

    record Limits(Map<String, Preset> byPump, Optional<Preset> last, Set<Reason> reasons)
        implements Event {}

    record Ordered(Order order, Optional<Duration> pause, LocalDateTime local, boolean isLate)
        implements Event {}

    sealed interface OfForecourt extends Event {
      record Claimed(ClaimAnswer answer) implements OfForecourt {}

      record History(HistoryAnswer answer) implements OfForecourt {}

      record Totals(TotalsAnswer answer) implements OfForecourt {}

      record Prices(PricesAnswer answer) implements OfForecourt {}
    }

    record Office(BackOffice.PriceListAnswer answer, OfForecourt cause) implements Event {}

    record Over(EndAnswer answer) implements Event {}
  }

  private final JournalCodec<Event> codec = new JournalCodec<>(Event.class);

  @Test
  void everyPaymentAnswerComesBackAsItWas() {
    for (PayAnswer answer :
        List.of(
            new PayAnswer.Paid("4200", Money.fen(21633), NOON),
            new PayAnswer.AwaitingScan("weixin://wxpay/bizpayurl?pr=x"),
            new PayAnswer.Pending("USERPAYING"),
            new PayAnswer.Unknown("502"),
            new PayAnswer.Absent(),
            new PayAnswer.Declined(Reason.BALANCE_TOO_LOW, "NOTENOUGH"),
            new PayAnswer.Ended(),
            new PayAnswer.Refunded(),
            new PayAnswer.Fault("SIGN_ERROR"),
            new PayAnswer.NotSent("no route"),
            new PayAnswer.Mismatch("¥1.00", "¥2.00"))) {
      assertReturns(new Event.Answered("K02_1", answer));
    }
  }

  @Test
  void everyPumpStatusComesBackAsItWas() {
    assertReturns(
        new Event.Seen(
            List.of(
                new PumpStatus.Idle(1),
                new PumpStatus.Calling(2, 1, "92"),
                new PumpStatus.Authorised(3, 1, "95"),
                new PumpStatus.Reserved(4, new PumpStatus.Owner.Other("K02"), 2),
                fuelling(Optional.of(new Preset.ByAmount(Money.fen(20000)))),
                fuelling(Optional.empty()),
                new PumpStatus.Payable(6, TOTAL, new PumpStatus.Owner.Nobody()),
                new PumpStatus.Payable(6, TOTAL, new PumpStatus.Owner.Ours()),
                new PumpStatus.Payable(6, TOTAL, new PumpStatus.Owner.Other("K03")),
                new PumpStatus.Offline(7),
                new PumpStatus.NoNews(8, "timeout"))));
  }

  @Test
  void mapsSetsAndOptionalsComeBackAsTheyWere() {
    assertReturns(
        new Event.Limits(
            Map.of("1", new Preset.Full(), "2", new Preset.ByVolume(Quantity.litres("20"))),
            Optional.of(new Preset.ByAmount(Money.fen(100))),
            Set.of(Reason.OTHER, Reason.CODE_EXPIRED)));
    assertReturns(new Event.Limits(Map.of(), Optional.empty(), Set.of()));
    assertReturns(
        new Event.Ordered(
            new Order("K02_1", Money.fen(1), "加油", NOON, NOON),
            Optional.of(Duration.ofMillis(1500)),
            LocalDateTime.parse("2026-11-21T20:00:00"),
            true));
  }

  @Test
  void familiesWithinFamiliesComeBackAsTheyWere() {
    assertReturns(new Event.OfForecourt.Claimed(new ClaimAnswer.HeldByOther("K03")));
    assertReturns(
        new Event.OfForecourt.History(new HistoryAnswer.History(List.of(TOTAL), List.of())));
    assertReturns(
        new Event.OfForecourt.Totals(
            new TotalsAnswer.Totals(Map.of(1, Quantity.litres("123456.789")))));
    assertReturns(
        new Event.Office(
            new BackOffice.PriceListAnswer.Fresh(
                new PriceList(
                    NOON, NOON.plusSeconds(60), Map.of("92", UnitPrice.perLitre("7.38")))),
            new Event.OfForecourt.Prices(new PricesAnswer.Unknown("silent"))));
    assertReturns(new Event.Printed(new PrintAnswer.Failed(PrinterFault.OUT_OF_PAPER)));
    assertReturns(new Event.Over(new EndAnswer.AlreadyPaid("42", Money.fen(1), NOON)));
  }

  @Test
  void theTextIsPlain() {
    assertEquals(
        """
        {"is":"Answered","attempt":"K02_1","answer":{"is":"Paid","transaction":"42",\
        "payerPaid":{"fen":21633},"at":"2026-11-21T12:00:00.123456789Z"}}\
        """,
        codec.write(new Event.Answered("K02_1", new PayAnswer.Paid("42", Money.fen(21633), NOON))));
  }

  @Test
  void decimalsKeepTheirZerosWhereverTheTagStands() {
    for (String figure : List.of("7.3800", "7", "1E+3", "0.00")) {
      assertReturns(
          new Event.OfForecourt.Prices(
              new PricesAnswer.Prices(
                  Map.of("92", new UnitPrice(new BigDecimal(figure), Unit.KILOWATT_HOUR)))));
    }
    assertEquals(
        new Event.OfForecourt.Prices(
            new PricesAnswer.Prices(Map.of("92", UnitPrice.perLitre("7.3800")))),
        codec.read(
            """
            {"answer":{"byGrade":{"92":{"unit":"LITRE","yuan":7.3800}},"is":"Prices"},"is":"Prices"}
            """));
  }

  @Test
  void whatALaterProgramAddedIsSkipped() {
    assertEquals(
        new Event.Answered("K02_1", new PayAnswer.Ended()),
        codec.read(
            """
            {"is":"Answered","attempt":"K02_1","new":[1,{}],"answer":{"is":"Ended","why":"x"}}\
            """));
  }

  @Test
  void aNewListMapOrOptionalIsEmptyInAnOldRow() {
    assertEquals(
        new Event.Limits(Map.of(), Optional.empty(), Set.of()), codec.read("{\"is\":\"Limits\"}"));
  }

  @Test
  void anUnknownTagIsNamed() {
    assertUnreadable(
        "no record 'Melted' is known among PayAnswer: written by another version of the program?",
        "{\"is\":\"Answered\",\"attempt\":\"K02_1\",\"answer\":{\"is\":\"Melted\"}}");
    assertUnreadable(
        "no record 'Nothing' is known among Event: written by another version of the program?",
        "{\"is\":\"Nothing\"}");
  }

  @Test
  void aRowThatLacksSomethingSaysWhereAndNotWhat() {
    for (String text :
        List.of(
            "{\"is\":\"Answered\",\"answer\":{\"is\":\"Ended\"}}",
            "{\"is\":\"Answered\",\"attempt\":null,\"answer\":{\"is\":\"Ended\"}}",
            "{\"is\":\"Seen\",\"pumps\":[{\"is\":\"Idle\"}]}",
            "{\"is\":\"Seen\",\"pumps\":[{\"is\":\"Idle\",\"pump\":\"13800138000x\"}]}",
            "{\"attempt\":\"x\"}",
            "{\"is\":\"Seen\"} {}",
            "13800138000x",
            "")) {
      JournalCodec.Unreadable unreadable =
          assertThrows(JournalCodec.Unreadable.class, () -> codec.read(text), text);
      assertFalse(unreadable.toString().contains("13800138000"), text);
    }
  }

  @Test
  void twoRecordsOfOneFamilyWithOneNameAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new JournalCodec<>(Twins.class));
  }

  /// Two families that cannot share a tag.
  sealed interface Twins {
    sealed interface Left extends Twins {
      record Same() implements Left {}
    }

    sealed interface Right extends Twins {
      record Same() implements Right {}
    }
  }

  private static PumpStatus fuelling(Optional<Preset> limit) {
    return new PumpStatus.Fuelling(
        5,
        1,
        "0",
        17,
        Quantity.litres("1.234"),
        UnitPrice.perLitre("6.90"),
        Money.fen(851),
        limit,
        true);
  }

  private void assertReturns(Event event) {
    assertEquals(event, codec.read(codec.write(event)));
  }

  private void assertUnreadable(String message, String text) {
    assertEquals(
        message, assertThrows(JournalCodec.Unreadable.class, () -> codec.read(text)).getMessage());
  }
}
