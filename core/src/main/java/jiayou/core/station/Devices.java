package jiayou.core.station;

import java.util.Optional;
import jiayou.core.port.TicketPrinter.PrinterStatus;

/// How the things round the terminal feel, as last seen.
///
/// @param printer empty until it was asked for the first time
/// @param officeReachable whether the back office answered last time
/// @param queueDepth how many reports wait for the back office
/// @param queueAgeSeconds how long the oldest has waited
/// @param journalWrites false when the disk refused the last commit: no new sale may begin
public record Devices(
    Optional<PrinterStatus> printer,
    boolean officeReachable,
    int queueDepth,
    long queueAgeSeconds,
    boolean journalWrites) {

  public static final Devices UNSEEN = new Devices(Optional.empty(), false, 0, 0, true);

  public Devices withPrinter(PrinterStatus status) {
    return new Devices(
        Optional.of(status), officeReachable, queueDepth, queueAgeSeconds, journalWrites);
  }

  public Devices withOffice(boolean reachable, int depth, long ageSeconds) {
    return new Devices(printer, reachable, depth, ageSeconds, journalWrites);
  }

  public Devices withJournal(boolean writes) {
    return new Devices(printer, officeReachable, queueDepth, queueAgeSeconds, writes);
  }
}
