package jiayou.journal;

/// The newest entry that counts, and its hash. An array compares by identity here: never compare
/// tips.
record Tip(long number, byte[] hash) {

  static final Tip NONE = new Tip(0, Chain.START);
}
