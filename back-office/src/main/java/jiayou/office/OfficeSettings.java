package jiayou.office;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/// Where the back office is, and who we are to it.
///
/// @param baseUrl ends in a slash; `https`, or `http` on this very machine only, because whoever
///   reads the line would have the token
/// @param station our station's name in the contract
/// @param terminal our terminal's name in the contract
public record OfficeSettings(
    URI baseUrl, String station, String terminal, Credentials credentials, Timeouts timeouts) {

  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final String NAME = "[A-Za-z0-9._-]{1,64}";

  /// @param connect until the line stands, TLS not included
  /// @param call from the first byte sent to the last one read
  public record Timeouts(Duration connect, Duration call) {

    public static Timeouts usual() {
      return new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(15));
    }
  }

  public OfficeSettings {
    if (!baseUrl.toString().endsWith("/")) {
      throw new IllegalArgumentException("the back office's address must end in /");
    }
    boolean https = "https".equals(baseUrl.getScheme());
    boolean local = "http".equals(baseUrl.getScheme()) && THIS_MACHINE.contains(host(baseUrl));
    if (!https && !local) {
      throw new IllegalArgumentException("the back office's address must begin with https://");
    }
    if (credentials instanceof Credentials.MutualTls && !https) {
      throw new IllegalArgumentException("a client certificate needs an https:// address");
    }
    if (!station.matches(NAME) || !terminal.matches(NAME)) {
      throw new IllegalArgumentException("station and terminal are 1 to 64 of A-Z a-z 0-9 . _ -");
    }
  }

  /// This terminal as the source of events.
  String source() {
    return "/stations/" + station + "/terminals/" + terminal;
  }

  private static String host(URI address) {
    return address.getHost() == null ? "" : address.getHost();
  }
}
