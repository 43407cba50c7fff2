package jiayou.journal;

import java.util.List;
import jiayou.core.port.Journal.PromiseId;

/// An entry with everything that its hash is made of.
///
/// @param promises by their place, as they were given
/// @param kept by entry and place
record ChainedEntry(EntryRow row, List<JournalText> promises, List<PromiseId> kept, byte[] hash) {}
