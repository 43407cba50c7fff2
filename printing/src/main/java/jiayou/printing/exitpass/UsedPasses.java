package jiayou.printing.exitpass;

import java.time.Instant;

/// Remembers which passes have opened the gate. Asking and marking are one step, so that two gates
/// cannot both let the same pass through.
public interface UsedPasses {

  /// Marks a pass as used, unless it is.
  ///
  /// @param signature of a pass that is otherwise good; never written anywhere as it is
  /// @param paidAt when it was paid
  Use use(String signature, Instant paidAt, Instant now);

  /// Looks whether it was used, and marks nothing.
  Use look(String signature, Instant paidAt);

  /// What became of it.
  sealed interface Use {
    /// Nobody used it before.
    record First() implements Use {}

    /// @param where the gate or terminal that judged it first
    record Again(Instant firstAt, String where) implements Use {}

    /// Nobody can say.
    record Unknown(Doubt doubt) implements Use {}
  }
}
