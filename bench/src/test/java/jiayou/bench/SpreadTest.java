package jiayou.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

  @Test
  void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
    assertEquals(new Spread(1, 3, 9), Spread.of(List.of(9.0, 1.0, 3.0)));
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
    assertEquals(new Spread(1, 2.5, 9), Spread.of(List.of(9.0, 1.0, 3.0, 2.0)));
  }

  @Test
  void noRoundIsNoSpread() {
    assertThrows(IllegalArgumentException.class, () -> Spread.of(List.of()));
  }
}
