package jiayou.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import jiayou.core.port.BackOffice.DeliveryAnswer;
import jiayou.core.port.BackOffice.Health;
import jiayou.core.port.BackOffice.PriceListAnswer;
import jiayou.core.port.BackOffice.ProductsAnswer;
import jiayou.core.port.BackOffice.Report;
import jiayou.core.value.PriceList;
import jiayou.sim.office.BackOfficeSimulator;
import jiayou.sim.office.Catalogue;
import jiayou.sim.office.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OfficeClientTest {

  private static final Health HEALTH =
      new Health("K1", "2026-11-21T12:00:00Z", 0, 0, "", List.of());

  private final BackOfficeSimulator office = OfficeFixture.office();
  private final OfficeFixture.HandClock clock = new OfficeFixture.HandClock();
  private final OfficeClient client = new OfficeClient(OfficeFixture.settings(office), clock);

  @AfterEach
  void close() {
    client.close();
    office.close();
  }

  static List<Fault> answersThatSayNothing() {
    return List.of(
        new Fault.CutBefore(),
        new Fault.CutAfter(),
        new Fault.HtmlBadGateway(),
        new Fault.HtmlOk(),
        new Fault.Garbage(),
        new Fault.OtherJson(),
        new Fault.TooManyRequests(0),
        new Fault.TooLarge(),
        new Fault.Unauthorized());
  }

  @ParameterizedTest
  @MethodSource("answersThatSayNothing")
  void whatIsNotOfTheContractIsUnknownForEveryCall(Fault fault) {
    office.next("deliver", fault);
    office.next("prices", fault);
    office.next("products", fault);
    office.next("station", fault);
    office.next("heartbeat", fault);
    assertInstanceOf(
        DeliveryAnswer.Unknown.class, client.deliver(List.of(OfficeFixture.settled("s", 1))));
    assertInstanceOf(PriceListAnswer.Unknown.class, client.priceList());
    assertInstanceOf(ProductsAnswer.Unknown.class, client.products());
    assertInstanceOf(StationAnswer.Unknown.class, client.station());
    assertFalse(client.heartbeat(HEALTH));
  }

  @Test
  void anOfficeThatStallsIsGivenUpInTime() {
    OfficeSettings.Timeouts hasty =
        new OfficeSettings.Timeouts(Duration.ofSeconds(2), Duration.ofMillis(300));
    try (OfficeClient impatient = new OfficeClient(OfficeFixture.settings(office, hasty), clock)) {
      office.next(new Fault.Stall());
      assertInstanceOf(
          DeliveryAnswer.Unknown.class, impatient.deliver(List.of(OfficeFixture.settled("s", 1))));
    }
  }

  @Test
  void aBatchThatWasKeptButNotAnsweredIsKeptOnceWhenItComesAgain() {
    List<Report> batch = List.of(OfficeFixture.settled("s", 1), OfficeFixture.settled("s", 2));
    office.next(new Fault.CutAfter());
    assertInstanceOf(DeliveryAnswer.Unknown.class, client.deliver(batch));
    assertEquals(new DeliveryAnswer.Delivered(), client.deliver(batch));
    assertEquals(List.of("s-1", "s-2"), Ledger.of(office).ids("s"));
  }

  @Test
  void alreadyReceivedIsDelivered() {
    office.next(new Fault.AlreadyReceived());
    assertEquals(
        new DeliveryAnswer.Delivered(), client.deliver(List.of(OfficeFixture.settled("s", 1))));
  }

  @Test
  void aRefusedEventIsNamedWithTheReason() {
    office.refuse("s-2", "unknown grade 97");
    List<Report> batch =
        List.of(
            OfficeFixture.settled("s", 1),
            OfficeFixture.settled("s", 2),
            OfficeFixture.settled("s", 3));
    assertEquals(new DeliveryAnswer.Rejected("s-2", "unknown grade 97"), client.deliver(batch));
    assertEquals(List.of("s-1"), Ledger.of(office).ids("s"));
  }

  @Test
  void anEventWhoseFactsAreNoJsonIsRejectedAfterThoseBeforeItArrived() {
    Report broken =
        new Report("b", "sale.settled", "t", 1, "2026-11-21T12:00:00+08:00", "{\"lines\":");
    assertEquals(
        new DeliveryAnswer.Rejected("b", "its facts are no JSON object"),
        client.deliver(List.of(OfficeFixture.settled("s", 1), broken)));
    assertEquals(List.of("s-1"), Ledger.of(office).ids("s"));
  }

  @Test
  void theTimeThatTheOfficeAskedForIsKeptInSilence() {
    office.next(new Fault.TooManyRequests(120));
    assertInstanceOf(PriceListAnswer.Unknown.class, client.priceList());
    clock.advance(Duration.ofSeconds(119));
    assertEquals(
        new DeliveryAnswer.Unknown("asked to wait another 1 s"),
        client.deliver(List.of(OfficeFixture.settled("s", 1))));
    assertEquals(1, office.requests());
    clock.advance(Duration.ofSeconds(1));
    assertEquals(
        new DeliveryAnswer.Delivered(), client.deliver(List.of(OfficeFixture.settled("s", 1))));
  }

  @Test
  void aMadRetryAfterCostsAQuarterOfAnHourAtMost() {
    office.next(new Fault.TooManyRequests(999_999));
    assertFalse(client.heartbeat(HEALTH));
    clock.advance(Quiet.LONGEST.minusMillis(1));
    assertFalse(client.heartbeat(HEALTH));
    clock.advance(Duration.ofMillis(1));
    assertEquals(true, client.heartbeat(HEALTH));
  }

  @Test
  void productsThatDidNotChangeComeFromMemory() {
    ProductsAnswer first = client.products();
    ProductsAnswer second = client.products();
    assertEquals(first, second);
    Catalogue usual = Catalogue.usual("S1");
    Catalogue.Shop smaller =
        new Catalogue.Shop(usual.shop().products().subList(0, 5), usual.shop().tiles());
    office.publish(new Catalogue(usual.station(), usual.lists(), smaller));
    ProductsAnswer.Fresh third = assertInstanceOf(ProductsAnswer.Fresh.class, client.products());
    assertEquals(5, third.products().size());
    assertEquals(List.of(), office.complaints());
  }

  @Test
  void thePriceListOfTomorrowIsNotTheOneOfToday() {
    Catalogue usual = Catalogue.usual("S1");
    Catalogue.PriceList today = usual.lists().getFirst();
    Catalogue.PriceList tomorrow =
        new Catalogue.PriceList(
            "2026-11-22T00:00:00+08:00",
            "2026-12-06T00:00:00+08:00",
            List.of(new Catalogue.Price("92", "L", "7.2150")));
    office.publish(new Catalogue(usual.station(), List.of(today, tomorrow), usual.shop()));
    assertEquals("7.38", price92());
    clock.advance(Duration.ofDays(1));
    assertEquals("7.2150", price92());
  }

  @Test
  void aPriceListThatHoldsOnlyFromTomorrowIsNone() {
    Catalogue usual = Catalogue.usual("S1");
    Catalogue.PriceList tomorrow =
        new Catalogue.PriceList(
            "2026-11-22T00:00:00+08:00",
            "2026-12-06T00:00:00+08:00",
            usual.lists().getFirst().prices());
    office.publish(new Catalogue(usual.station(), List.of(tomorrow), usual.shop()));
    assertEquals(
        new PriceListAnswer.Unknown("not of the contract: no price list is in force yet"),
        client.priceList());
  }

  @Test
  void aWrongTokenIsUnknownAndLeavesNoTrace() {
    OfficeSettings wrong =
        new OfficeSettings(
            URI.create(office.url()),
            "S1",
            "K1",
            new Credentials.Bearer("canary-wrong"),
            OfficeFixture.SHORT);
    try (OfficeClient stranger = new OfficeClient(wrong, InstantSource.system())) {
      assertEquals(
          new DeliveryAnswer.Unknown("HTTP 401 application/problem+json"),
          stranger.deliver(List.of(OfficeFixture.settled("s", 1))));
    }
    assertEquals(List.of(), Ledger.of(office).sales());
    assertFalse(wrong.toString().contains("canary"), wrong.toString());
  }

  @Test
  void aTokenNeverGoesOverAForeignLineInTheClear() {
    Credentials token = new Credentials.Bearer(OfficeFixture.TOKEN);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new OfficeSettings(
                URI.create("http://office.example/"), "S1", "K1", token, OfficeFixture.SHORT));
  }

  private String price92() {
    PriceListAnswer.Fresh fresh = assertInstanceOf(PriceListAnswer.Fresh.class, client.priceList());
    PriceList list = fresh.prices();
    return list.prices().entrySet().stream()
        .filter(entry -> entry.getKey().equals("92"))
        .map(entry -> entry.getValue().shown())
        .findFirst()
        .orElse("none");
  }
}
