package jiayou.journal;

/// The one row of the table `carried`. The arrays compare by identity: never compare rows.
///
/// @param entry the last entry that is in the state
/// @param previous what the hash follows
record CarriedRow(long entry, String state, byte[] previous, byte[] hash) {

  /// What the next entry follows.
  Tip tip() {
    return new Tip(entry, hash);
  }
}
