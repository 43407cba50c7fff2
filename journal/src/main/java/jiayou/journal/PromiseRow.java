package jiayou.journal;

import java.util.OptionalLong;
import jiayou.core.port.Journal.PromiseId;

/// One row of the table `promise`.
///
/// @param keptBy the entry that answered it
record PromiseRow(PromiseId id, String kind, String payload, OptionalLong keptBy) {

  JournalText text() {
    return new JournalText(kind, payload);
  }
}
