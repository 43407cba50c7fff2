package jiayou.payment.aggregator;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Signs what we send and judges what comes back, in one of the two ways that Chinese acquirers
/// use. Any thread may call.
public sealed interface Signer permits RsaSigner, Sm2Signer {

  /// `signMethod` on the wire.
  String method();

  /// `certId` on the wire: which of the merchant's keys signs.
  String certificate();

  /// @param text the fields of a request, sorted
  String sign(String text);

  /// Why an answer is not to be believed; empty when it is.
  ///
  /// @param answer with its signature
  /// @param now for the validity of certificates
  Optional<String> fault(Map<String, String> answer, Instant now);
}
