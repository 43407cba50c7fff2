package jiayou.pump.pts2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.PumpStatus;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;
import jiayou.pump.pts2.Pts2Settings.Authentication;
import jiayou.sim.pts2.Fault;
import org.junit.jupiter.api.Test;

/// A forecourt day in bad weather: every figure comes from the box, over real sockets.
final class WeatherTest {

  @Test
  void aFuellingIsSeenFromTheLiftToTheEnd() throws IOException {
    try (Corner corner = Corner.onRequest()) {
      Pts2Controller kiosk = corner.kiosk1();
      corner.box.lift(1, 2);
      assertEquals(
          List.of(new PumpStatus.Calling(1, 2, "95"), new PumpStatus.Idle(2)), kiosk.poll());
      assertEquals(
          new AuthoriseAnswer.Authorised(Corner.FIRST_TRANSACTION),
          kiosk.authorise(1, 2, new Preset.ByAmount(Money.fen(10000))));
      assertEquals(new PumpStatus.Authorised(1, 2, "95"), Corner.status(kiosk, 1));
      corner.box.flow(1, "3.50");
      assertEquals(
          new PumpStatus.Fuelling(
              1,
              2,
              "95",
              31,
              Quantity.litres("3.50"),
              UnitPrice.perLitre("7.85"),
              Money.fen(2748),
              Optional.of(new Preset.ByAmount(Money.fen(10000))),
              false),
          Corner.status(kiosk, 1));
      corner.box.deliver(1, "50");
      corner.box.hangUp(1);
      assertEquals(Money.fen(10000), Corner.payable(kiosk, 1).amount());
      assertEquals("2026-11-21T08:15:30", Corner.payable(kiosk, 1).key().endedAt());
    }
  }

  @Test
  void onlyTheLiftedNozzleIsAuthorised() throws IOException {
    try (Corner corner = Corner.onRequest()) {
      Pts2Controller kiosk = corner.kiosk1();
      assertEquals(
          new AuthoriseAnswer.Refused("nozzle 2 is not up"),
          kiosk.authorise(1, 2, new Preset.Full()));
      corner.box.lift(1, 1);
      assertEquals(
          new AuthoriseAnswer.Refused("nozzle 1 is up, not 2"),
          kiosk.authorise(1, 2, new Preset.Full()));
    }
  }

  @Test
  void anAuthorisationWhoseAnswerWasLostIsUnknownAndNotSentAgain() throws IOException {
    try (Corner corner = Corner.onRequest()) {
      Pts2Controller kiosk = corner.kiosk1();
      corner.box.lift(1, 1);
      corner.box.fault("PumpAuthorize", new Fault.LoseAnswer());
      assertInstanceOf(AuthoriseAnswer.Unknown.class, kiosk.authorise(1, 1, new Preset.Full()));
      assertEquals(new PumpStatus.Authorised(1, 1, "92"), Corner.status(kiosk, 1));
      assertEquals(
          new AuthoriseAnswer.Refused("pump 1 is taken"), kiosk.authorise(1, 1, new Preset.Full()));
      assertEquals(Corner.FIRST_TRANSACTION, corner.box.view(1).transaction());
    }
  }

  @Test
  void aStoppedFuellingIsPayable() throws IOException {
    try (Corner corner = Corner.automatic()) {
      Pts2Controller kiosk = corner.kiosk1();
      corner.box.lift(1, 1);
      corner.box.flow(1, "4.00");
      assertTrue(kiosk.stop(1));
      assertEquals(Money.fen(2952), Corner.payable(kiosk, 1).amount());
      corner.box.outage(true);
      assertFalse(kiosk.stop(1));
    }
  }

  @Test
  void aWrongPasswordIsToldClearly() throws IOException {
    try (Corner corner = Corner.automatic()) {
      Pts2Controller wrong = corner.terminal("kiosk1", "wrong", Authentication.DIGEST);
      String cause =
          "the controller refuses login kiosk1 (HTTP 401): check login, password and digest"
              + " against its second DIP switch";
      assertEquals(
          List.of(new PumpStatus.NoNews(1, cause), new PumpStatus.NoNews(2, cause)), wrong.poll());
      assertEquals(new ClaimAnswer.Unknown(cause), wrong.claim(corner.fuelled(corner.kiosk1())));
    }
  }

  @Test
  void theWrongDipSwitchIsToldClearly() throws IOException {
    try (Corner corner = Corner.basic()) {
      Pts2Controller digest = corner.kiosk1();
      assertEquals(
          "the controller refuses login kiosk1 (HTTP 401): check login, password and digest"
              + " against its second DIP switch",
          assertInstanceOf(PumpStatus.NoNews.class, Corner.status(digest, 1)).cause());
    }
  }

  @Test
  void basicWorksBySetting() throws IOException {
    try (Corner corner = Corner.basic()) {
      Pts2Controller basic = corner.terminal("kiosk1", "one", Authentication.BASIC);
      assertEquals(List.of(new PumpStatus.Idle(1), new PumpStatus.Idle(2)), basic.poll());
    }
  }

  @Test
  void aNonceThatGrewOldIsRenewedAndTheCommandGoesThroughOnce() throws IOException {
    try (Corner corner = Corner.automatic()) {
      Pts2Controller kiosk = corner.kiosk1();
      var key = corner.fuelled(kiosk);
      corner.box.expireNonces();
      assertEquals(new ClaimAnswer.Claimed(), kiosk.claim(key));
      corner.box.restart();
      assertEquals(new ClaimAnswer.Claimed(), kiosk.claim(key));
    }
  }

  @Test
  void everyKindOfSilenceIsNoNews() throws IOException {
    try (Corner corner = Corner.automatic()) {
      Pts2Controller kiosk = corner.kiosk1();
      for (Fault fault :
          List.of(
              new Fault.CloseWithoutAnswer(),
              new Fault.Stall(),
              new Fault.Garbage(),
              new Fault.BadGateway(),
              new Fault.LoseAnswer(),
              new Fault.Refuse(101),
              new Fault.LateAnswerFirst())) {
        corner.box.fault(fault);
        assertInstanceOf(PumpStatus.NoNews.class, Corner.status(kiosk, 1), fault.toString());
        assertEquals(new PumpStatus.Idle(1), Corner.status(kiosk, 1), fault.toString());
      }
    }
  }

  @Test
  void anOutageEndsAndNothingIsLost() throws IOException {
    try (Corner corner = Corner.automatic()) {
      Pts2Controller kiosk = corner.kiosk1();
      var key = corner.fuelled(kiosk);
      corner.box.outage(true);
      assertInstanceOf(PumpStatus.NoNews.class, Corner.status(kiosk, 1));
      assertInstanceOf(ClaimAnswer.Unknown.class, kiosk.claim(key));
      corner.box.outage(false);
      assertEquals(key, Corner.payable(kiosk, 1).key());
    }
  }

  @Test
  void aPumpThatGoesOfflineMidFuellingKeepsItsFuelling() throws IOException {
    try (Corner corner = Corner.automatic()) {
      Pts2Controller kiosk = corner.kiosk1();
      corner.box.lift(1, 1);
      corner.box.flow(1, "5.00");
      corner.box.pumpOffline(1, true);
      corner.box.deliver(1, "28.46");
      corner.box.hangUp(1);
      assertEquals(new PumpStatus.Offline(1), Corner.status(kiosk, 1));
      corner.box.pumpOffline(1, false);
      assertEquals(Money.fen(21003), Corner.payable(kiosk, 1).amount());
      assertEquals(Quantity.litres("28.46"), Corner.payable(kiosk, 1).volume());
    }
  }
}
