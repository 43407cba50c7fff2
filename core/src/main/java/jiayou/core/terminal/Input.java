package jiayou.core.terminal;

import java.util.List;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.core.press.Press;
import jiayou.core.value.PriceList;
import jiayou.core.value.Product;

/// Something that reaches the terminal and is not itself journalled; events may follow from it.
public sealed interface Input {

  record Pressed(String screen, Press press) implements Input {}

  record Scanned(String screen, Scan scan) implements Input {}

  /// Time has passed.
  record Ticked() implements Input {}

  record PumpsSeen(List<PumpStatus> statuses) implements Input {
    public PumpsSeen {
      statuses = List.copyOf(statuses);
    }
  }

  record ProductsSeen(List<Product> products, List<String> tiles) implements Input {}

  record PricesSeen(PriceList prices) implements Input {}

  record PrinterSeen(PrinterStatus status) implements Input {}

  record OfficeSeen(boolean reachable, int queueDepth, long queueAgeSeconds) implements Input {}

  /// What a scanner read, as far as the terminal needs to know it.
  sealed interface Scan {
    /// @param handle where the code waits in memory
    record PaymentCode(String provider, String handle) implements Scan {}

    record Goods(String ean) implements Scan {}

    /// Nothing this terminal knows what to do with.
    record Other() implements Scan {}
  }
}
