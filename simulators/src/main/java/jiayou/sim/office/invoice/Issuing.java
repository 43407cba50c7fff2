package jiayou.sim.office.invoice;

import java.time.Duration;
import jiayou.sim.invoice.TaxBureau;

/// What an office needs to issue invoices.
///
/// @param drawer who issues them (开票员)
/// @param linkKey signs the links on tickets; all terminals of the station share it
/// @param claimWithin how long after paying an invoice may be asked for
public record Issuing(TaxBureau bureau, String drawer, String linkKey, Duration claimWithin) {

  /// Thirty days.
  public static Issuing usual(TaxBureau bureau, String linkKey) {
    return new Issuing(bureau, "陈默", linkKey, Duration.ofDays(30));
  }

  @Override
  public String toString() {
    return "Issuing[]";
  }
}
