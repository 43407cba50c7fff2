package jiayou.pump.pts2;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Proves a password by RFC 7616 Digest (MD5, qop=auth), with the last nonce kept for as long as
/// the server takes it.
///
/// Not thread-safe: the one who sends requests one after the other owns it, because a server may
/// refuse a nonce count that comes late.
final class DigestLogin {

  private final String login;
  private final String password;
  private final Supplier<String> cnonces;
  private Optional<Challenge> current = Optional.empty();
  private int count;

  DigestLogin(String login, String password, Supplier<String> cnonces) {
    this.login = login;
    this.password = password;
    this.cnonces = cnonces;
  }

  /// The value of the `Authorization` header, or nothing while no server has asked yet.
  Optional<String> authorization(String method, String uri) {
    return current.map(challenge -> header(challenge, method, uri));
  }

  /// Takes up the parameters of a `WWW-Authenticate: Digest` header, keys in small letters.
  ///
  /// @return whether another try makes sense: the nonce is new and we speak its dialect. The flag
  ///   `stale` needs no look of its own, as a fresh nonce is tried once in any case
  boolean learn(Map<String, String> parameters) {
    String algorithm = parameters.getOrDefault("algorithm", "MD5");
    String qop = parameters.getOrDefault("qop", "");
    boolean auth = Arrays.stream(qop.split(",")).map(String::strip).anyMatch("auth"::equals);
    String nonce = parameters.getOrDefault("nonce", "");
    boolean spoken = algorithm.equalsIgnoreCase("MD5") && auth && !nonce.isEmpty();
    if (!spoken || !parameters.values().stream().allMatch(DigestLogin::ascii)) {
      return false;
    }
    boolean fresh = current.map(c -> !c.nonce().equals(nonce)).orElse(true);
    current =
        Optional.of(
            new Challenge(
                parameters.getOrDefault("realm", ""),
                nonce,
                Optional.ofNullable(parameters.get("opaque"))));
    if (fresh) {
      count = 0;
    }
    return fresh;
  }

  private String header(Challenge challenge, String method, String uri) {
    count++;
    String nc = String.format(Locale.ROOT, "%08x", count);
    String cnonce = cnonces.get();
    String secret = md5(login + ":" + challenge.realm() + ":" + password);
    String what = md5(method + ":" + uri);
    String response = md5(String.join(":", secret, challenge.nonce(), nc, cnonce, "auth", what));
    return "Digest username=\""
        + quoted(login)
        + "\", realm=\""
        + quoted(challenge.realm())
        + "\", nonce=\""
        + challenge.nonce()
        + "\", uri=\""
        + uri
        + "\", algorithm=MD5, qop=auth, nc="
        + nc
        + ", cnonce=\""
        + cnonce
        + "\", response=\""
        + response
        + "\""
        + challenge.opaque().map(o -> ", opaque=\"" + quoted(o) + "\"").orElse("");
  }

  /// Anything else could not stand in a header of ours.
  private static boolean ascii(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String md5(String text) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  private record Challenge(String realm, String nonce, Optional<String> opaque) {}
}
