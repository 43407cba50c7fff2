package jiayou.sim.office.invoice;

import java.time.Instant;

/// An invoice that the bureau issued for an order. Amounts are whole fen.
///
/// @param number twenty digits
record Paper(String number, Instant at, boolean isFuel, long net, long tax) {

  long total() {
    return net + tax;
  }
}
