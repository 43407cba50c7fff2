package jiayou.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BurstDetectorTest {

  private final BurstDetector detector = new BurstDetector();
  private final StringBuilder released = new StringBuilder();
  private long now = 1000;

  @Test
  void aScannersRhythmIsACode() {
    type("6901234567011", 4);
    assertEquals(new BurstDetector.Ended.Code("6901234567011"), endAfter(4));
    assertEquals("", released.toString());
  }

  @Test
  void theLongestGapStillBelongsToTheCode() {
    type("134567", BurstDetector.LONGEST_GAP_MS);
    assertEquals(new BurstDetector.Ended.Code("134567"), endAfter(BurstDetector.LONGEST_GAP_MS));
  }

  @Test
  void aFingersRhythmIsReleasedKeyByKey() {
    type("1345678", BurstDetector.LONGEST_GAP_MS + 1);
    assertEquals("134567", released.toString());
    assertEquals(new BurstDetector.Ended.Typing("8"), endAfter(BurstDetector.LONGEST_GAP_MS + 1));
  }

  @Test
  void aShortRunOfQuickKeysIsTyping() {
    type("12345", 5);
    assertEquals(new BurstDetector.Ended.Typing("12345"), endAfter(5));
  }

  @Test
  void aBurstWithoutAnEndIsThrownAway() {
    type("69012345", 4);
    assertEquals("", detector.release());
    type("6901234567011", 4);
    assertEquals(new BurstDetector.Ended.Code("6901234567011"), endAfter(4));
  }

  @Test
  void anEnterThatComesLateEndsNoCode() {
    type("69012345", 4);
    assertEquals(new BurstDetector.Ended.Typing(""), endAfter(500));
  }

  @Test
  void twoCodesInARowAreTwoCodes() {
    type("6901234567011", 4);
    endAfter(4);
    type("6901234567028", 4);
    assertEquals(new BurstDetector.Ended.Code("6901234567028"), endAfter(4));
  }

  @Test
  void aBurstLongerThanAnyCodeIsNone() {
    type("7".repeat(BurstDetector.LONGEST_CODE + 5), 1);
    assertEquals(new BurstDetector.Ended.Typing(""), endAfter(1));
  }

  private void type(String keys, long gapMs) {
    for (char key : keys.toCharArray()) {
      now += gapMs;
      released.append(detector.typed(String.valueOf(key), now));
    }
  }

  private BurstDetector.Ended endAfter(long gapMs) {
    now += gapMs;
    return detector.ended(now);
  }
}
