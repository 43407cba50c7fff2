package jiayou.core.terminal;

import java.util.List;
import jiayou.core.event.Event;
import jiayou.core.port.Journal.PromiseId;

/// What reaches a terminal's [Conductor].
public sealed interface Incoming {

  /// Somebody did something, or something was seen.
  record Seen(Input input) implements Incoming {}

  /// A promise was carried out.
  ///
  /// @param kept every promise that this answers; each is answered once
  record Answered(List<PromiseId> kept, Event event) implements Incoming {
    public Answered {
      kept = List.copyOf(kept);
    }
  }
}
