package jiayou.sim.office.benefit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Coupons that are used together, and what each takes off.
///
/// @param values by the coupon's id; none is 0
record Combination(Map<String, Long> values, Rests left) {

  /// Uses these, the narrowest first. One for which nothing is left is not used.
  static Combination of(List<Candidate> candidates, Rests rests) {
    Rests left = rests.copy();
    Map<String, Long> values = new LinkedHashMap<>();
    List<Candidate> order = new ArrayList<>(candidates);
    order.sort(Candidate.NARROW_FIRST);
    for (Candidate candidate : order) {
      long value = left.take(candidate.value(), candidate.places());
      if (value > 0) {
        values.put(candidate.voucher().id(), value);
      }
    }
    return new Combination(values, left);
  }

  long total() {
    return values.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean uses(Candidate candidate) {
    return values.containsKey(candidate.voucher().id());
  }
}
