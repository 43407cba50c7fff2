package jiayou.core.invoice;

import java.time.Instant;
import java.util.Optional;

/// An invoice that exists.
///
/// @param number twenty digits
/// @param page where the customer fetches it, for a QR code
public record IssuedInvoice(String number, Instant at, Optional<String> page) {}
