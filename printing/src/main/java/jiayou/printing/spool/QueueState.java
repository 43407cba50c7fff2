package jiayou.printing.spool;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jiayou.core.port.TicketPrinter.PrinterFault;

/// What the spooler says of a queue and of the printer behind it. CUPS hears from a printer only
/// while it sends to it, so the reasons of an idle queue are those of the last job.
///
/// @param reasons the keywords of RFC 8011, 5.4.12, with `-error`, `-warning` or `-report`
/// @param device where the spooler sends to
record QueueState(Activity activity, boolean accepting, Set<String> reasons, Optional<URI> device) {

  private static final int RAW_PORT = 9100;

  enum Activity {
    IDLE,
    SENDING,
    STOPPED
  }

  /// Why it would be wrong to hand a ticket over: it would wait until somebody starts the queue.
  Optional<PrinterFault> refusal() {
    return activity == Activity.STOPPED || !accepting
        ? Optional.of(fault().orElse(PrinterFault.OFFLINE))
        : Optional.empty();
  }

  Optional<PrinterFault> fault() {
    return faultOf(reasons);
  }

  /// What stops the printer, the trouble that a person must mend first coming first.
  static Optional<PrinterFault> faultOf(Set<String> reasons) {
    if (any(reasons, "cover-open", "door-open", "interlock-open")) {
      return Optional.of(PrinterFault.COVER_OPEN);
    }
    if (any(reasons, "media-empty", "media-needed")) {
      return Optional.of(PrinterFault.OUT_OF_PAPER);
    }
    if (any(reasons, "media-jam")) {
      return Optional.of(PrinterFault.JAMMED);
    }
    return any(reasons, "offline", "offline-report", "shutdown", "connecting-to-device")
        ? Optional.of(PrinterFault.OFFLINE)
        : Optional.empty();
  }

  boolean paperLow() {
    return reasons.stream().anyMatch(reason -> reason.startsWith("media-low"));
  }

  /// Where a printer on the network can be knocked at; not while it serves the spooler, since it
  /// may have room for one only.
  Optional<InetSocketAddress> address() {
    return device
        .filter(_ -> activity != Activity.SENDING)
        .filter(uri -> "socket".equals(uri.getScheme()) && uri.getHost() != null)
        .map(uri ->
            InetSocketAddress.createUnresolved(
                uri.getHost(), uri.getPort() < 0 ? RAW_PORT : uri.getPort()));
  }

  /// A reason without an ending is an error too (RFC 8011, 5.4.12).
  private static boolean any(Set<String> reasons, String... wanted) {
    return Stream.of(wanted).anyMatch(w -> reasons.contains(w) || reasons.contains(w + "-error"));
  }
}
