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
}
