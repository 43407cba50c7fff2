package jiayou.sim.phone;

/// A customer's phone with one provider's purse on it: it scans a code from our screen, or shows
/// one of its own.
public interface Phone {

  /// Reads a QR code, and shows what is to be paid if it can be.
  Scan scan(String code);

  /// Opens the payment code page. The code lives for a minute and for one payment.
  ShownCode showCode(Script script);
}
