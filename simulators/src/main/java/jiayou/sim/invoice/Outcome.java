package jiayou.sim.invoice;

import java.time.Instant;

/// What the bureau says to a request.
public sealed interface Outcome {

  /// It exists.
  ///
  /// @param number twenty digits
  /// @param qrText what the code on its face says
  record Issued(String number, Instant at, String qrText, Documents documents) implements Outcome {}

  /// It does not, and nothing was changed.
  ///
  /// @param words as the bureau would say it, in Chinese
  record Refused(Reason why, String words) implements Outcome {}

  /// Why not.
  enum Reason {
    UNKNOWN_SELLER,
    DRAWER_AWAY,
    OUT_OF_CREDIT,
    OUT_OF_STOCK,
    WRONG_BUYER,
    WRONG_GOODS,
    WRONG_AMOUNT,
    UNKNOWN_INVOICE,
    ALREADY_RED
  }

  /// The same invoice three times, each drawn when somebody wants it.
  final class Documents {

    private final Entry entry;
    private final Draughtsman draughtsman;

    Documents(Entry entry, Draughtsman draughtsman) {
      this.entry = entry;
      this.draughtsman = draughtsman;
    }

    /// What counts before the law.
    public byte[] xml() {
      return draughtsman.xml(entry);
    }

    /// For readers of GB/T 33190, with the XML inside.
    public byte[] ofd() {
      return draughtsman.ofd(entry);
    }

    /// For everybody else.
    public byte[] pdf() {
      return draughtsman.pdf(entry);
    }
  }
}
