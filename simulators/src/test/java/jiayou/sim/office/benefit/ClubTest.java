package jiayou.sim.office.benefit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jiayou.core.benefit.Purse;
import org.junit.jupiter.api.Test;

class ClubTest {

  private static final MemberCard ANNA =
      new MemberCard("M-1", "13812341234", List.of("冀A12345"), Level.GOLD, Optional.empty());

  private final Club club = club(7);

  @Test
  void nothingPersonalShowsInACard() {
    assertEquals("138****1234", ANNA.shown());
    assertFalse(ANNA.toString().matches(".*(1381234|12345).*"), ANNA.toString());
  }

  @Test
  void theSameSeedShowsTheSameCodes() {
    club.join(ANNA);
    Club twin = club(7);
    twin.join(ANNA);
    assertEquals(club.showCode("M-1"), twin.showCode("M-1"));
    club.send(ANNA.phone());
    twin.send(ANNA.phone());
    assertEquals(club.digitsOn(ANNA.phone()), twin.digitsOn(ANNA.phone()));
  }

  @Test
  void aCouponIsGivenOnce() {
    club.join(ANNA);
    club.give("M-1", Voucher.off("a", "券", 100));
    assertThrows(
        IllegalArgumentException.class, () -> club.give("M-1", Voucher.off("a", "券", 100)));
    assertThrows(
        IllegalArgumentException.class, () -> club.partner("JYP1", Voucher.off("a", "券", 100)));
  }

  @Test
  void aPurseIsNeverBelowNothing() {
    club.join(ANNA);
    club.credit("M-1", Purse.FUEL, 100);
    assertThrows(IllegalArgumentException.class, () -> club.credit("M-1", Purse.FUEL, -101));
  }

  private static Club club(long seed) {
    return new Club(
        "S1", InstantSource.fixed(Instant.parse("2026-11-21T04:00:00Z")), new Random(seed));
  }
}
