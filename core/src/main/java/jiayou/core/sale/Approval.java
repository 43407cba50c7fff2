package jiayou.core.sale;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jiayou.core.rules.RiskOutcome;

/// What stands between a basket and its payment besides money.
///
/// @param passed rules that somebody has answered for
/// @param goodsChecked whether staff have looked at what only they may pass; one look a basket
/// @param barrier what stands there now
public record Approval(Set<String> passed, boolean goodsChecked, Optional<Barrier> barrier) {

  public static final Approval NONE = new Approval(Set.of(), false, Optional.empty());

  public Approval {
    passed = Set.copyOf(passed);
  }

  /// What must be answered first.
  public sealed interface Barrier {
    /// Staff must look at goods.
    record Goods() implements Barrier {}

    /// A local rule struck.
    record Rule(String id, RiskOutcome outcome) implements Barrier {}
  }

  Approval stopped(Barrier by) {
    return new Approval(passed, goodsChecked, Optional.of(by));
  }

  /// Nothing stands there any more, and nobody has answered for anything.
  Approval lifted() {
    return new Approval(passed, goodsChecked, Optional.empty());
  }

  /// Whatever stood there is answered for.
  Approval answered() {
    Set<String> more = new HashSet<>(passed);
    boolean goods = goodsChecked;
    if (barrier.isPresent()) {
      switch (barrier.get()) {
        case Barrier.Rule(String id, RiskOutcome _) -> more.add(id);
        case Barrier.Goods() -> goods = true;
      }
    }
    return new Approval(more, goods, Optional.empty());
  }
}
