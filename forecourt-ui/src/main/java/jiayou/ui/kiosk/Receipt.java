package jiayou.ui.kiosk;

import java.util.Optional;

/// How the ticket is doing after the payment.
public sealed interface Receipt {

  record Printing() implements Receipt {}

  /// @param copies how many copies followed the original
  record Printed(int copies) implements Receipt {}

  /// No paper came, or not all of it: the ticket becomes electronic.
  ///
  /// @param address what the phone reads to get it; empty where the station has no such page
  /// @param copy whether another try is worth her while
  record Electronic(Trouble trouble, Optional<String> address, Copy copy) implements Receipt {}

  /// What the printer has.
  enum Trouble {
    PAPER_OUT,
    COVER_OPEN,
    JAM,
    OFFLINE,
    /// Nobody can say how much of it came out.
    DOUBTFUL
  }

  /// Whether a copy can be printed now.
  enum Copy {
    OFFERED,
    NOT_NOW
  }
}
