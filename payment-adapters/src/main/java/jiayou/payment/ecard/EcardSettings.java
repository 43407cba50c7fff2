package jiayou.payment.ecard;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jiayou.core.value.Money;
import jiayou.payment.wire.Timeouts;

/// The card's host and this terminal's place at it, with the keys already loaded.
///
/// @param url scheme and host, without a slash at the end
/// @param terminal the name under which the host knows the terminal's key
/// @param trustedRoots who may vouch for the host's TLS; the machine's own roots when empty
public record EcardSettings(
    String url,
    String station,
    String terminal,
    Keys keys,
    List<X509Certificate> trustedRoots,
    Offline offline,
    Timeouts timeouts) {

  public EcardSettings {
    trustedRoots = List.copyOf(trustedRoots);
  }

  /// @param terminal signs what we ask
  /// @param answers the host's key that signs what it says
  /// @param proofs the host's key that proofs are sealed for
  /// @param authorities the card's root keys by their index in the code
  public record Keys(
      Sm2PrivateKey terminal,
      Sm2PublicKey answers,
      Sm2PublicKey proofs,
      Map<Integer, Sm2PublicKey> authorities) {

    public Keys {
      authorities = Map.copyOf(authorities);
    }

    @Override
    public String toString() {
      return "Keys[authorities=" + authorities.keySet() + "]";
    }
  }

  /// What is accepted while the host is away.
  ///
  /// @param floorLimit the most for one hold; zero accepts nothing
  /// @param leastInterval between two holds of one card
  /// @param skew how far the clocks of phones may differ from ours
  /// @param denyList card numbers, one a line, `#` before remarks; without the file nothing is
  ///   accepted
  public record Offline(Money floorLimit, Duration leastInterval, Duration skew, Path denyList) {}
}
