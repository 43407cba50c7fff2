package jiayou.sim.office.benefit;

import java.util.Comparator;

/// A coupon that could be used on a basket if it were the only one.
///
/// @param places of the lines that it may lower
/// @param value what it would take off alone, more than 0
/// @param leftToday how many of its kind may still be used today
record Candidate(Voucher voucher, int[] places, long value, int leftToday) {

  /// Most worth first; the id settles a tie, so that the same basket is always quoted the same.
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingLong(Candidate::value)
          .reversed()
          .thenComparing(candidate -> candidate.voucher().id());

  /// Those that may lower the fewest lines come first, so that they leave most to the others.
  static final Comparator<Candidate> NARROW_FIRST =
      Comparator.<Candidate>comparingInt(candidate -> candidate.places().length)
          .thenComparing(BEST_FIRST);
}
