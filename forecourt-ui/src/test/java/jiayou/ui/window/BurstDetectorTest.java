package jiayou.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import javafx.scene.input.KeyCode;
import jiayou.ui.window.WedgeSettings.Prefix;
import org.junit.jupiter.api.Test;

class BurstDetectorTest {

  private static final long GAP = 100;

  private BurstDetector detector = new BurstDetector(WedgeSettings.USUAL);
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
    type("134567", GAP);
    assertEquals(new BurstDetector.Ended.Code("134567"), endAfter(GAP));
  }

  @Test
  void aFingersRhythmIsReleasedKeyByKey() {
    type("1345678", GAP + 1);
    assertEquals("134567", released.toString());
    assertEquals(new BurstDetector.Ended.Typing("8"), endAfter(GAP + 1));
  }

  @Test
  void aShortRunOfQuickKeysIsTyping() {
    type("123", 5);
    assertEquals(new BurstDetector.Ended.Typing("123"), endAfter(5));
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

  @Test
  void theGapAndTheLengthAreSettings() {
    detector = detector(new Prefix.None(), 30, 6);
    type("12345", 5);
    assertEquals(new BurstDetector.Ended.Typing("12345"), endAfter(5));
    type("123456", 31);
    assertEquals(new BurstDetector.Ended.Typing("6"), endAfter(31));
  }

  @Test
  void anAimIdentifierIsTakenOffAndWithoutOneItIsTyping() {
    detector = detector(new Prefix.Aim(), GAP, 4);
    type("]Q1134567890123456789", 4);
    assertEquals(new BurstDetector.Ended.Code("134567890123456789"), endAfter(4));
    type("134567890123456789", 4);
    assertEquals(new BurstDetector.Ended.Typing("134567890123456789"), endAfter(4));
  }

  @Test
  void withAPrefixKeyNothingElseIsHeldBack() {
    detector = detector(new Prefix.Key(KeyCode.F24), GAP, 4);
    type("7417417", 4);
    assertEquals("7417417", released.toString());
    assertEquals(new BurstDetector.Ended.Typing(""), endAfter(4));
    now += 4;
    detector.opened(now);
    type("42", 4);
    assertEquals(new BurstDetector.Ended.Code("42"), endAfter(4));
    type("42", 4);
    assertEquals("741741742", released.toString());
  }

  @Test
  void aCodeAfterAPrefixThatNeverEndsIsThrownAway() {
    detector = detector(new Prefix.Stx(), GAP, 4);
    detector.opened(now);
    type("69", 4);
    assertEquals("", detector.release());
    assertEquals(new BurstDetector.Ended.Typing(""), endAfter(4));
  }

  private static BurstDetector detector(Prefix prefix, long gapMs, int shortest) {
    return new BurstDetector(new WedgeSettings(prefix, Duration.ofMillis(gapMs), shortest));
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
