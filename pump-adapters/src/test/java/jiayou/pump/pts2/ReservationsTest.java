package jiayou.pump.pts2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import jiayou.core.port.Forecourt.FreeAnswer;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.Forecourt.ReserveAnswer;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.PumpStatus.Owner;
import jiayou.sim.pts2.Fault;
import jiayou.sim.pts2.PumpView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A pump that is kept while its customer pays.
final class ReservationsTest {

  private static final ReserveAnswer RESERVED = new ReserveAnswer.Reserved();
  private static final PumpStatus OURS = new PumpStatus.Reserved(1, new Owner.Ours(), 0);

  private Corner corner;
  private Pts2Controller kiosk1;
  private Pts2Controller kiosk2;

  @BeforeEach
  void open() throws IOException {
    corner = Corner.onRequest();
    kiosk1 = corner.kiosk1();
    kiosk2 = corner.kiosk2();
  }

  @AfterEach
  void close() {
    corner.close();
  }

  @Test
  void anIdlePumpIsKeptForUsAndTheOthersSeeForWhom() {
    assertEquals(RESERVED, kiosk1.reserve(1));
    assertEquals(OURS, Corner.status(kiosk1, 1));
    assertEquals(
        new PumpStatus.Reserved(1, new Owner.Other("kiosk1"), 0), Corner.status(kiosk2, 1));
    assertEquals(new PumpStatus.Idle(2), Corner.status(kiosk2, 2));
  }

  @Test
  void reservingTwiceIsHarmless() {
    kiosk1.reserve(1);
    assertEquals(RESERVED, kiosk1.reserve(1));
    assertEquals(OURS, Corner.status(kiosk1, 1));
  }

  @Test
  void ourPumpStaysOursWhenItsNozzleIsLiftedAndHungUp() {
    kiosk1.reserve(1);
    corner.box.lift(1, 2);
    assertEquals(new PumpStatus.Reserved(1, new Owner.Ours(), 2), Corner.status(kiosk1, 1));
    assertEquals(RESERVED, kiosk1.reserve(1));
    corner.box.hangUp(1);
    assertEquals(OURS, Corner.status(kiosk1, 1));
  }

  @Test
  void thePumpOfAnotherIsRefusedAndNotGivenBack() {
    kiosk1.reserve(1);
    assertEquals(new ReserveAnswer.Refused("kiosk1 has the pump"), kiosk2.reserve(1));
    assertEquals(new FreeAnswer.Free(), kiosk2.free(1));
    assertEquals(OURS, Corner.status(kiosk1, 1));
  }

  @Test
  void aPumpWhoseNozzleIsUpIsNotReserved() {
    corner.box.lift(1, 2);
    assertEquals(new ReserveAnswer.Refused("nozzle 2 is up"), kiosk1.reserve(1));
    assertEquals(new PumpStatus.Calling(1, 2, "95"), Corner.status(kiosk1, 1));
  }

  @Test
  void aPumpOnWhichSomebodyFuelsOrOwesIsNotReserved() {
    ReserveAnswer taken = new ReserveAnswer.Refused("pump 1 is taken");
    corner.box.lift(1, 1);
    kiosk2.authorise(1, 1, new Preset.Full());
    assertEquals(taken, kiosk1.reserve(1));
    corner.box.flow(1, "5.00");
    assertEquals(taken, kiosk1.reserve(1));
    corner.box.hangUp(1);
    assertEquals(taken, kiosk1.reserve(1));
    assertEquals("PTS", corner.box.view(1).owner());
  }

  @Test
  void anOfflinePumpIsNeitherKeptNorGivenBack() {
    corner.box.pumpOffline(1, true);
    assertEquals(new ReserveAnswer.Refused("pump 1 is offline"), kiosk1.reserve(1));
    assertEquals(new FreeAnswer.Unknown("pump 1 is offline"), kiosk1.free(1));
  }

  @Test
  void aSilentControllerIsNeitherYesNorNo() {
    corner.box.outage(true);
    assertInstanceOf(ReserveAnswer.Unknown.class, kiosk1.reserve(1));
    assertInstanceOf(FreeAnswer.Unknown.class, kiosk1.free(1));
  }

  @Test
  void aReservationWhoseAnswerWasLostIsSeenInTheStatus() {
    corner.box.fault("PumpLock", new Fault.LoseAnswer());
    assertEquals(RESERVED, kiosk1.reserve(1));
  }

  @Test
  void aReservationThatNeverArrivedIsUnknownAndWorksLater() {
    corner.box.fault("PumpLock", new Fault.CloseWithoutAnswer());
    assertInstanceOf(ReserveAnswer.Unknown.class, kiosk1.reserve(1));
    assertEquals(new PumpStatus.Idle(1), Corner.status(kiosk1, 1));
    assertEquals(RESERVED, kiosk1.reserve(1));
  }

  @Test
  void theLoserOfARaceIsRefusedByTheControllerItself() {
    corner.box.fault("PumpLock", new Fault.Refuse(40));
    assertEquals(new ReserveAnswer.Refused("the controller answers code 40"), kiosk1.reserve(1));
  }

  @Test
  void aControllerThatFailsAtTheLockSaysNeither() {
    corner.box.fault("PumpLock", new Fault.Refuse(96));
    assertEquals(new ReserveAnswer.Unknown("the controller answers code 96"), kiosk1.reserve(1));
  }

  @Test
  void aReservedPumpIsGivenBackOnce() {
    kiosk1.reserve(1);
    assertEquals(new FreeAnswer.Free(), kiosk1.free(1));
    assertEquals(new FreeAnswer.Free(), kiosk1.free(1));
    assertEquals(RESERVED, kiosk2.reserve(1));
  }

  @Test
  void aPumpGivenBackWithItsNozzleUpCallsForAnyone() {
    kiosk1.reserve(1);
    corner.box.lift(1, 3);
    assertEquals(new FreeAnswer.Free(), kiosk1.free(1));
    assertEquals(new PumpStatus.Calling(1, 3, "0"), Corner.status(kiosk2, 1));
  }

  @Test
  void aGivingBackWhoseAnswerWasLostIsSeenInTheStatus() {
    kiosk1.reserve(1);
    corner.box.fault("PumpUnlock", new Fault.LoseAnswer());
    assertEquals(new FreeAnswer.Free(), kiosk1.free(1));
  }

  @Test
  void aGivingBackThatNeverArrivedIsUnknownAndWorksLater() {
    kiosk1.reserve(1);
    corner.box.fault("PumpUnlock", new Fault.CloseWithoutAnswer());
    assertInstanceOf(FreeAnswer.Unknown.class, kiosk1.free(1));
    assertEquals(OURS, Corner.status(kiosk1, 1));
    assertEquals(new FreeAnswer.Free(), kiosk1.free(1));
  }

  @Test
  void anAutomaticControllerLetsNobodyDeliverFromAKeptPump() throws IOException {
    try (Corner automatic = Corner.automatic()) {
      Pts2Controller kiosk = automatic.kiosk1();
      assertEquals(RESERVED, kiosk.reserve(1));
      automatic.box.lift(1, 1);
      assertEquals(PumpView.Phase.IDLE, automatic.box.view(1).phase());
      assertEquals(new PumpStatus.Reserved(1, new Owner.Ours(), 1), Corner.status(kiosk, 1));
      assertEquals(new FreeAnswer.Free(), kiosk.free(1));
      assertEquals(new PumpStatus.Authorised(1, 1, "92"), Corner.status(kiosk, 1));
    }
  }
}
