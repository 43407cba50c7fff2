package jiayou.pump.pts2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Forecourt.FreeAnswer;
import jiayou.core.port.Forecourt.HistoryAnswer;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.PumpStatus.Owner;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;
import jiayou.sim.pts2.Fault;
import jiayou.sim.pts2.PumpView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Fuel that was paid for in advance, from the kept pump to the closed fuelling.
final class PrepaidTest {

  private static final Preset HUNDRED = new Preset.ByAmount(Money.fen(10000));
  private static final AuthoriseAnswer AUTHORISED =
      new AuthoriseAnswer.Authorised(Corner.FIRST_TRANSACTION);
  private static final String EMPTY_LEDGER = "{\n  \"transactions\" : [ ]\n}";

  private Corner corner;
  private Pts2Controller kiosk1;
  private Pts2Controller kiosk2;

  @BeforeEach
  void aPumpIsKept() throws IOException {
    corner = Corner.onRequest();
    kiosk1 = corner.kiosk1();
    kiosk2 = corner.kiosk2();
    kiosk1.reserve(1);
  }

  @AfterEach
  void close() {
    corner.close();
  }

  @Test
  void whatIsDeliveredIsOursFromItsFirstDropToItsClosing() {
    corner.box.lift(1, 1);
    assertEquals(AUTHORISED, kiosk1.authorisePrepaid(1, 1, HUNDRED));
    assertEquals("kiosk1", corner.box.view(1).owner());
    corner.box.flow(1, "5.00");
    assertEquals(
        new PumpStatus.Fuelling(
            1,
            1,
            "92",
            31,
            Quantity.litres("5.00"),
            UnitPrice.perLitre("7.38"),
            Money.fen(3690),
            Optional.of(HUNDRED),
            false),
        Corner.status(kiosk1, 1));
    corner.box.hangUp(1);
    FuellingTotal total = total("5.00", 3690);
    assertEquals(new PumpStatus.Payable(1, total, new Owner.Ours()), Corner.status(kiosk1, 1));
    assertEquals(
        new PumpStatus.Payable(1, total, new Owner.Other("kiosk1")), Corner.status(kiosk2, 1));
    assertEquals(new ClaimAnswer.HeldByOther("kiosk1"), kiosk2.claim(total.key()));
    assertInstanceOf(ClearAnswer.Refused.class, kiosk2.clear(total.key()));
    assertEquals(new ClaimAnswer.Claimed(), kiosk1.claim(total.key()));
    assertEquals(new ClearAnswer.Cleared(), kiosk1.clear(total.key()));
    assertEquals(new PumpStatus.Idle(1), Corner.status(kiosk1, 1));
  }

  @Test
  void theFlowStopsAtTheAmountThatWasPaid() {
    delivered(HUNDRED, "30");
    assertEquals(total("13.55", 10000), Corner.payable(kiosk1, 1));
  }

  @Test
  void theFlowStopsAtTheVolumeThatWasPaid() {
    delivered(new Preset.ByVolume(Quantity.litres("20.00")), "30");
    assertEquals(total("20.00", 14760), Corner.payable(kiosk1, 1));
  }

  @Test
  void whatAValveLetsThroughTooLateIsToldAsItIs() {
    corner.box.overrun(1, "0.03");
    delivered(HUNDRED, "30");
    assertEquals(total("13.58", 10022), Corner.payable(kiosk1, 1));
  }

  @Test
  void onlyTheNozzleThatIsUpIsAuthorised() {
    assertEquals(
        new AuthoriseAnswer.Refused("nozzle 1 is not up"), kiosk1.authorisePrepaid(1, 1, HUNDRED));
    corner.box.lift(1, 2);
    assertEquals(
        new AuthoriseAnswer.Refused("nozzle 2 is up, not 1"),
        kiosk1.authorisePrepaid(1, 1, HUNDRED));
    assertEquals(new PumpStatus.Reserved(1, new Owner.Ours(), 2), Corner.status(kiosk1, 1));
  }

  @Test
  void onlyOurReservationIsAuthorised() {
    AuthoriseAnswer refused = new AuthoriseAnswer.Refused("pump 1 is not reserved for us");
    corner.box.lift(1, 1);
    assertEquals(refused, kiosk2.authorisePrepaid(1, 1, HUNDRED));
    assertEquals(
        new AuthoriseAnswer.Refused("pump 1 is taken"), kiosk2.authorise(1, 1, new Preset.Full()));
    kiosk1.free(1);
    assertEquals(refused, kiosk1.authorisePrepaid(1, 1, HUNDRED));
  }

  @Test
  void nobodyPaysInAdvanceForAnUnknownAmount() {
    corner.box.lift(1, 1);
    assertEquals(
        new AuthoriseAnswer.Refused("who pays in advance gets no more than was paid"),
        kiosk1.authorisePrepaid(1, 1, new Preset.Full()));
  }

  @Test
  void anOfflinePumpIsNoYesAndNoNo() {
    corner.box.lift(1, 1);
    corner.box.pumpOffline(1, true);
    assertEquals(
        new AuthoriseAnswer.Unknown("pump 1 is offline"), kiosk1.authorisePrepaid(1, 1, HUNDRED));
  }

  @Test
  void anAuthorisationWhoseAnswerWasLostIsUnknownAndNeverSentAgain() {
    corner.box.lift(1, 1);
    corner.box.fault("PumpAuthorize", new Fault.LoseAnswer());
    assertInstanceOf(AuthoriseAnswer.Unknown.class, kiosk1.authorisePrepaid(1, 1, HUNDRED));
    assertEquals(new PumpStatus.Authorised(1, 1, "92"), Corner.status(kiosk1, 1));
    assertInstanceOf(AuthoriseAnswer.Unknown.class, kiosk1.authorisePrepaid(1, 1, HUNDRED));
    corner.box.flow(1, "5.00");
    assertInstanceOf(AuthoriseAnswer.Unknown.class, kiosk1.authorisePrepaid(1, 1, HUNDRED));
    corner.box.hangUp(1);
    assertInstanceOf(AuthoriseAnswer.Unknown.class, kiosk1.authorisePrepaid(1, 1, HUNDRED));
    assertEquals(total("5.00", 3690), Corner.payable(kiosk1, 1));
  }

  @Test
  void anAuthorisationThatNeverArrivedIsUnknownAndLeavesThePumpKept() {
    corner.box.lift(1, 1);
    corner.box.fault("PumpAuthorize", new Fault.CloseWithoutAnswer());
    assertInstanceOf(AuthoriseAnswer.Unknown.class, kiosk1.authorisePrepaid(1, 1, HUNDRED));
    assertEquals(new PumpStatus.Reserved(1, new Owner.Ours(), 1), Corner.status(kiosk1, 1));
    assertEquals(AUTHORISED, kiosk1.authorisePrepaid(1, 1, HUNDRED));
  }

  @Test
  void anAuthorisationThatCrawlsIsUnknownUntilItIsSeen() throws InterruptedException {
    corner.box.lift(1, 1);
    corner.box.fault("PumpAuthorize", new Fault.Crawl());
    assertInstanceOf(AuthoriseAnswer.Unknown.class, kiosk1.authorisePrepaid(1, 1, HUNDRED));
    assertTrue(corner.box.await(1, PumpView.Phase.AUTHORISED, Duration.ofSeconds(10)));
    assertEquals(new PumpStatus.Authorised(1, 1, "92"), Corner.status(kiosk1, 1));
    assertEquals(
        new AuthoriseAnswer.Unknown("pump 1 is authorised already"),
        kiosk1.authorisePrepaid(1, 1, HUNDRED));
    corner.box.deliver(1, "30");
    corner.box.hangUp(1);
    assertEquals(total("13.55", 10000), Corner.payable(kiosk1, 1));
  }

  @Test
  void onlyARefusalThatCannotBeAboutOurOwnEarlierRequestIsANo() {
    corner.box.lift(1, 1);
    for (int earlier : List.of(39, 42, 78, 96)) {
      corner.box.fault("PumpAuthorize", new Fault.Refuse(earlier));
      assertEquals(
          new AuthoriseAnswer.Unknown("the controller answers code " + earlier),
          kiosk1.authorisePrepaid(1, 1, HUNDRED));
    }
    corner.box.fault("PumpAuthorize", new Fault.Refuse(38));
    assertEquals(
        new AuthoriseAnswer.Refused("the controller answers code 38"),
        kiosk1.authorisePrepaid(1, 1, HUNDRED));
  }

  @Test
  void aNozzleHungUpWithoutFuelLeavesNothingToPay() {
    corner.box.lift(1, 1);
    kiosk1.authorisePrepaid(1, 1, HUNDRED);
    corner.box.hangUp(1);
    nothingWasDelivered();
    assertEquals(new PumpStatus.Idle(1), Corner.status(kiosk1, 1));
    assertEquals(new FreeAnswer.Free(), kiosk1.free(1));
  }

  @Test
  void aStopBeforeTheFirstDropGivesThePumpBack() {
    corner.box.lift(1, 1);
    kiosk1.authorisePrepaid(1, 1, HUNDRED);
    assertEquals(new FreeAnswer.Delivering(), kiosk1.free(1));
    assertTrue(kiosk1.stop(1));
    assertEquals(new PumpStatus.Calling(1, 1, "92"), Corner.status(kiosk1, 1));
    corner.box.hangUp(1);
    nothingWasDelivered();
    assertEquals(new PumpStatus.Idle(1), Corner.status(kiosk2, 1));
  }

  @Test
  void aStopAfterTheFirstDropLeavesWhatWasDelivered() {
    corner.box.lift(1, 1);
    kiosk1.authorisePrepaid(1, 1, HUNDRED);
    corner.box.flow(1, "4.00");
    assertTrue(kiosk1.stop(1));
    assertEquals(
        new PumpStatus.Payable(1, total("4.00", 2952), new Owner.Ours()), Corner.status(kiosk1, 1));
  }

  @Test
  void nobodyElseStopsWhatIsPaidFor() {
    corner.box.lift(1, 1);
    kiosk1.authorisePrepaid(1, 1, HUNDRED);
    assertEquals(false, kiosk2.stop(1));
    assertEquals(new PumpStatus.Authorised(1, 1, "92"), Corner.status(kiosk1, 1));
  }

  @Test
  void aPumpThatGoesOfflineWhileItDeliversComesBackWithTheTrueTotal() {
    corner.box.lift(1, 1);
    kiosk1.authorisePrepaid(1, 1, HUNDRED);
    corner.box.flow(1, "5.00");
    corner.box.pumpOffline(1, true);
    corner.box.deliver(1, "30");
    corner.box.hangUp(1);
    assertEquals(new PumpStatus.Offline(1), Corner.status(kiosk1, 1));
    corner.box.pumpOffline(1, false);
    assertEquals(
        new PumpStatus.Payable(1, total("13.55", 10000), new Owner.Ours()),
        Corner.status(kiosk1, 1));
  }

  @Test
  void aSecondAuthorisationWouldDeliverASecondTime() {
    delivered(HUNDRED, "30");
    kiosk1.clear(Corner.payable(kiosk1, 1).key());
    kiosk1.reserve(1);
    delivered(HUNDRED, "30");
    assertEquals(32, Corner.payable(kiosk1, 1).key().transaction());
    assertEquals(2, corner.box.ledgerJson().split("\"amount\" : 10000", -1).length - 1);
  }

  private void delivered(Preset limit, String wanted) {
    corner.box.lift(1, 1);
    assertInstanceOf(AuthoriseAnswer.Authorised.class, kiosk1.authorisePrepaid(1, 1, limit));
    corner.box.deliver(1, wanted);
    corner.box.hangUp(1);
  }

  private void nothingWasDelivered() {
    assertEquals(EMPTY_LEDGER, corner.box.ledgerJson());
    assertEquals(
        new HistoryAnswer.History(List.of(), List.of()),
        kiosk1.endedSince(LocalDateTime.parse("2026-11-21T00:00:00")));
  }

  private static FuellingTotal total(String litres, int fen) {
    return new FuellingTotal(
        new FuellingKey("island", 1, Corner.FIRST_TRANSACTION, "2026-11-21T08:15:30"),
        1,
        "92",
        Quantity.litres(litres),
        UnitPrice.perLitre("7.38"),
        Money.fen(fen));
  }
}
