package jiayou.ui.kiosk;

import java.util.Optional;

/// How the ticket is doing after the payment.
public sealed interface Receipt {

  record Printing() implements Receipt {}

  /// @param copies how many copies followed the original
  record Printed(int copies) implements Receipt {}

  /// No paper came: the ticket becomes electronic.
  ///
  /// @param address what the phone reads to get it; empty where the station has no such page
  record Electronic(Trouble trouble, Optional<String> address) implements Receipt {}

  /// What the printer has.
  enum Trouble {
    PAPER_OUT,
    JAM,
    OFFLINE
  }
}
