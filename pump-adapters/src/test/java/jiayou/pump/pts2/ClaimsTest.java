package jiayou.pump.pts2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Forecourt.ReleaseAnswer;
import jiayou.core.port.PumpStatus;
import jiayou.core.value.FuellingKey;
import jiayou.sim.pts2.Fault;
import jiayou.sim.pts2.PumpView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who has a finished fuelling, when two terminals want it and answers get lost.
final class ClaimsTest {

  private Corner corner;
  private Pts2Controller kiosk1;
  private Pts2Controller kiosk2;
  private FuellingKey key;

  @BeforeEach
  void aDriverHasFuelled() throws IOException {
    corner = Corner.automatic();
    kiosk1 = corner.kiosk1();
    kiosk2 = corner.kiosk2();
    key = corner.fuelled(kiosk1);
  }

  @AfterEach
  void close() {
    corner.close();
  }

  @Test
  void aClaimedFuellingIsOursAndTheOthersSeeWhoHasIt() {
    assertEquals(new ClaimAnswer.Claimed(), kiosk1.claim(key));
    assertEquals(new ClaimAnswer.Claimed(), kiosk1.claim(key));
    assertEquals(new ClaimAnswer.HeldByOther("kiosk1"), kiosk2.claim(key));
    assertEquals(
        new PumpStatus.Payable(1, Corner.payable(kiosk1, 1), new PumpStatus.Owner.Other("kiosk1")),
        Corner.status(kiosk2, 1));
  }

  @Test
  void ofTwoTerminalsThatClaimAtTheSameMomentOneWins() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<ClaimAnswer>> claims =
          List.of(() -> kiosk1.claim(key), () -> kiosk2.claim(key));
      Set<Class<?>> answers =
          threads.invokeAll(claims).stream()
              .map(future -> future.resultNow().getClass())
              .collect(Collectors.toSet());
      assertEquals(Set.of(ClaimAnswer.Claimed.class, ClaimAnswer.HeldByOther.class), answers);
    }
  }

  @Test
  void theLoserOfARaceIsToldByTheControllerItself() {
    corner.box.fault("PumpLock", new Fault.Refuse(40));
    assertEquals(new ClaimAnswer.HeldByOther("?"), kiosk1.claim(key));
  }

  @Test
  void aLockWhoseAnswerWasLostIsSeenInTheStatus() {
    corner.box.fault("PumpLock", new Fault.LoseAnswer());
    assertEquals(new ClaimAnswer.Claimed(), kiosk1.claim(key));
  }

  @Test
  void aLockThatNeverArrivedIsUnknown() {
    corner.box.fault("PumpLock", new Fault.CloseWithoutAnswer());
    assertInstanceOf(ClaimAnswer.Unknown.class, kiosk1.claim(key));
    assertEquals("PTS", corner.box.view(1).owner());
  }

  @Test
  void aClearedFuellingIsGone() {
    kiosk1.claim(key);
    kiosk1.clear(key);
    assertEquals(new ClaimAnswer.Gone(), kiosk2.claim(key));
  }

  @Test
  void theSameNumberOfAnotherDayIsGone() {
    FuellingKey older = new FuellingKey("island", 1, key.transaction(), "2026-03-01T12:00:00");
    assertEquals(new ClaimAnswer.Gone(), kiosk1.claim(older));
    assertEquals(new ClearAnswer.Cleared(), kiosk1.clear(older));
    assertEquals(PumpView.Phase.ENDED, corner.box.view(1).phase());
  }

  @Test
  void aFuellingOfAnotherControllerIsNeverTouched() {
    FuellingKey other = new FuellingKey("yard", 1, key.transaction(), key.endedAt());
    assertInstanceOf(ClaimAnswer.Unknown.class, kiosk1.claim(other));
    assertInstanceOf(ClearAnswer.Unknown.class, kiosk1.clear(other));
    assertInstanceOf(ReleaseAnswer.Unknown.class, kiosk1.release(other));
  }

  @Test
  void anOfflinePumpIsNoYesAndNoNo() {
    corner.box.pumpOffline(1, true);
    assertEquals(new ClaimAnswer.Unknown("pump 1 is offline"), kiosk1.claim(key));
  }

  @Test
  void aReleasedFuellingCanBeClaimedByTheOther() {
    kiosk1.claim(key);
    assertEquals(new ReleaseAnswer.NotOurs(), kiosk2.release(key));
    assertEquals(new ReleaseAnswer.Released(), kiosk1.release(key));
    assertEquals(new ReleaseAnswer.NotOurs(), kiosk1.release(key));
    assertEquals(new ClaimAnswer.Claimed(), kiosk2.claim(key));
  }

  @Test
  void aReleaseWhoseAnswerWasLostIsUnknown() {
    kiosk1.claim(key);
    corner.box.fault("PumpUnlock", new Fault.LoseAnswer());
    assertInstanceOf(ReleaseAnswer.Unknown.class, kiosk1.release(key));
    assertEquals(new ReleaseAnswer.NotOurs(), kiosk1.release(key));
  }

  @Test
  void clearingTwiceIsHarmless() {
    kiosk1.claim(key);
    assertEquals(new ClearAnswer.Cleared(), kiosk1.clear(key));
    assertEquals(new ClearAnswer.Cleared(), kiosk1.clear(key));
    assertEquals(new PumpStatus.Idle(1), Corner.status(kiosk1, 1));
    assertTrue(corner.box.ledgerJson().contains("\"cleared\" : true"));
  }

  @Test
  void aClearWhoseAnswerWasLostIsSeenInTheStatus() {
    kiosk1.claim(key);
    corner.box.fault("PumpCloseTransaction", new Fault.LoseAnswer());
    assertEquals(new ClearAnswer.Cleared(), kiosk1.clear(key));
  }

  @Test
  void aClearThatNeverArrivedIsUnknownAndWorksLater() {
    kiosk1.claim(key);
    corner.box.fault("PumpCloseTransaction", new Fault.CloseWithoutAnswer());
    assertInstanceOf(ClearAnswer.Unknown.class, kiosk1.clear(key));
    assertEquals(new ClearAnswer.Cleared(), kiosk1.clear(key));
  }

  @Test
  void notEndedIsOnlyBelievedWhenThePumpShowsIt() {
    kiosk1.claim(key);
    corner.box.fault("PumpCloseTransaction", new Fault.Refuse(69));
    assertInstanceOf(ClearAnswer.Unknown.class, kiosk1.clear(key));
  }

  @Test
  void theFuellingOfAnotherIsNotCleared() {
    kiosk2.claim(key);
    assertInstanceOf(ClearAnswer.Refused.class, kiosk1.clear(key));
    assertEquals(PumpView.Phase.ENDED, corner.box.view(1).phase());
  }

  @Test
  void aClearedFuellingIsKnownAsClearedWhileItsPumpIsOffline() {
    kiosk1.claim(key);
    kiosk1.clear(key);
    corner.box.pumpOffline(1, true);
    assertEquals(new ClearAnswer.Cleared(), kiosk1.clear(key));
  }
}
