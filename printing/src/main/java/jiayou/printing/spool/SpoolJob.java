package jiayou.printing.spool;

/// A job in a print queue, as the spooler tells of it.
///
/// @param id the spooler's number for it
/// @param neverBegun the spooler says that it never began to send it; false when it does not say
record SpoolJob(int id, String name, Stage stage, boolean neverBegun) {

  enum Stage {
    WAITING,
    PRINTING,
    /// All bytes went to the printer, which is not the same as printed.
    DELIVERED,
    /// Cancelled or broken off, and nothing of it is running any more.
    GIVEN_UP
  }

  boolean isOver() {
    return switch (stage) {
      case WAITING, PRINTING -> false;
      case DELIVERED, GIVEN_UP -> true;
    };
  }
}
