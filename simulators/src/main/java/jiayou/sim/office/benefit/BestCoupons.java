package jiayou.sim.office.benefit;

import java.util.ArrayList;
import java.util.List;

/// Finds the coupons that take most off one basket: the best of those that go alone, or the best
/// choice of the others.
///
/// The choice is exact where the lines that two coupons may lower are the same, nested or apart,
/// and where [#TRIES] steps are enough; beyond that it is the best one seen. Most choices are never
/// tried, because nothing that begins like them can be better.
final class BestCoupons {

  static final int TRIES = 20_000;

  private final Rests rests;
  private final List<Candidate> together;
  private final int most;
  private Combination best;
  private int tries;

  private BestCoupons(Rests rests, List<Candidate> together, int most) {
    this.rests = rests;
    this.together = together;
    this.most = most;
    this.best = Combination.of(List.of(), rests);
  }

  /// @param most how many may go together
  static Combination of(List<Candidate> usable, Rests rests, int most) {
    List<Candidate> sorted = usable.stream().sorted(Candidate.BEST_FIRST).toList();
    BestCoupons search =
        new BestCoupons(rests, sorted.stream().filter(c -> !c.voucher().alone()).toList(), most);
    sorted.stream()
        .filter(candidate -> candidate.voucher().alone())
        .limit(1)
        .forEach(candidate -> search.consider(Combination.of(List.of(candidate), rests)));
    search.grow(0, List.of());
    return search.best;
  }

  /// Tries every choice that begins with these and goes on from there, unless none can be better.
  private void grow(int next, List<Candidate> taken) {
    if (next == together.size() || taken.size() == most || tries >= TRIES) {
      return;
    }
    tries++;
    if (atMost(next, taken) <= best.total()) {
      return;
    }
    Candidate candidate = together.get(next);
    if (ofKind(taken, candidate) < candidate.leftToday()) {
      List<Candidate> more = new ArrayList<>(taken);
      more.add(candidate);
      consider(Combination.of(more, rests));
      grow(next + 1, more);
    }
    grow(next + 1, taken);
  }

  /// What no choice from here on can pass: as if each was worth all it is worth alone, and as if
  /// all the rest might be used.
  private long atMost(int next, List<Candidate> taken) {
    int end = Math.min(together.size(), next + most - taken.size());
    long alone = taken.stream().mapToLong(Candidate::value).sum();
    for (Candidate candidate : together.subList(next, end)) {
      alone += candidate.value();
    }
    List<Candidate> all = new ArrayList<>(taken);
    all.addAll(together.subList(next, together.size()));
    return Math.min(alone, Combination.of(all, rests).total());
  }

  private void consider(Combination combination) {
    if (combination.total() > best.total()) {
      best = combination;
    }
  }

  private static long ofKind(List<Candidate> taken, Candidate candidate) {
    return taken.stream()
        .filter(other -> other.voucher().kind().equals(candidate.voucher().kind()))
        .count();
  }
}
