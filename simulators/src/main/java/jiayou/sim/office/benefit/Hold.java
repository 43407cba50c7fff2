package jiayou.sim.office.benefit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jiayou.core.benefit.Purse;

/// Something set aside for one sale.
///
/// @param taken whole fen; 0 until it was taken
public record Hold(Order order, State state, long taken) {

  public enum State {
    HELD,
    TAKEN,
    FREE
  }

  /// What was asked for.
  ///
  /// @param member empty when only other firms' coupons are held
  public record Order(
      String number,
      String sale,
      String member,
      String quote,
      What what,
      long amount,
      Instant until) {}

  public sealed interface What {
    record Coupons(List<String> ids) implements What {
      public Coupons {
        ids = List.copyOf(ids);
      }
    }

    record Points(Map<Purse, Long> byPurse) implements What {
      public Points {
        byPurse = Map.copyOf(byPurse);
      }
    }

    /// As it stands in the ledger.
    default String kind() {
      return switch (this) {
        case Coupons coupons -> "COUPONS";
        case Points points -> "POINTS";
      };
    }
  }

  boolean sets(String voucher) {
    return order.what() instanceof What.Coupons(List<String> ids) && ids.contains(voucher);
  }

  long sets(String member, Purse purse) {
    return order.what() instanceof What.Points(Map<Purse, Long> byPurse)
            && order.member().equals(member)
        ? byPurse.getOrDefault(purse, 0L)
        : 0;
  }
}
