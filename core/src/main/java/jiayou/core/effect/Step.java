package jiayou.core.effect;

import java.util.ArrayList;
import java.util.List;

/// What one event does: the next state, and what is owed because of it.
public record Step<S>(S state, List<Effect> effects) {

  public Step {
    effects = List.copyOf(effects);
  }

  public static <S> Step<S> of(S state, Effect... effects) {
    return new Step<>(state, List.of(effects));
  }

  /// The same step with more owed.
  public Step<S> and(List<? extends Effect> more) {
    List<Effect> all = new ArrayList<>(effects);
    all.addAll(more);
    return new Step<>(state, all);
  }

  /// The same step, with what was owed before it in front.
  public Step<S> withFirst(List<? extends Effect> before) {
    List<Effect> all = new ArrayList<>(before);
    all.addAll(effects);
    return new Step<>(state, all);
  }
}
