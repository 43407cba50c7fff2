package jiayou.printing.exitpass;

import java.time.Instant;

/// Remembers which passes have opened the gate. Asking and marking are one step, so that two gates
/// cannot both let the same pass through.
public interface UsedPasses {

  /// @param pass the signature of a pass that is otherwise good
  /// @param forgetAfter when the pass expires, and needs no remembering any more
  Use use(String pass, Instant now, Instant forgetAfter);

  /// What became of it.
  sealed interface Use {
    record First() implements Use {}

    record Again(Instant firstAt) implements Use {}
  }
}
