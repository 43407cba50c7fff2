package jiayou.sim.pts2;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks who is calling: Digest with nonces that grow old and counts that may not come twice, or
/// Basic.
final class LoginGate {

  private static final String REALM = "PTS-2";
  private static final int USES_OF_A_NONCE = 200;
  private static final int MOST_NONCES = 1000;
  private static final Pattern PARAMETER =
      Pattern.compile("(\\w+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,]+))");

  private final Pts2Site site;
  private final Random random;
  private final Map<String, Integer> lastCounts = new HashMap<>();

  LoginGate(Pts2Site site) {
    this.site = site;
    this.random = new Random(site.seed());
  }

  Verdict check(String authorization, String method, String path) {
    return switch (site.login()) {
      case BASIC -> basic(authorization);
      case DIGEST -> digest(authorization, method, path);
    };
  }

  /// All nonces are too old from now on.
  void forgetNonces() {
    lastCounts.clear();
  }

  private Verdict basic(String authorization) {
    return site.users().stream()
        .filter(
            user -> authorization.equals("Basic " + base64(user.login() + ":" + user.password())))
        .findFirst()
        .<Verdict>map(Verdict.Welcome::new)
        .orElse(new Verdict.Stranger("Basic realm=\"" + REALM + "\""));
  }

  private Verdict digest(String authorization, String method, String path) {
    if (!authorization.startsWith("Digest ")) {
      return challenge(false);
    }
    Map<String, String> given = parameters(authorization.substring("Digest ".length()));
    Optional<Pts2Site.User> user =
        site.users().stream()
            .filter(u -> u.login().equals(given.get("username")))
            .filter(u -> proves(u, given, method, path))
            .findFirst();
    if (user.isEmpty()) {
      return challenge(false);
    }
    String nonce = given.getOrDefault("nonce", "");
    Integer last = lastCounts.get(nonce);
    if (last == null || last >= USES_OF_A_NONCE) {
      return challenge(true);
    }
    int count = Integer.parseUnsignedInt(given.getOrDefault("nc", "0"), 16);
    if (count <= last) {
      return challenge(false);
    }
    lastCounts.put(nonce, count);
    return new Verdict.Welcome(user.get());
  }

  private static boolean proves(
      Pts2Site.User user, Map<String, String> given, String method, String path) {
    String secret = md5(user.login() + ":" + REALM + ":" + user.password());
    String asked = md5(method + ":" + path);
    String expected =
        md5(
            secret
                + (":" + given.get("nonce"))
                + (":" + given.get("nc"))
                + (":" + given.get("cnonce"))
                + (":" + given.get("qop"))
                + (":" + asked));
    return REALM.equals(given.get("realm"))
        && path.equals(given.get("uri"))
        && "auth".equals(given.get("qop"))
        && given.getOrDefault("nc", "").matches("[0-9a-f]{8}")
        && expected.equals(given.get("response"));
  }

  private Verdict challenge(boolean stale) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String nonce = HexFormat.of().formatHex(bytes);
    if (lastCounts.size() >= MOST_NONCES) {
      lastCounts.clear();
    }
    lastCounts.put(nonce, 0);
    return new Verdict.Stranger(
        "Digest realm=\""
            + REALM
            + "\", qop=\"auth\", nonce=\""
            + nonce
            + "\", algorithm=MD5"
            + (stale ? ", stale=true" : ""));
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> found = new HashMap<>();
    Matcher matcher = PARAMETER.matcher(text);
    while (matcher.find()) {
      String quoted = matcher.group(2);
      found.put(
          matcher.group(1), quoted == null ? matcher.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
    }
    return found;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String md5(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  /// Whether the caller may come in.
  sealed interface Verdict {
    record Welcome(Pts2Site.User user) implements Verdict {}

    /// @param challenge the value of `WWW-Authenticate`
    record Stranger(String challenge) implements Verdict {}
  }
}
