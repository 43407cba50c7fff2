package jiayou.sim.office.benefit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The clever search finds what trying everything finds.
class BestCouponsTest {

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theChoiceIsAsGoodAsTheBestOfAll(int seed) {
    Random random = new Random(seed);
    List<Basket.Line> lines = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      long amount = 1 + random.nextInt(3000);
      lines.add(
          random.nextBoolean()
              ? new Basket.Line.Fuel(random.nextBoolean() ? "92" : "95", 1000, amount)
              : new Basket.Line.Goods("6901234500011", 1, amount));
    }
    Rests rests = Rests.of(lines, List.of());
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      candidate("c" + i, random, rests).ifPresent(candidates::add);
    }
    int most = 1 + random.nextInt(6);
    assertEquals(
        byTryingAll(candidates, rests, most), BestCoupons.of(candidates, rests, most).total());
  }

  @Test
  void noCouponsTakeNothingOff() {
    Rests rests = Rests.of(List.of(), List.of());
    assertEquals(0, BestCoupons.of(List.of(), rests, 5).total());
  }

  private static Optional<Candidate> candidate(String id, Random random, Rests rests) {
    Condition[] conditions =
        random.nextInt(3) == 0
            ? new Condition[] {new Condition.Grades(List.of(random.nextBoolean() ? "92" : "95"))}
            : new Condition[0];
    Voucher plain =
        Voucher.off(id, id, 1 + random.nextInt(1500), conditions)
            .on(Voucher.Scope.values()[random.nextInt(3)])
            .ofKind("kind" + random.nextInt(4));
    Voucher voucher = random.nextInt(5) == 0 ? plain.onlyAlone() : plain;
    int[] places = rests.where(voucher::lowers);
    long value = voucher.worth().on(rests.on(places));
    int left = voucher.kind().equals("kind0") ? 1 : Integer.MAX_VALUE;
    return value > 0 ? Optional.of(new Candidate(voucher, places, value, left)) : Optional.empty();
  }

  private static long byTryingAll(List<Candidate> candidates, Rests rests, int most) {
    long best = 0;
    for (int choice = 0; choice < 1 << candidates.size(); choice++) {
      List<Candidate> taken = new ArrayList<>();
      for (int i = 0; i < candidates.size(); i++) {
        if ((choice >> i & 1) == 1) {
          taken.add(candidates.get(i));
        }
      }
      long lonely = taken.stream().filter(c -> c.voucher().alone()).count();
      long limited = taken.stream().filter(c -> c.voucher().kind().equals("kind0")).count();
      boolean allowed = taken.size() <= most && (lonely == 0 || taken.size() == 1) && limited <= 1;
      if (allowed) {
        best = Math.max(best, Combination.of(taken, rests).total());
      }
    }
    return best;
  }
}
