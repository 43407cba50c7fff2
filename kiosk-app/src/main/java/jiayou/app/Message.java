package jiayou.app;

import java.util.List;
import jiayou.core.event.Event;
import jiayou.core.port.Journal.PromiseId;
import jiayou.core.terminal.Input;

/// What waits in the loop's inbox.
sealed interface Message {

  record FromOutside(Input input) implements Message {}

  /// An effect was carried out, or several at once.
  record Answered(List<PromiseId> kept, Event event) implements Message {}

  /// Something that must be done on the loop's own thread.
  record OnLoop(Runnable work) implements Message {}

  /// The loop ends after this.
  record Stop() implements Message {}
}
