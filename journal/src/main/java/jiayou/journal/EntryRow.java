package jiayou.journal;

import java.time.Instant;

/// One row of the table `entry`, without its hash.
record EntryRow(long number, Instant at, String kind, String payload) {}
