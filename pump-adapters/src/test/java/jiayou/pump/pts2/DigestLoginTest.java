package jiayou.pump.pts2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Against the worked examples of the two RFCs.
final class DigestLoginTest {

  private static final Map<String, String> RFC_7616 =
      Map.of(
          "realm", "http-auth@example.org",
          "qop", "auth, auth-int",
          "algorithm", "MD5",
          "nonce", "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v",
          "opaque", "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS");

  @Test
  void theExampleOfRfc7616IsMet() {
    DigestLogin login =
        new DigestLogin(
            "Mufasa", "Circle of Life", () -> "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
    assertTrue(login.learn(RFC_7616));
    Map<String, String> sent = sent(login, "GET", "/dir/index.html");
    assertEquals("8ca523f5e9506fed4657c9700eebdbec", sent.get("response"));
    assertEquals("FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS", sent.get("opaque"));
  }

  @Test
  void theExampleOfRfc2617IsMet() {
    DigestLogin login = new DigestLogin("Mufasa", "Circle Of Life", () -> "0a4f113b");
    login.learn(
        Map.of(
            "realm", "testrealm@host.com",
            "qop", "auth,auth-int",
            "nonce", "dcd98b7102dd2f0e8b11d0f600bfb0c093",
            "opaque", "5ccc069c403ebaf9f0171e9517f40e41"));
    Map<String, String> sent = sent(login, "GET", "/dir/index.html");
    assertEquals("6629fae49393a05397450978507c4ef1", sent.get("response"));
    assertEquals("00000001", sent.get("nc"));
  }

  @Test
  void theCountRisesAndStartsAnewWithANonce() {
    DigestLogin login = new DigestLogin("Mufasa", "Circle of Life", () -> "c");
    login.learn(RFC_7616);
    sent(login, "GET", "/");
    assertEquals("00000002", sent(login, "GET", "/").get("nc"));
    Map<String, String> stale = new HashMap<>(RFC_7616);
    stale.put("nonce", "another");
    assertTrue(login.learn(stale));
    assertEquals("00000001", sent(login, "GET", "/").get("nc"));
  }

  @Test
  void theSameNonceAgainIsARefusal() {
    DigestLogin login = new DigestLogin("Mufasa", "wrong", () -> "c");
    assertTrue(login.learn(RFC_7616));
    assertFalse(login.learn(RFC_7616));
  }

  @Test
  void aDialectThatWeDoNotSpeakIsNotGuessedAt() {
    DigestLogin login = new DigestLogin("Mufasa", "Circle of Life", () -> "c");
    Map<String, String> sha = new HashMap<>(RFC_7616);
    sha.put("algorithm", "SHA-256");
    assertFalse(login.learn(sha));
    assertEquals(Optional.empty(), login.authorization("GET", "/"));
  }

  private static Map<String, String> sent(DigestLogin login, String method, String uri) {
    String header = login.authorization(method, uri).orElseThrow();
    Map<String, String> parameters = new HashMap<>();
    Matcher matcher = Pattern.compile("(\\w+)=\"?([^\",]+)\"?").matcher(header);
    while (matcher.find()) {
      parameters.put(matcher.group(1), matcher.group(2));
    }
    return parameters;
  }
}
