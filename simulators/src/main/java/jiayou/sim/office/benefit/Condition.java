package jiayou.sim.office.benefit;

import java.time.Instant;
import java.util.List;

/// What a coupon asks for before it can be used.
public sealed interface Condition {

  /// @param fen that the lines it may lower must cost, after discounts
  record MinAmount(long fen) implements Condition {}

  /// @param codes of the grades it lowers; it lowers nothing else
  record Grades(List<String> codes) implements Condition {
    public Grades {
      codes = List.copyOf(codes);
    }
  }

  record Stations(List<String> ids) implements Condition {
    public Stations {
      ids = List.copyOf(ids);
    }
  }

  /// Good until this moment, itself not included.
  record Until(Instant moment) implements Condition {}

  /// @param level or a better one
  record From(Level level) implements Condition {}

  /// @param times that its kind may be used by one member on one day
  record PerDay(int times) implements Condition {}
}
