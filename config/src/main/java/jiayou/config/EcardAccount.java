package jiayou.config;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The station's electronic card (`ecard` in `payments.yaml`).
///
/// @param terminal the name under which the host knows this terminal's key
/// @param terminalKey signs what we ask, PEM
/// @param answersKey what signs the host's answers, PEM
/// @param proofsKey what proofs of cards taken offline are sealed for, PEM
/// @param tlsRoots who may vouch for the host's TLS; the machine's own roots when not named
public record EcardAccount(
    URI url,
    String terminal,
    Secret terminalKey,
    Path answersKey,
    Path proofsKey,
    List<Authority> authorities,
    Optional<Path> tlsRoots,
    Offline offline,
    CallLimits limits) {

  /// A root key of the cards by its index in their codes.
  public record Authority(int index, Path file) {}

  /// What is taken while the host is away.
  ///
  /// @param floorLimit yuan, the most for one sale; zero takes nothing
  /// @param leastInterval between two sales of one card
  /// @param clockSkew how far the clocks of phones may differ
  /// @param denyList card numbers, one a line; without the file nothing is taken
  public record Offline(
      BigDecimal floorLimit, Duration leastInterval, Duration clockSkew, Path denyList) {}

  static EcardAccount read(Keys keys) {
    return new EcardAccount(
        keys.need("url", Kind.url()),
        keys.need("terminal", Kind.TEXT),
        Pointers.secret(keys, "terminalKey"),
        Pointers.file(keys, "answersKey"),
        Pointers.file(keys, "proofsKey"),
        keys.groups("authorities", EcardAccount::authority),
        Pointers.maybeFile(keys, "tlsRoots"),
        keys.group("offline", EcardAccount::offline),
        CallLimits.read(keys));
  }

  private static Authority authority(Keys keys) {
    return new Authority(keys.need("index", Kind.whole(0, 255)), Pointers.file(keys, "file"));
  }

  private static Offline offline(Keys keys) {
    return new Offline(
        keys.need("floorLimit", Kind.decimal("0", "10000")),
        keys.get("leastInterval", Kind.duration("1s", "24h"), Kind.usual("60s")),
        keys.get("clockSkew", Kind.duration("1s", "10m"), Kind.usual("60s")),
        Pointers.path(keys, "denyList"));
  }
}
