package jiayou.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// How the back office is reached (`back-office.yaml`).
///
/// @param heartbeatInterval how often the terminal says that it lives
/// @param papers where it shows tickets to phones and takes titles for invoices; none when empty
public record BackOfficeSettings(
    URI url,
    Credentials credentials,
    Duration connectWithin,
    Duration answerWithin,
    Duration heartbeatInterval,
    Optional<URI> papers) {

  /// How the terminal proves who it is.
  public sealed interface Credentials {
    record Bearer(Secret token) implements Credentials {}

    /// @param certificate the terminal's own, PEM, with its chain
    /// @param key the private key of it, PEM
    /// @param trustedRoots who may vouch for the back office; the machine's own roots when empty
    record MutualTls(Path certificate, Secret key, Optional<Path> trustedRoots)
        implements Credentials {}
  }

  static BackOfficeSettings read(Keys keys) {
    return new BackOfficeSettings(
        keys.need("url", Kind.url()),
        keys.group("credentials", BackOfficeSettings::credentials),
        keys.get("connectWithin", Kind.duration("500ms", "30s"), Kind.usual("4s")),
        keys.get("answerWithin", Kind.duration("1s", "60s"), Kind.usual("10s")),
        keys.get("heartbeatInterval", Kind.duration("5s", "1h"), Kind.usual("1m")),
        keys.maybe("papers", Kind.url()));
  }

  private static Credentials credentials(Keys keys) {
    if (keys.has("bearer") && keys.has("mutualTls")) {
      keys.fault("bearer", "'bearer' and 'mutualTls' are both there", "keep one of the two");
    }
    if (keys.has("mutualTls")) {
      keys.maybeNode("bearer");
      return keys.group("mutualTls", BackOfficeSettings::mutualTls);
    }
    keys.maybeNode("mutualTls");
    return new Credentials.Bearer(Pointers.secret(keys, "bearer"));
  }

  private static Credentials mutualTls(Keys keys) {
    return new Credentials.MutualTls(
        Pointers.file(keys, "certificate"),
        Pointers.secret(keys, "key"),
        Pointers.maybeFile(keys, "trustedRoots"));
  }
}
