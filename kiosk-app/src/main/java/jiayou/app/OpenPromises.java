package jiayou.app;

import java.util.List;
import jiayou.core.effect.Effect;
import jiayou.core.port.Journal.Promise;
import jiayou.core.port.Journal.PromiseId;

/// What the journal owes, a page at a time: after a week offline all of it is too much for memory.
public interface OpenPromises {

  /// Entries count from 1.
  PromiseId BEFORE_ALL = new PromiseId(0, 0);

  /// The oldest open promises after this one, oldest first.
  ///
  /// @param most how many at most; none means that there are no more
  List<Promise<Effect>> after(PromiseId id, int most);
}
