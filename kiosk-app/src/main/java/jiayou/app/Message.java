package jiayou.app;

import java.util.List;
import jiayou.core.event.Event;
import jiayou.core.port.Journal.PromiseId;
import jiayou.core.terminal.Incoming;
import jiayou.core.terminal.Input;

/// What waits in the loop's inbox.
public sealed interface Message {

  record Arrived(Incoming what) implements Message {}

  /// Something that must be done on the loop's own thread.
  record OnLoop(Runnable work) implements Message {}

  /// The loop ends after this.
  record Stop() implements Message {}

  static Message seen(Input input) {
    return new Arrived(new Incoming.Seen(input));
  }

  static Message answered(List<PromiseId> kept, Event event) {
    return new Arrived(new Incoming.Answered(kept, event));
  }
}
